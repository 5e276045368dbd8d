/** Rows as columns of text, aligned for a terminal. */

/** Headings, a rule, and the rows. Numbers stand to the right; nothing is a blank. Long texts are cut at `widest`. */
export function textTable(headings: readonly string[], rows: readonly (readonly unknown[])[], widest = 60): string {
  const right = headings.map((_, column) => isNumeric(rows.map((row) => row[column])));
  const written = [headings, ...rows.map((row) => row.map(cellText))].map((row) =>
    row.map((cell) => cut(cell, widest)),
  );
  const widths = headings.map((_, column) => Math.max(...written.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => padded(row[column] ?? '', width, right[column] ?? false))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = written;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line), ''].join('\n');
}

/** A value as text: nothing for null, lists and structures as JSON, and no control characters to confuse a terminal. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value, bigintsAsText) : String(value);
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** A replacer for JSON.stringify: whole numbers beyond 2^53 keep their digits as text. */
export const bigintsAsText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

function isNumeric(values: readonly unknown[]): boolean {
  const there = values.filter((value) => value !== null && value !== undefined && value !== '');
  return there.length > 0 && there.every((value) => typeof value === 'number' || typeof value === 'bigint');
}

const cut = (text: string, widest: number): string => {
  const letters = [...text];
  return letters.length > widest ? `${letters.slice(0, widest - 1).join('')}…` : text;
};

const widthOf = (text: string): number => [...text].length;

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return right ? space + text : text + space;
}
