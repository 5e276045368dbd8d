import { type Receipt, receiptSchema } from '../../schemas/receipt.ts';
import type { ObjectStore } from './ports.ts';

/** Where the receipt of a drop is kept. */
export const receiptKey = (drop: string): string => `receipts/${drop}.json`;

/** Every receipt in the store, in the order of their drops' ids. Throws when one cannot be read. */
export async function listReceipts(store: ObjectStore): Promise<Receipt[]> {
  const objects = await store.list('receipts/');
  return Promise.all(objects.filter(({ key }) => key.endsWith('.json')).map(({ key }) => receiptAt(store, key)));
}

async function receiptAt(store: ObjectStore, key: string): Promise<Receipt> {
  const bytes = await store.read(key);
  if (bytes === null) throw new Error(`${key} was listed in the store and then not there.`);
  try {
    return receiptSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (cause) {
    throw new Error(`${key} is not a receipt: somebody other than the pipeline wrote it.`, { cause });
  }
}
