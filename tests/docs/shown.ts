/** Whether a command printed what the manual shows of it. */

/** A line with its figures, ids and spaces made alike. */
const shape = (line: string): string =>
  line
    .replace(/\b\d{4}-\d{2}-\d{2}-[0-9a-f]{10}\b|\b[0-9a-f]{8,24}\b/g, 'id')
    .replace(/\d[\d,.]*/g, '0')
    .replace(/─+/g, '─')
    .replace(/\s+/g, ' ')
    .trim();

/** The lines of `shown` that `output` lacks, or has in another order. */
export function lacking(shown: string, output: string): string[] {
  const lines = output.split('\n').map(shape);
  let from = 0;
  return shown.split('\n').filter((line) => {
    const parts = shape(line).split('…');
    if (parts.every((part) => part === '')) return false;
    const pattern = new RegExp(`^${parts.map(escaped).join('.*')}$`);
    const at = lines.findIndex((given, i) => i >= from && pattern.test(given));
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

const escaped = (words: string): string => words.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
