/** Lets at most so many pieces of work go on at once; the others wait for a turn, in the order they came. */
export function atMost(limit: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let going = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (going === limit) await new Promise<void>((turn) => waiting.push(turn));
    else going += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes the turn over, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) going -= 1;
      else next();
    }
  };
}
