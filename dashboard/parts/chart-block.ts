import { type Html, html, htmlText } from '../../functions/platform/html.ts';

export interface ChartBlock {
  /** Of the chart among the page's, such as `trend`. */
  id: string;
  heading: string;
  caption: string;
  /** Draws the chart: `narrow` for phones. The id is unlike any other on the page. */
  draw(id: string, narrow: boolean): Html;
  table: Html;
  /** Where the drawing lies as a file, from this page. */
  svg: string;
  note?: Html | undefined;
}

/** A chart for wide screens and one for phones, its caption, its table and its file. Only one of the two is ever shown. */
export function chartBlock({ id, heading, caption, draw, table, svg, note }: ChartBlock): Html {
  return html`<section class="chart-block" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
<p class="caption">${caption}</p>
${note}
<div class="wide">${draw(`${id}-wide`, false)}</div>
<div class="narrow">${draw(`${id}-narrow`, true)}</div>
<details><summary>View as a table<span class="for-ears">: ${heading}</span></summary>${table}</details>
<p class="downloads">Download: <a href="${svg}" download>chart (SVG)<span class="for-ears">: ${heading}</span></a></p>
</section>`;
}

/** The drawing as a file of its own. */
export const chartFile = ({ id, draw }: Pick<ChartBlock, 'id' | 'draw'>): string => `${htmlText(draw(id, false))}\n`;
