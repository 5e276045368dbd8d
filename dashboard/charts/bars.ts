/** The categories of a breakdown as bars with their 95% intervals, and the reason in words where a figure is hidden. */
import { type Html, html } from '../../functions/platform/html.ts';
import { axisFigure, figure } from '../facts/figures.ts';
import type { CategoryFigure, IndicatorRow } from '../facts/release.ts';
import { type ChartFrame, drawing, label, line, px, wrapped } from './drawing.ts';
import { palette } from './palette.ts';
import { scaleOf } from './scale.ts';

const instead: Readonly<Record<string, string>> = {
  c: '[c] confidential',
  x: '[x] not returned',
  z: '[z] not applicable',
  u: '[u] unreliable',
};

export function barsChart(
  figures: readonly CategoryFigure[],
  whole: { value: number; name: string } | null,
  row: IndicatorRow,
  frame: ChartFrame,
  narrow: boolean,
): Html {
  const width = narrow ? 340 : 660;
  const letters = narrow ? 17 : 26;
  const names = figures.map(({ title }) => wrapped(title, letters));
  const heights = names.map((lines) => Math.max(28, lines.length * 15 + 10));
  const left = narrow ? 124 : 200;
  const top = 28;
  const bottom = top + heights.reduce((sum, one) => sum + one, 0);
  const right = width - (narrow ? 48 : 64);
  const shown = figures.flatMap(({ value, upper_95 }) => [value, upper_95]).filter((value) => value !== null);
  const x = scaleOf(whole ? [...shown, whole.value] : shown, left, right, true, narrow ? 4 : 6);
  let y = top;
  const rows = figures.map((one, index) => {
    const height = heights[index]!;
    const drawn = bar(one, names[index]!, y, height, x.at, row, left);
    y += height;
    return drawn;
  });
  return drawing({ ...frame, width, height: bottom + 26 }, [
    x.ticks.map((tick) => line(x.at(tick), top, x.at(tick), bottom, { stroke: palette.grid })),
    rows,
    whole &&
      line(x.at(whole.value), top - 6, x.at(whole.value), bottom, { stroke: palette.target, width: 2, dash: '6 4' }),
    whole &&
      label(Math.min(x.at(whole.value), right - 20), top - 11, `${whole.name} ${figure(whole.value, row)}`, {
        anchor: 'middle',
        bold: true,
        fill: palette.target,
      }),
    x.ticks.map((tick) =>
      label(x.at(tick), bottom + 17, axisFigure(tick, x.places, row), {
        tick: true,
        anchor: 'middle',
        fill: palette.quiet,
        size: 12,
      }),
    ),
  ]);
}

function bar(
  { value, value_status, lower_95, upper_95 }: CategoryFigure,
  name: readonly string[],
  top: number,
  height: number,
  at: (value: number) => number,
  row: IndicatorRow,
  left: number,
): Html {
  const middle = top + height / 2;
  const first = middle + 4.5 - ((name.length - 1) * 15) / 2;
  const names = name.map((text, index) => label(left - 10, first + index * 15, text, { anchor: 'end' }));
  if (value === null) {
    const words = instead[value_status ?? 'x'] ?? '[x] not available';
    return html`${names}${label(left + 6, middle + 4.5, words, { fill: palette.quiet })}`;
  }
  const end = at(value);
  const wide = end - left > 58;
  const interval = lower_95 !== null &&
    upper_95 !== null && [
      line(at(lower_95), middle, at(upper_95), middle, { stroke: '#ffffff', width: 4 }),
      line(at(lower_95), middle, at(upper_95), middle, { stroke: palette.ink, width: 2 }),
    ];
  const place = wide ? left + 6 : Math.max(end, upper_95 === null ? end : at(upper_95)) + 6;
  return html`${names}<rect x="${px(left)}" y="${px(middle - 10)}" width="${px(Math.max(end - left, 1))}" height="20" fill="${palette.navy}"/>${interval}${label(place, middle + 4.5, figure(value, row), { bold: true, fill: wide ? '#ffffff' : palette.ink })}`;
}
