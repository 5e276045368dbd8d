/** The partnership beside what is published elsewhere: lines told apart by dash and by the name at their end. */
import type { Html } from '../../functions/platform/html.ts';
import { axisFigure, figure } from '../facts/figures.ts';
import type { IndicatorRow } from '../facts/release.ts';
import { type ChartFrame, drawing, label, path, spread } from './drawing.ts';
import { palette } from './palette.ts';
import { scaleOf } from './scale.ts';
import { type Box, periodPlaces, timeAxis, valueAxis } from './time-axis.ts';

export interface NamedLine {
  name: string;
  kind: 'own' | 'england' | 'region' | 'neighbours';
  /** By period; null where there is none, which breaks the line. */
  values: readonly (number | null)[];
}

const looks = {
  own: { stroke: palette.navy, width: 3.5 },
  england: { stroke: palette.england, width: 2, dash: '9 3 2 3' },
  region: { stroke: palette.region, width: 2, dash: '2 3' },
  neighbours: { stroke: palette.neighbours, width: 2, dash: '7 4' },
} as const;

export function linesChart(
  periods: readonly string[],
  lines: readonly NamedLine[],
  row: IndicatorRow,
  frame: ChartFrame,
  narrow: boolean,
): Html {
  const [width, height] = narrow ? [340, 290] : [660, 310];
  const box: Box = { left: narrow ? 42 : 56, right: width - (narrow ? 104 : 170), top: 20, bottom: height - 48 };
  const places = periodPlaces(periods.length, box);
  const values = lines.flatMap((one) => one.values).filter((value) => value !== null);
  const y = scaleOf(values, box.bottom, box.top);
  const ends = lines.map((one) => one.values.findLast((value) => value !== null) ?? null);
  const heights = spread(
    ends.map((value) => (value === null ? box.bottom : y.at(value) + 4.5)),
    17,
    box.top,
    box.bottom + 4,
  );
  // The partnership's own line is drawn last, over the others.
  const drawn = [...lines].sort((a, b) => Number(a.kind === 'own') - Number(b.kind === 'own'));
  return drawing({ ...frame, width, height }, [
    valueAxis(y, box, (tick) => axisFigure(tick, y.places, row), narrow ? 12 : 13),
    drawn.map((one) =>
      path(
        one.values.map((value, index) => (value === null ? null : { x: places[index]!, y: y.at(value) })),
        looks[one.kind],
      ),
    ),
    lines.map(({ name, kind }, index) => {
      const end = ends[index];
      if (end == null) return null;
      return label(box.right + 2, heights[index]!, `${name} ${figure(end, row)}`, {
        bold: kind === 'own',
        fill: looks[kind].stroke,
        size: narrow ? 12 : 13,
      });
    }),
    timeAxis(periods, places, box, narrow),
  ]);
}
