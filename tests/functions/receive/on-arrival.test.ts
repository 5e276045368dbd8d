import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentDrops } from '../../../functions/materialise/current-drops.ts';
import { listReceipts } from '../../../functions/platform/receipts.ts';
import { arrivedObject } from '../../../functions/receive/arrival-event.ts';
import { receiveHandler } from '../../../functions/receive/handler.ts';
import { type OnArrival, onArrival } from '../../../functions/receive/on-arrival.ts';
import { batchOf, dropZone, eventOf, heard } from './arriving.ts';
import { type Receiving, receiving } from './receiving.ts';

let here: Receiving;
beforeEach(async () => {
  here = await receiving();
});
afterEach(() => here.close());

const place = 'drop/agency=care/training/2023-24-Q4';
const csv = (places: number) => `Course,Mode,Places filled,Evaluations returned\nNeglect,F2F,${places},3\n`;
const receiptIn = (came: OnArrival) => {
  if (came.outcome !== 'received') throw new Error(came.outcome);
  return came.receipt;
};
const notes = async () =>
  (await here.store.list('feedback/')).map(({ key }) => key).filter((key) => key.includes('misplaced'));

describe('an object in the drop zone', () => {
  test('is received once, however often its event comes', async () => {
    const { arriving, put } = dropZone(here);
    const object = put(`${place}/training.csv`, csv(12));
    const [first, again] = await Promise.all([onArrival(object, arriving), onArrival(object, arriving)]);
    const later = await onArrival(object, arriving);
    expect(receiptIn(first)).toMatchObject({
      outcome: 'accepted',
      version: 'v1',
      arrivedAt: '2024-04-10T09:00:00.000Z',
    });
    expect([receiptIn(again), receiptIn(later)]).toEqual([receiptIn(first), receiptIn(first)]);
    expect(await listReceipts(here.store)).toHaveLength(1);
  });

  test('that is put over another is a drop of its own, and the later counts in whatever order their events come', async () => {
    const { arriving, put } = dropZone(here);
    const [first, second] = [put(`${place}/training.csv`, csv(12)), put(`${place}/training.csv`, csv(13))];
    const receipts = [await onArrival(second, arriving), await onArrival(first, arriving)].map(receiptIn);
    expect(receipts.map(({ version, rows }) => [version, rows.accepted])).toEqual([
      ['v2', 1],
      ['v1', 1],
    ]);
    expect(currentDrops(receipts, new Date('2024-05-01')).map(({ version }) => version)).toEqual(['v2']);
  });

  test('that is empty is rejected with a receipt and a report', async () => {
    const { arriving, put } = dropZone(here);
    const receipt = receiptIn(await onArrival(put(`${place}/training.csv`, ''), arriving));
    expect(receipt).toMatchObject({ outcome: 'rejected', bytes: 0, problems: [{ rule: 'file.empty' }] });
    expect(await here.text(`feedback/agency=care/${receipt.drop}/report.html`)).toContain('The file is empty');
  });

  test('that is larger than there is room for is rejected without being laid down, as the same drop each time', async () => {
    const { arriving, put } = dropZone(here, 50);
    const object = put(`${place}/training.csv`, csv(12));
    const receipt = receiptIn(await onArrival(object, arriving));
    expect(receipt).toMatchObject({
      outcome: 'rejected',
      bytes: csv(12).length,
      problems: [{ rule: 'file.too-large' }],
    });
    expect(receiptIn(await onArrival(object, arriving))).toEqual(receipt);
    expect(receiptIn(await onArrival(object, dropZoneWithRoom(arriving)))).toEqual(receipt);
  });

  test('that is a folder of a console, or gone again, is passed over', async () => {
    const { arriving, put } = dropZone(here);
    expect(await onArrival(put(`${place}/`, ''), arriving)).toEqual({
      outcome: 'ignored',
      why: 'it is a folder of a console',
    });
    expect(await onArrival({ key: `${place}/a.csv`, version: 'gone' }, arriving)).toEqual({
      outcome: 'ignored',
      why: 'it is no longer there',
    });
    expect(await here.store.list('')).toEqual([]);
  });

  test.each([
    'drop/agency=care/training.csv',
    'drop/agency=care/training/2023-24-Q4/deep/a.csv',
    'drop/agency=care//a.csv',
  ])('at %s is no drop, and its agency is told once', async (key) => {
    const { arriving, put } = dropZone(here);
    const object = put(key, csv(12));
    const [came, again] = [await onArrival(object, arriving), await onArrival(object, arriving)];
    expect(came).toMatchObject({
      outcome: 'misplaced',
      note: expect.stringMatching(/^feedback\/agency=care\/misplaced\/[0-9a-f]{24}\.json$/),
    });
    expect(again).toEqual(came);
    expect(await notes()).toHaveLength(1);
    expect(await listReceipts(here.store)).toEqual([]);
  });

  test('in the folder of nobody we know is told to nobody', async () => {
    const { arriving, put } = dropZone(here);
    expect(await onArrival(put('drop/agency=strangers/a.csv', 'x'), arriving)).toMatchObject({
      outcome: 'misplaced',
      note: null,
    });
    expect(await onArrival(put('elsewhere/a.csv', 'x'), arriving)).toMatchObject({ outcome: 'misplaced', note: null });
    expect(await here.store.list('')).toEqual([]);
  });
});

const dropZoneWithRoom = <T extends { largest: number }>(arriving: T): T => ({ ...arriving, largest: 1_000_000 });

describe('a batch of the queue', () => {
  test('fails in part: only what failed comes again', async () => {
    const { arriving, put } = dropZone(here);
    const telemetry = heard();
    const handle = receiveHandler(arriving, telemetry);
    const good = eventOf(put(`${place}/training.csv`, csv(12)));
    expect(await handle(batchOf([good, '{"a":1}', 'no JSON', good]))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm2' }, { itemIdentifier: 'm3' }],
    });
    expect(telemetry.lines.filter((line) => /^Drops/.test(line))).toEqual(['DropsAccepted 1', 'DropsAccepted 1']);
    expect(await listReceipts(here.store)).toHaveLength(1);
  });

  test('leaves no row and no key of a file in the log', async () => {
    const { arriving, put } = dropZone(here);
    const telemetry = heard();
    const named = put(`${place}/Jane Doe 01-02-2012.csv`, 'Course,Mode\nJane Doe,9434765919\n');
    await receiveHandler(
      arriving,
      telemetry,
    )(batchOf([eventOf(named), eventOf(put('drop/agency=care/Jane Doe.csv', 'x'))]));
    expect(telemetry.lines.join('\n')).not.toMatch(/Jane|9434765919/);
    expect(telemetry.lines).toContain('DropsRejected 1');
    expect(telemetry.lines).toContain('DropsMisplaced 1');
  });

  test('is no batch when Lambda gives something else', async () => {
    await expect(receiveHandler(dropZone(here).arriving, heard())({ hello: 1 })).rejects.toThrow();
  });
});

describe('the event that an object arrived', () => {
  test('is read from an address of any kind, its key as it is', () => {
    const object = { key: `${place}/a b+c (é).csv`, version: 'v1' };
    expect(arrivedObject(eventOf(object))).toEqual(object);
  });

  test('is none when it tells of something else', () => {
    const event = JSON.parse(eventOf({ key: 'a', version: 'v1' }));
    expect(() => arrivedObject(JSON.stringify({ ...event, 'detail-type': 'Object Deleted' }))).toThrow();
  });
});
