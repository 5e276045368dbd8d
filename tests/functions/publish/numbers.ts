/** Every number that a reader of a site can see, held against what the release says. */
import type { ReleaseReader } from '../../../functions/platform/release-reader.ts';

/** Numbers of a text as they are written, without their separators. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([token]) => token.replaceAll(',', ''));

/** What a page shows or reads out, without the values of axes and the numbering of figures. */
export function wordsOf(page: string): string {
  return page
    .replace(/<head>[\s\S]*?<\/head>/g, (head) => /<title>[\s\S]*?<\/title>/.exec(head)?.[0] ?? '')
    .replace(/<text [^>]*class="tick"[^>]*>[^<]*<\/text>/g, ' ')
    .replace(/ (?:aria-label|placeholder|alt)="([^"]*)"/g, '>$1<')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/Figure \d+:/g, '');
}

export interface Known {
  /** By indicator; under '' what belongs to none. */
  numbers: Map<string, Set<string>>;
}

/** All numbers of the shared schema: of text as written, of figures rounded half up to 0 to 4 places. */
export async function knownNumbers(shared: ReleaseReader): Promise<Known> {
  const numbers = new Map<string, Set<string>>();
  for (const table of shared.tables.filter((name) => name !== 'dataset')) {
    for (const row of await shared.rows(`SELECT * FROM "${table}"`)) {
      const own = typeof row.indicator_id === 'string' ? row.indicator_id : '';
      const found = numbers.get(own) ?? new Set();
      numbers.set(own, found);
      for (const value of Object.values(row)) for (const text of written(value)) found.add(text);
    }
  }
  return { numbers };
}

function written(value: unknown): string[] {
  if (typeof value === 'string')
    return [...numbersIn(value), ...(/^\d{4}-\d{2}-\d{2}/.test(value) ? [String(Number(value.slice(8, 10)))] : [])];
  if (typeof value !== 'number') return [];
  return [0, 1, 2, 3, 4].map((places) =>
    Math.abs(Number(`${Math.round(Number(`${Math.abs(value)}e${places}`))}e-${places}`)).toFixed(places),
  );
}
