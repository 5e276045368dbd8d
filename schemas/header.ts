/** The comment that opens an indicator's file: `key: value` lines and lists. */

/** What a header holds: each key with its words, or with its list. */
export type Header = Record<string, string | string[]>;

/**
 * Reads the comment with which `text` starts, and gives the rest of the text beside it. A value may go on in lines
 * indented by two spaces; a list is a key with nothing behind it and `  - item` lines below, which may go on likewise
 * in lines indented by four. Throws an Error that names the line when the text is written otherwise.
 */
export function readHeader(text: string): { header: Header; body: string } {
  const comment = /^\/\*\r?\n([\s\S]*?)\r?\n\*\/[ \t]*\r?\n/.exec(text);
  if (!comment) throw new Error('It must begin with a comment: a line "/*", the header, and a line "*/".');
  const entries = new Map<string, string | string[]>();
  let current = '';
  for (const [at, line] of (comment[1] ?? '').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const key = /^([a-z_]+):[ \t]*(.*)$/.exec(line);
    if (key) {
      current = key[1] ?? '';
      if (entries.has(current)) throw new Error(`Line ${at + 2} of the header gives "${current}" a second time.`);
      entries.set(current, (key[2] ?? '').trim());
      continue;
    }
    const longer = withLine(entries.get(current), line);
    if (longer === null)
      throw new Error(
        `Line ${at + 2} of the header is none of "key: value", "  - item" and an indented line that goes on: ${line.trim()}`,
      );
    entries.set(current, longer);
  }
  return { header: Object.fromEntries(entries), body: text.slice(comment[0].length) };
}

/** A value with one more line of it, or null when that line cannot follow. */
function withLine(held: string | string[] | undefined, line: string): string | string[] | null {
  const words = line.trim();
  const item = /^ {2}- (.+)$/.exec(line)?.[1]?.trim();
  if (item !== undefined) {
    if (held === '') return [item];
    return Array.isArray(held) ? [...held, item] : null;
  }
  if (typeof held === 'string' && /^ {2}\S/.test(line)) return held === '' ? words : `${held} ${words}`;
  if (Array.isArray(held) && /^ {4}\S/.test(line)) return [...held.slice(0, -1), `${held.at(-1)} ${words}`];
  return null;
}
