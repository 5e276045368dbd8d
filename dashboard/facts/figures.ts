/** Figures, periods and days as the pages write them. */
import type { IndicatorRow, PeriodRow, Status } from './release.ts';

type Unit = Pick<IndicatorRow, 'unit' | 'decimals'>;

/** Half up, away from zero, in decimal: as the release rounds. `1234.5` to no place is `1,235`. */
export function decimal(value: number, places: number): string {
  const size = Number(`${Math.round(Number(`${Math.abs(value)}e${places}`))}e-${places}`);
  const text = formatOf(places).format(size);
  return value < 0 && size !== 0 ? `\u2212${text}` : text;
}

const formats = new Map<number, Intl.NumberFormat>();

/** Made once for each number of places: making one takes longer than writing hundreds of numbers. */
function formatOf(places: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  const format = formats.get(places) ?? new Intl.NumberFormat('en-GB', digits);
  formats.set(places, format);
  return format;
}

/** A value with its sign of unit and no words: `87.6%`, `£1,200.00`, `54.3`. */
export function figure(value: number, { unit, decimals }: Unit): string {
  if (unit === '%') return `${decimal(value, decimals)}%`;
  if (unit === '£') return `${value < 0 ? '\u2212' : ''}£${decimal(Math.abs(value), decimals)}`;
  return decimal(value, decimals);
}

/** A number beside an axis: a percentage has its sign, pounds are in the caption. */
export const axisFigure = (tick: number, places: number, { unit }: Pick<IndicatorRow, 'unit'>): string =>
  `${decimal(tick, places)}${unit === '%' ? '%' : ''}`;

/** The unit as a caption says it. */
export function unitWords({ unit }: Pick<IndicatorRow, 'unit'>): string {
  if (unit === '%') return 'percentage';
  if (unit === '£') return 'pounds';
  return unit === 'number' ? 'number' : `rate ${unit}`;
}

/** A value as it is said in a sentence: `54.3 per 10,000`. */
export function spoken(value: number, unit: Unit): string {
  return unit.unit.startsWith('per ') ? `${figure(value, unit)} ${unit.unit}` : figure(value, unit);
}

/** A limit as the value beside it is written, with more places where both would read the same and are not. */
export function limitBeside(limit: number, value: number, unit: Unit): string {
  const same = limit !== value && figure(limit, unit) === figure(value, unit);
  return figure(limit, same ? { ...unit, decimals: unit.decimals + 2 } : unit);
}

/** `[c]`, `[x]`, `[z]`: the reason in place of a number. */
export const symbol = (status: Status): string => `[${status ?? 'x'}]`;

/** A number or its reason. */
export const figureOr = (value: number | null, status: Status, unit: Unit): string =>
  value === null ? symbol(status) : figure(value, unit);

/** What the symbols mean, in the words of the Government Statistical Service. */
export const symbolWords: Readonly<Record<string, string>> = {
  c: 'Confidential: shown, it could tell of a child',
  x: 'Not available: not returned, or nothing to reckon it from',
  z: 'Not applicable',
  u: 'Unreliable: fewer than ten cases',
  low: 'Rounds to nought',
};

/** The size of a change, without its sign; of percentages in `points`. */
export function changeSize(change: number, unit: Unit, points = 'pts'): string {
  const size = decimal(Math.abs(change), unit.decimals);
  if (unit.unit === '%') return `${size} ${points}`;
  return unit.unit === '£' ? `£${size}` : size;
}

/** `Up 2.7 pts`, `Down 0.4`, `No change`. */
export function changeWords(change: number | null, unit: Unit): string {
  if (change === null) return 'Not known';
  if (change === 0) return 'No change';
  return `${change > 0 ? 'Up' : 'Down'} ${changeSize(change, unit)}`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2026-04-25`, or an instant that begins so, as `25 April 2026`. */
export function day(written: string): string {
  const [year, month, date] = written.slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** `Q4 2025-26`; a year as `2025-26`. */
export const shortPeriod = (period: string): string => {
  const quarter = period.slice(8);
  return quarter ? `${quarter} ${period.slice(0, 7)}` : period;
};

/** `Quarter 4, 2025 to 2026 (January to March 2026)`. */
export function longPeriod({ period, title }: PeriodRow): string {
  const years = `${period.slice(0, 4)} to ${Number(period.slice(0, 4)) + 1}`;
  const quarter = period.slice(9);
  return quarter ? `Quarter ${quarter}, ${years} (${title})` : title;
}

/** `1 page`, `2 pages`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatOf(0).format(count)} ${count === 1 ? one : many}`;
