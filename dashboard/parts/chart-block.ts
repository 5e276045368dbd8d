import { type Html, html, htmlText } from '../../functions/platform/html.ts';
import type { ChartFrame } from '../charts/drawing.ts';
import { wrapped } from '../charts/drawing.ts';
import { day } from '../facts/figures.ts';
import { marking } from '../facts/marking.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { type FigureTable, shownTable } from './figure-table.ts';

export interface Chart {
  /** Of the chart among the page's, such as `trend`. */
  id: string;
  heading: string;
  caption: string;
  note?: Html | undefined;
  /** The name and the description of the drawing, for those who do not see it. */
  title: string;
  description: string;
  /** Draws the chart: `narrow` for phones. */
  draw(frame: ChartFrame, narrow: boolean): Html;
  figures: FigureTable;
}

export interface ChartBlock extends Chart {
  /** Of the figure on its page, from 1. */
  number: number;
  /** How the names of the page's files begin. */
  file: string;
}

const svgName = ({ file, id }: ChartBlock): string => `${file}-${id}.svg`;

/** The chart with an id that is unlike any other on the page. `where` says where its figures are to be read. */
export const drawn = ({ title, description, draw }: Chart, id: string, narrow: boolean, where: string): Html =>
  draw({ id, title, description: `${description} ${where}` }, narrow);

const below = 'All figures are in the table below.';

/** A chart for wide screens and one for phones, its caption, its table and its files. Only one of the two is ever shown. */
export function chartBlock(block: ChartBlock): Html {
  const { id, heading, caption, note, figures, number, file } = block;
  return html`<section class="chart-block" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
<p class="caption">Figure ${number}: ${caption}</p>
${note}
<div class="wide">${drawn(block, `${id}-wide`, false, below)}</div>
<div class="narrow">${drawn(block, `${id}-narrow`, true, below)}</div>
<details><summary>View as a table<span class="for-ears">: ${heading}</span></summary>${shownTable(figures)}</details>
<p class="downloads">Download: <a href="${svgName(block)}" download>chart (SVG)<span class="for-ears">: ${heading}</span></a> <a href="${file}.ods" download>data (ODS)<span class="for-ears">, sheet Figure ${number}: ${heading}</span></a> <a href="${file}.csv" download>data (CSV)<span class="for-ears"> of the whole page, from ${heading}</span></a></p>
</section>`;
}

const letters = 96;

/** The drawing as a file of its own, which says what it shows, whose it is and how it is marked. */
export function chartFile(block: ChartBlock, { partnership, release }: ReleaseFacts): { path: string; text: string } {
  const { id, title, description, caption, draw } = block;
  const footer = [
    ...wrapped(`${caption}.`, letters),
    ...wrapped(`${marking}. ${partnership.title}, release ${release.id}, as at ${day(release.asAt)}.`, letters),
  ];
  const drawing = draw({ id, title: `${title}. ${marking}`, description, footer }, false);
  return { path: svgName(block), text: `${htmlText(drawing)}\n` };
}
