/** Seconds that a piece of work takes, by the clock on the wall. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The middle one of an odd number of figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

export const two = (figure: number): string => figure.toFixed(2);

/** One line: what, how long, beside what, and the ratio against its limit. */
export function report(
  what: string,
  taken: number,
  beside: string,
  base: number,
  ratios: readonly number[],
  most: number,
): void {
  const ratio = median(ratios);
  const verdict = ratio <= most ? 'within' : 'OVER';
  console.log(
    `${what}: ${two(taken)} s, ${beside} ${two(base)} s: ${two(ratio)} times (at most ${most}: ${verdict}; runs ${ratios.map(two).join(', ')})`,
  );
}
