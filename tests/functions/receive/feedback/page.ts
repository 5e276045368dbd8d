/** Reading a page in a test: its words, its ids, and whether its tags close. */

/** The words of a page or a part of one, without tags, spaces run together. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<(style|title)>.*?<\/\1>/gs, ' ')
    .replace(/<\/?(p|h\d|li|dt|dd|div|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();

/** The part of a page from the heading with this id to the next of the same level, or the footer. */
export function sectionOf(page: string, id: string): string {
  const start = page.indexOf(`<h2 id="${id}"`);
  const end = page.slice(start + 1).search(/<h2 |<footer/);
  return wordsOf(page.slice(start, end < 0 ? undefined : start + 1 + end));
}

export const all = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map((match) => match[1]!);

const empty = new Set(['meta', 'br', 'path', 'circle', 'rect']);

/** Tags that are closed in the wrong place or not at all, as sentences. */
export function unclosed(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (empty.has(name!)) continue;
    if (slash !== '/') open.push(name!);
    else if (open.pop() !== name) wrong.push(`${tag} closes something else`);
  }
  return [...wrong, ...open.map((name) => `<${name}> is not closed`)];
}
