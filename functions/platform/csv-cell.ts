/** One cell of a CSV file that people will open in a spreadsheet. */

/**
 * Text as a CSV cell. What a spreadsheet would run as a formula gets an apostrophe in front; numbers, negative ones
 * too, do not. Null is an empty cell.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The full-width signs are formulas too where the spreadsheet runs in Chinese or Japanese; some trim blanks first. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const plainNumber = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
