import { type Html, type HtmlValue, html } from '../../functions/platform/html.ts';

export interface Column<Row> {
  title: string;
  /** Numbers stand at the right. */
  number?: boolean;
  cell(row: Row): HtmlValue;
}

/** A table whose first column heads its rows, in a box that scrolls by itself where the screen is narrow. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const kind = ({ number }: Column<Row>) => (number ? html` class="n"` : '');
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col"${kind(column)}>${column.title}</th>`,
  )}</tr></thead><tbody>
${rows.map(
  (row) =>
    html`<tr>${columns.map((column, index) => (index === 0 ? html`<th scope="row">${column.cell(row)}</th>` : html`<td${kind(column)}>${column.cell(row)}</td>`))}</tr>\n`,
)}</tbody></table></div>`;
}
