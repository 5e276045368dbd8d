/** Stands for X-Ray's daemon, which Lambda runs beside a function: it keeps what comes by UDP. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** The part of a segment that tests read (X-Ray's segment documents). */
export interface Segment {
  name: string;
  trace_id: string;
  annotations?: Record<string, unknown>;
  aws?: { operation: string };
  http?: { response: { status: number } };
  error?: boolean;
  fault?: boolean;
  cause?: { exceptions: { type: string; message: string; stack: unknown[] }[] };
}

export interface XRay {
  /** What Lambda sets for a function that is traced, and whose call was chosen to be. */
  environment: Record<string, string>;
  /** All that came so far, in the order in which it came. */
  segments(): readonly Segment[];
  /** The first segment of a name, once it came. */
  heard(name: string): Promise<Segment>;
  stop(): void;
}

export const traceId = '1-5759e988-bd862e3fe1be46a994272793';

export async function startXRay(): Promise<XRay> {
  const socket = createSocket('udp4');
  const segments: Segment[] = [];
  // A line that says how to read the next, and the segment.
  socket.on('message', (bytes) => segments.push(JSON.parse(bytes.toString().split('\n').at(-1)!) as Segment));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    environment: {
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      LAMBDA_TASK_ROOT: '/var/task',
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${socket.address().port}`,
      _X_AMZN_TRACE_ID: `Root=${traceId};Parent=53995c3f42cd8ad8;Sampled=1`,
    },
    segments: () => segments,
    heard: async (name) => {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const found = segments.find((one) => one.name === name);
        if (found) return found;
        await wait(100);
      }
      throw new Error(`No segment "${name}" came, but: ${segments.map((one) => one.name).join(', ')}`);
    },
    stop: () => void socket.close(),
  };
}
