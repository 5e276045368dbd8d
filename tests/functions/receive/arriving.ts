/** Objects that arrive in a drop zone with versions, as events tell of them; no bucket is needed. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Telemetry } from '../../../functions/platform/ports.ts';
import type { ArrivedObject } from '../../../functions/receive/arrival-event.ts';
import type { Arriving } from '../../../functions/receive/on-arrival.ts';
import { agreement, type Receiving } from './receiving.ts';

export interface DropZone {
  arriving: Arriving;
  /** Puts an object, a minute after the one before, and gives what its event tells. */
  put(key: string, content: string): ArrivedObject;
}

export function dropZone({ platform, home }: Receiving, largest = 1_000_000): DropZone {
  const versions = new Map<string, { content: string; modified: Date }>();
  const name = ({ key, version }: ArrivedObject) => `${version} of ${key}`;
  const versionOf: Arriving['versionOf'] = (object) => {
    const found = versions.get(name(object));
    return {
      head: async () => (found && { key: object.key, size: found.content.length, modified: found.modified }) || null,
      open: async () =>
        (async function* () {
          yield Buffer.from(found!.content);
        })(),
      localFile: async () => {
        const path = join(mkdtempSync(join(home, 'version-')), 'file');
        writeFileSync(path, found!.content);
        return path;
      },
    };
  };
  return {
    arriving: { agreement, platform, versionOf, largest },
    put: (key, content) => {
      const object = { key, version: `v${versions.size + 1}` };
      versions.set(name(object), { content, modified: new Date(Date.UTC(2024, 3, 10, 9, versions.size)) });
      return object;
    },
  };
}

/** The event of an object as it lies in the queue, with more in it than we read. */
export const eventOf = ({ key, version }: ArrivedObject): string =>
  JSON.stringify({
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    source: 'aws.s3',
    'detail-type': 'Object Created',
    account: '123456789012',
    time: '2024-04-10T09:00:00Z',
    region: 'eu-west-2',
    resources: ['arn:aws:s3:::drop'],
    detail: {
      version: '0',
      bucket: { name: 'drop' },
      object: {
        key,
        size: 5,
        etag: 'b1946ac92492d2347c6235b4d2611184',
        'version-id': version,
        sequencer: '00617F08299329D189',
      },
      'request-id': 'N4N7GDK58NMKJ12R',
      requester: '123456789012',
      'source-ip-address': '2001:db8::1',
      reason: 'PutObject',
    },
  });

/** A batch of the queue, its messages numbered from 1. */
export const batchOf = (bodies: readonly string[]) => ({
  Records: bodies.map((body, at) => ({
    messageId: `m${at + 1}`,
    body,
    receiptHandle: 'x',
    attributes: {},
    awsRegion: 'eu-west-2',
  })),
});

export interface Heard extends Telemetry {
  /** Each line and metric as text. */
  lines: string[];
}

export function heard(): Heard {
  const lines: string[] = [];
  return {
    lines,
    info: (message, facts) => lines.push(`${message} ${JSON.stringify(facts)}`),
    error: (message, facts) => lines.push(`ERROR ${message} ${JSON.stringify(facts)}`),
    count: (metric, by = 1) => lines.push(`${metric} ${by}`),
  };
}
