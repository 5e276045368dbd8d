import { type Html, html } from '../../functions/platform/html.ts';
import { label, line } from './drawing.ts';
import { palette } from './palette.ts';
import type { Scale } from './scale.ts';

/** The box that a chart draws in, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each period stands, the first and last a little inside. */
export function periodPlaces(count: number, { left, right }: Box): number[] {
  const inset = 10;
  if (count === 1) return [(left + right) / 2];
  return Array.from({ length: count }, (_, index) => left + inset + (index * (right - left - 2 * inset)) / (count - 1));
}

/** Quarters under the chart with their years below them; where there is little room, the years alone. */
export function timeAxis(periods: readonly string[], places: readonly number[], box: Box, narrow: boolean): Html {
  const annual = periods.every((period) => period.length === 7);
  const tight = !annual && (places.length > 1 ? places[1]! - places[0]! : 99) < 22;
  const years = [...new Set(periods.map((period) => period.slice(0, 7)))];
  const size = narrow ? 12 : 13;
  return html`${
    annual || tight
      ? ''
      : periods.map((period, index) =>
          label(places[index]!, box.bottom + 20, period.slice(8), { anchor: 'middle', size }),
        )
  }${years.map((year) => {
    const own = places.filter((_, index) => periods[index]!.startsWith(year));
    const middle = (own[0]! + own.at(-1)!) / 2;
    const short = narrow && years.length > 3 ? `${year.slice(2, 4)}-${year.slice(5)}` : year;
    return label(middle, box.bottom + (annual || tight ? 20 : 38), short, { anchor: 'middle', bold: true, size });
  })}`;
}

/** Rules across the chart with their values at the left. */
export function valueAxis(scale: Scale, box: Box, written: (tick: number) => string, size = 13): Html {
  return html`${scale.ticks.map((tick) => line(box.left, scale.at(tick), box.right, scale.at(tick), { stroke: palette.grid }))}${scale.ticks.map(
    (tick) =>
      label(box.left - 8, scale.at(tick) + 4.5, written(tick), {
        tick: true,
        anchor: 'end',
        fill: palette.quiet,
        size,
      }),
  )}`;
}
