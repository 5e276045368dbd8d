/** The frame of every chart: one image with a title and a description, drawn with attributes so that it stands alone. */
import { type Html, type HtmlValue, html } from '../../functions/platform/html.ts';
import { palette } from './palette.ts';

export interface Frame {
  /** Unlike any other on the page. */
  id: string;
  width: number;
  height: number;
  title: string;
  description: string;
  /** Lines below a drawing that is a file by itself: what it shows, and its marking. */
  footer?: readonly string[] | undefined;
}

/** What a chart is told of its frame: its size is its own. */
export type ChartFrame = Omit<Frame, 'width' | 'height'>;

const footerLine = 19;

/** Shapes as one accessible image. Text within is for the eye: the title, the description and the table below say it all. */
export function drawing({ id, width, height, title, description, footer = [] }: Frame, shapes: HtmlValue): Html {
  const whole = footer.length === 0 ? height : height + footer.length * footerLine + 12;
  const ground = footer.length > 0 && html`<rect width="${width}" height="${whole}" fill="#ffffff"/>`;
  const below = footer.map((text, index) => label(8, height + (index + 1) * footerLine, text, { fill: palette.quiet }));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" aria-labelledby="${id}-t ${id}-d" font-family="Arial, Liberation Sans, Helvetica, sans-serif" font-size="13" fill="${palette.ink}"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${ground}${shapes}${below}</svg>`;
}

/** A coordinate, to a tenth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

interface LineLook {
  stroke: string;
  width?: number;
  dash?: string;
}

export const line = (x1: number, y1: number, x2: number, y2: number, { stroke, width = 1, dash }: LineLook): Html =>
  html`<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${stroke}" stroke-width="${width}"${dash ? html` stroke-dasharray="${dash}"` : ''}/>`;

/** A path through points; null breaks it, and a point between two breaks is left to its marker. */
export function path(
  points: readonly ({ x: number; y: number } | null)[],
  { stroke, width = 2, dash }: LineLook,
): Html {
  let pen = false;
  const steps = points.map((point) => {
    if (point === null) {
      pen = false;
      return '';
    }
    const step = `${pen ? 'L' : 'M'}${px(point.x)} ${px(point.y)}`;
    pen = true;
    return step;
  });
  return html`<path d="${steps.join('')}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dash ? html` stroke-dasharray="${dash}"` : ''}/>`;
}

interface TextLook {
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  bold?: boolean;
  size?: number;
  /** A value of an axis, which is no figure of the release. */
  tick?: boolean;
}

export const label = (x: number, y: number, text: string, look: TextLook = {}): Html =>
  html`<text x="${px(x)}" y="${px(y)}"${look.tick ? html` class="tick"` : ''}${look.anchor ? html` text-anchor="${look.anchor}"` : ''}${look.fill ? html` fill="${look.fill}"` : ''}${look.bold ? html` font-weight="700"` : ''}${look.size ? html` font-size="${look.size}"` : ''}>${text}</text>`;

/** Moves labels apart that would lie over each other, keeping their order; each is at least `gap` from the next. */
export function spread(wanted: readonly number[], gap: number, least: number, greatest: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed: number[] = [];
  let floor = least;
  for (const { y } of order) {
    placed.push(Math.max(y, floor));
    floor = placed.at(-1)! + gap;
  }
  let ceiling = greatest;
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(placed[index]!, ceiling);
    ceiling = placed[index]! - gap;
  }
  const result = new Array<number>(wanted.length);
  order.forEach(({ index }, place) => {
    result[index] = placed[place]!;
  });
  return result;
}

/** Words broken into lines of about so many characters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
