/** Writes cells as a delimited file in the ways in which systems do. */

export const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
  'windows-1252',
] as const;
export const delimiters = [',', ';', '\t', '|'] as const;
export const lineEnds = ['\r\n', '\n', '\r'] as const;

export interface Writing {
  encoding: (typeof encodings)[number];
  delimiter: (typeof delimiters)[number];
  end: (typeof lineEnds)[number];
}

/** What Windows-1252 has where Latin-1 has control characters, as far as the tests write it. */
const windows: Record<string, number> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };

export function encoded(text: string, encoding: Writing['encoding']): Buffer {
  if (encoding === 'windows-1252') return Buffer.from([...text].map((c) => windows[c] ?? c.codePointAt(0)!));
  const marked = encoding.endsWith('-bom') ? `\uFEFF${text}` : text;
  if (encoding.startsWith('utf-8')) return Buffer.from(marked);
  const little = Buffer.from(marked, 'utf16le');
  return encoding.startsWith('utf-16be') ? little.swap16() : little;
}

/** A record. `always` puts every cell between quotes; otherwise only those that need it. */
export function record(cells: readonly string[], { delimiter, end }: Writing, always = false): string {
  const quoted = (cell: string) =>
    always || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map(quoted).join(delimiter) + end;
}
