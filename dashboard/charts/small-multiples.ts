/** One small line for each category on the same scale, so that places or groups can be read beside each other. */
import { type Html, html } from '../../functions/platform/html.ts';
import { axisFigure, figure, shortPeriod, symbol } from '../facts/figures.ts';
import type { CategoryFigure, IndicatorRow } from '../facts/release.ts';
import { type ChartFrame, drawing, label, line, path, px } from './drawing.ts';
import { palette } from './palette.ts';
import { scaleOf } from './scale.ts';

export function smallMultiples(
  categories: readonly (readonly CategoryFigure[])[],
  row: IndicatorRow,
  frame: ChartFrame,
  narrow: boolean,
): Html {
  const columns = narrow ? 1 : 3;
  const [cellWidth, cellHeight] = narrow ? [340, 108] : [220, 132];
  const lines = Math.ceil(categories.length / columns);
  const values = categories.flat().flatMap(({ value }) => (value === null ? [] : [value]));
  return drawing({ ...frame, width: narrow ? 340 : 660, height: lines * cellHeight + 4 }, [
    categories.map((figures, index) =>
      cell(
        figures,
        values,
        row,
        (index % columns) * cellWidth,
        Math.floor(index / columns) * cellHeight,
        cellWidth,
        cellHeight,
      ),
    ),
  ]);
}

function cell(
  figures: readonly CategoryFigure[],
  all: readonly number[],
  row: IndicatorRow,
  x: number,
  y: number,
  width: number,
  height: number,
): Html {
  const [left, right, top, bottom] = [x + 38, x + width - 54, y + 26, y + height - 24];
  const scale = scaleOf(all, bottom, top, true, 3);
  const at = (index: number) => left + (index * (right - left)) / Math.max(1, figures.length - 1);
  const last = figures.at(-1);
  const place = (one: CategoryFigure, index: number) =>
    one.value === null ? null : { x: at(index), y: scale.at(one.value) };
  return html`${label(x + 2, y + 15, short(last?.title ?? ''), { bold: true })}${scale.ticks.map((tick) => line(left, scale.at(tick), right, scale.at(tick), { stroke: palette.grid }))}${scale.ticks.map((tick) => label(left - 5, scale.at(tick) + 4, axisFigure(tick, scale.places, row), { tick: true, anchor: 'end', fill: palette.quiet, size: 11 }))}${path(figures.map(place), { stroke: palette.navy, width: 2 })}${figures.map(
    (one, index) => {
      const spot = place(one, index);
      return spot && html`<circle cx="${px(spot.x)}" cy="${px(spot.y)}" r="2.2" fill="${palette.navy}"/>`;
    },
  )}${last && label(right + 6, last.value === null ? bottom : scale.at(last.value) + 4.5, last.value === null ? symbol(last.value_status) : figure(last.value, row), { bold: true, fill: palette.navy })}${label(left, y + height - 8, shortPeriod(figures[0]?.period ?? ''), { fill: palette.quiet, size: 11 })}${label(right, y + height - 8, shortPeriod(last?.period ?? ''), { anchor: 'end', fill: palette.quiet, size: 11 })}`;
}

const short = (title: string): string => (title.length > 30 ? `${title.slice(0, 29).trimEnd()}…` : title);
