/** One point of an XmR chart of whole numbers, reckoned point by point as one would on paper: an oracle for the SQL. */
export interface PlainPoint {
  mean: number;
  upper: number;
  signal: string;
  side: 'high' | 'low' | null;
}

/** Two points or more, all of one segment. */
export function plainChart(values: readonly number[], baseline = values.length): PlainPoint[] {
  const kept = values.slice(0, baseline);
  const mean = sum(kept) / kept.length;
  const ranges = kept.slice(1).map((value, at) => Math.abs(value - kept[at]!));
  const small = ranges.filter((range) => 1000 * range * ranges.length < 3267 * sum(ranges));
  const average = small.length === 0 ? 0 : sum(small) / small.length;
  const off = values.map((value) => kept.length * value - sum(kept));
  const beyond = (at: number, thirds: 2 | 3) =>
    small.length === 0
      ? off[at] !== 0
      : 300 * small.length * Math.abs(off[at]!) > thirds * 266 * kept.length * sum(small);
  const near = (at: number) => beyond(at, 2) && !beyond(at, 3);
  const side = (at: number) => Math.sign(off[at]!);
  const rowsOf = (length: number, at: number) =>
    values.flatMap((_, first) =>
      first <= at && at < first + length && first + length <= values.length
        ? [Array.from({ length }, (_, step) => first + step)]
        : [],
    );
  const runs = (row: number[], way: number) =>
    row.slice(1).every((at) => Math.sign(values[at]! - values[at - 1]!) === way);
  const oneSide = (row: number[]) => side(row[0]!) !== 0 && row.every((at) => side(at) === side(row[0]!));
  const toward = (at: number) => (side(at) > 0 ? 'high' : 'low');
  return values.map((_, at) => {
    const point = { mean, upper: mean + 2.66 * average };
    if (beyond(at, 3)) return { ...point, signal: 'outside-limits', side: toward(at) };
    if (rowsOf(7, at).some((row) => runs(row, 1))) return { ...point, signal: 'trend', side: 'high' };
    if (rowsOf(7, at).some((row) => runs(row, -1))) return { ...point, signal: 'trend', side: 'low' };
    if (near(at) && rowsOf(3, at).some((row) => oneSide(row) && row.filter(near).length >= 2))
      return { ...point, signal: 'two-of-three', side: toward(at) };
    if (rowsOf(7, at).some(oneSide)) return { ...point, signal: 'shift', side: toward(at) };
    return { ...point, signal: 'none', side: null };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
