/** Numbers, shares and instants as feedback writes them. */

/** `12345` as `12,345`. */
export const number = (value: number): string => format.format(value);

const format = new Intl.NumberFormat('en-GB');

/** `1 row`, `12,345 rows`. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** A share, 0 to 1, with at most so many decimals and no trailing noughts: `5%`, `5.6%`. */
export const percent = (share: number, decimals = 1): string => `${Number((share * 100).toFixed(decimals))}%`;

/** `part` of `whole` in per cent. Never 0% for some nor 100% for not all. Null without a whole. */
export function shareOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const share = part / whole;
  if (part > 0 && share < 0.001) return 'less than 0.1%';
  if (part < whole && share > 0.999) return 'more than 99.9%';
  return percent(share);
}

/** A share with as many decimals as it takes to see on which side of the limit it lies: `5.01%` of a limit of 5%. */
export function percentBeside(share: number, limit: number): string {
  const far = share === limit ? 1 : [1, 2, 3, 4, 5].find((n) => percent(share, n) !== percent(limit, n));
  return percent(share, far ?? 6);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2024-04-12T09:05:00.000Z` as `12 April 2024, 09:05 UTC`. Anything that is no instant in UTC is given back unchanged. */
export function instant(written: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(written);
  const month = parts && months[Number(parts[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}, ${parts[4]} UTC` : written;
}
