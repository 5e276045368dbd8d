import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listReceipts } from '../../../functions/platform/receipts.ts';
import { receive } from '../../../functions/receive/receive.ts';
import { agreement, type Receiving, receiving } from './receiving.ts';

let here: Receiving;
beforeEach(async () => {
  here = await receiving();
});
afterEach(() => here.close());

const training = { dataset: 'training' };
const file = (course: string) => `Course,Mode,Places filled\n${course},face-to-face,12\n`;
const [first, second] = ['Neglect', 'Exploitation'].map(file) as [string, string];

const versions = async () => (await here.store.list('drop/')).map(({ key }) => key.split('/').at(-1));
const receipts = async () => (await listReceipts(here.store)).length;

describe('sending a file', () => {
  test('again while it counts changes nothing, whatever its name', async () => {
    const receipt = await here.send(first, training);
    expect(receipt.outcome).toBe('accepted');
    expect(await here.send(first, training)).toEqual(receipt);
    expect(await here.send(first, { ...training, file: 'renamed.csv' })).toEqual(receipt);
    expect([await versions(), await receipts()]).toEqual([['file.csv'], 1]);
  });

  test('again before it was received is the same arrival', async () => {
    expect(await here.deliver(first, training)).toEqual(await here.deliver(first, training));
    expect(await versions()).toEqual(['file.csv']);
  });

  test('of another content is another arrival', async () => {
    const a = await here.send(first, training);
    const b = await here.send(second, training);
    expect([a.version, b.version, a.drop === b.drop]).toEqual(['1', '2', false]);
    expect(await versions()).toEqual(['file.csv', 'file.csv~2']);
  });

  test('that was superseded is a new arrival, and counts again, whatever its name', async () => {
    await here.send(first, training);
    await here.send(second, training);
    const back = await here.send(first, { ...training, file: 'back.csv' });
    expect([back.version, back.outcome]).toEqual(['3', 'accepted']);
    const again = await here.send(second, training);
    expect([again.version, await receipts()]).toEqual(['4', 4]);
  });

  test('that another one waits to supersede is a new arrival', async () => {
    const a = await here.send(first, training);
    await here.deliver(second, { ...training, file: 'waiting.csv' });
    const b = await here.send(first, training);
    expect([a.version, b.version, a.drop === b.drop]).toEqual(['1', '3', false]);
  });

  test('that counts, after a bad one was rejected, changes nothing', async () => {
    const good = await here.send(first, training);
    const bad = await here.send('Course,Mode,Places filled\nx,y,z\n', training);
    expect(bad.outcome).toBe('rejected');
    expect(await here.send(first, training)).toEqual(good);
    expect(await here.send('Course,Mode,Places filled\nx,y,z\n', training)).toEqual(bad);
    expect(await receipts()).toBe(2);
  });

  test('rejected for a name that contradicts its quarter is judged anew under another name', async () => {
    const misnamed = await here.send(first, { ...training, file: 'training Q1 2021-22.csv' });
    expect(misnamed.outcome).toBe('rejected');
    const renamed = await here.send(first, { ...training, file: 'training.csv' });
    expect([renamed.version, renamed.outcome]).toEqual(['2', 'accepted']);
  });

  test('for another quarter or dataset has nothing to do with it', async () => {
    await here.send(first, training);
    const other = await here.send(first, { ...training, quarter: '2023-24-Q3' });
    expect([other.version, await receipts()]).toEqual(['1', 2]);
  });
});

test('an event that comes twice is one drop', async () => {
  const arrival = await here.deliver(first, training);
  const [a, b] = [await receive(arrival, agreement, here.platform), await receive(arrival, agreement, here.platform)];
  expect(a).toEqual(b);
  expect(await receipts()).toBe(1);
});
