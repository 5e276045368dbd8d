/** The XmR chart: a figure over time with its mean and process limits, by segment, and every point that is a signal. */
import { type Html, html } from '../../functions/platform/html.ts';
import { axisFigure, figure, limitBeside } from '../facts/figures.ts';
import type { IndicatorRow, Point } from '../facts/release.ts';
import { stateOf } from '../facts/state.ts';
import { type ChartFrame, drawing, label, line, path, px, spread } from './drawing.ts';
import { marker } from './marker.ts';
import { palette } from './palette.ts';
import { scaleOf } from './scale.ts';
import { type Box, periodPlaces, timeAxis, valueAxis } from './time-axis.ts';

export function xmrChart(points: readonly Point[], row: IndicatorRow, frame: ChartFrame, narrow: boolean): Html {
  const [width, height] = narrow ? [340, 290] : [660, 330];
  const box: Box = { left: narrow ? 42 : 56, right: width - (narrow ? 92 : 126), top: 34, bottom: height - 48 };
  const places = periodPlaces(points.length, box);
  const last = points.findLast((point) => point.value !== null);
  const target = last?.target ?? null;
  const shown = points.flatMap(({ value, lower_limit, upper_limit }) => [value, lower_limit, upper_limit]);
  const y = scaleOf(
    [...shown, target].filter((value) => value !== null),
    box.bottom,
    box.top,
  );
  const at = (index: number, value: number | null) => (value === null ? null : { x: places[index]!, y: y.at(value) });
  return drawing({ ...frame, width, height }, [
    segments(points).map((segment) => band(segment, places, y.at)),
    valueAxis(y, box, (tick) => axisFigure(tick, y.places, row), narrow ? 12 : 13),
    segments(points).map((segment) => limitLines(segment, places, y.at)),
    target === null ? '' : targetLine(points, places, y.at),
    rebaseLines(points, places, box),
    path(
      points.map(({ value }, index) => at(index, value)),
      { stroke: palette.ink, width: 2 },
    ),
    points.map((point, index) => {
      const place = at(index, point.value);
      return place && marker(place.x, place.y, stateOf(point), narrow ? 6 : 7);
    }),
    last ? endLabels(last, row, box, y.at, narrow) : '',
    timeAxis(
      points.map(({ period }) => period),
      places,
      box,
      narrow,
    ),
  ]);
}

interface Segment {
  from: number;
  to: number;
  mean: number;
  lower: number;
  upper: number;
}

/** Runs of points with the same mean and limits; a missing point belongs to the run around it. */
function segments(points: readonly Point[]): Segment[] {
  const runs: Segment[] = [];
  points.forEach(({ mean, lower_limit: lower, upper_limit: upper }, index) => {
    if (mean === null || lower === null || upper === null) return;
    const last = runs.at(-1);
    if (last && last.mean === mean && last.lower === lower && last.upper === upper) last.to = index;
    else runs.push({ from: index, to: index, mean, lower, upper });
  });
  return runs;
}

type At = (value: number) => number;

function ends({ from, to }: Segment, places: readonly number[]): [number, number] {
  return [places[from]! - 8, places[to]! + 8];
}

function band(segment: Segment, places: readonly number[], at: At): Html {
  const [left, right] = ends(segment, places);
  const top = at(segment.upper);
  return html`<rect x="${px(left)}" y="${px(top)}" width="${px(right - left)}" height="${px(Math.max(at(segment.lower) - top, 1))}" fill="${palette.band}"/>`;
}

function limitLines(segment: Segment, places: readonly number[], at: At): Html {
  const [left, right] = ends(segment, places);
  const across = (value: number, dash?: string) =>
    line(left, at(value), right, at(value), { stroke: palette.quiet, width: 1.2, ...(dash ? { dash } : {}) });
  return html`${across(segment.upper, '2 3')}${across(segment.mean)}${across(segment.lower, '2 3')}`;
}

/** The target of each period: it steps where it was changed. */
function targetLine(points: readonly Point[], places: readonly number[], at: At): Html {
  const steps = points.map(({ target }, index) => (target === null ? null : { x: places[index]!, y: at(target) }));
  return path(steps, { stroke: palette.target, width: 2, dash: '8 4' });
}

function rebaseLines(points: readonly Point[], places: readonly number[], { top, bottom, left, right }: Box): Html[] {
  return points.flatMap(({ segment, period }, index) => {
    const before = points[index - 1]?.segment;
    if (index === 0 || segment === null || before == null || segment === before) return [];
    const x = (places[index - 1]! + places[index]!) / 2;
    const anchor = x > (left + right) / 2 ? 'end' : 'start';
    return [
      line(x, top - 14, x, bottom, { stroke: palette.quiet }),
      label(x + (anchor === 'end' ? -5 : 5), top - 18, `New limits from ${period.slice(8)} ${period.slice(0, 7)}`, {
        anchor,
        fill: palette.quiet,
        size: 12,
      }),
    ];
  });
}

function endLabels(last: Point, row: IndicatorRow, { right, top, bottom }: Box, at: At, narrow: boolean): Html[] {
  const { value, mean, upper_limit: upper, lower_limit: lower, target } = last;
  const labels = [
    { value, text: `${figure(value!, row)}${narrow ? '' : ' latest'}`, bold: true, fill: palette.ink },
    { value: target, text: `Ambition ${target === null ? '' : figure(target, row)}`, bold: true, fill: palette.target },
    {
      value: upper,
      text: `Upper${narrow ? '' : ' limit'} ${upper === null ? '' : limitBeside(upper, value!, row)}`,
      bold: false,
      fill: palette.quiet,
    },
    {
      value: mean,
      text: `Average ${mean === null ? '' : limitBeside(mean, value!, row)}`,
      bold: false,
      fill: palette.ink,
    },
    {
      value: lower,
      text: `Lower${narrow ? '' : ' limit'} ${lower === null ? '' : limitBeside(lower, value!, row)}`,
      bold: false,
      fill: palette.quiet,
    },
  ].filter((one) => one.value !== null);
  const heights = spread(
    labels.map((one) => at(one.value!) + 4.5),
    16,
    top,
    bottom + 6,
  );
  return labels.map(({ text, bold, fill }, index) =>
    label(right + 4, heights[index]!, text, { bold, fill, size: narrow ? 12 : 13 }),
  );
}
