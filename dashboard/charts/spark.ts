/** A figure over its limits in the height of a line of text. It repeats what the row says, and is hidden from screen readers. */
import { type Html, html } from '../../functions/platform/html.ts';
import type { Point } from '../facts/release.ts';
import { stateOf } from '../facts/state.ts';
import { path, px } from './drawing.ts';
import { marker } from './marker.ts';
import { palette } from './palette.ts';

const width = 132;
const height = 36;

export function spark(points: readonly Point[]): Html {
  const values = points.flatMap(({ value, lower_limit, upper_limit }) => [value, lower_limit, upper_limit]);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return html``;
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const y = (value: number) => height - 7 - ((value - least) / (greatest - least || 1)) * (height - 14);
  const x = (index: number) => 6 + (index * (width - 14)) / Math.max(1, points.length - 1);
  const last = points.findLastIndex(({ value }) => value !== null);
  const end = points[last];
  const { mean, lower_limit: lower, upper_limit: upper } = end ?? { mean: null, lower_limit: null, upper_limit: null };
  const limits =
    lower !== null &&
    upper !== null &&
    mean !== null &&
    html`<rect x="2" y="${px(y(upper))}" width="${width - 4}" height="${px(Math.max(1, y(lower) - y(upper)))}" fill="${palette.band}"/><path d="M2 ${px(y(mean))}H${width - 2}" stroke="${palette.quiet}"/>`;
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${limits}${path(
    points.map(({ value }, index) => (value === null ? null : { x: x(index), y: y(value) })),
    { stroke: palette.ink, width: 1.5 },
  )}${end && end.value !== null ? marker(x(last), y(end.value), stateOf(end), 4.5) : ''}</svg>`;
}
