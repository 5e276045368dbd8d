import { setImmediate } from 'node:timers/promises';

/** Milliseconds that a reckoning goes on before others have their turn. */
const turn = 20;

/** Lets whatever waits have its turn, between two parts of a long reckoning. */
export const takeTurn = (): Promise<void> => setImmediate();

/**
 * Goes through a long reckoning's items, letting whatever else waits have a turn now and then: without it the engine's
 * answers would lie there until the end, and the engine stand still. The order and the outcome are as without it.
 */
export async function* takingTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - since < turn) continue;
    await takeTurn();
    since = performance.now();
  }
}
