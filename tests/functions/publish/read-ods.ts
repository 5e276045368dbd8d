/** A reader of ODS by itself: the cells of content.xml, from OpenDocument's own description (ISO/IEC 26300). */
import { unzipped } from './read-xlsx.ts';

/** Cells of each sheet by name: numbers as numbers, text as text. Throws for a formula and for an archive out of form. */
export function readOds(bytes: Uint8Array): Map<string, (string | number | null)[][]> {
  const zip = Buffer.from(bytes);
  const kind = 'application/vnd.oasis.opendocument.spreadsheet';
  // "mimetype" comes first, not compressed, so that its text can be read in place: at 30 and its eight letters.
  if (zip.toString('latin1', 30, 38 + kind.length) !== `mimetype${kind}`)
    throw new Error('The file is no spreadsheet.');
  const content = unzipped(zip).get('content.xml')!;
  if (/table:formula|<script|<office:scripts>\s*</.test(content)) throw new Error('The file holds what could run.');
  return new Map(
    [...content.matchAll(/<table:table ([^>]*)>([\s\S]*?)<\/table:table>/g)].map(([, tag, body]) => [
      plain(attribute(tag!, 'table:name') ?? ''),
      rowsOf(body!),
    ]),
  );
}

function rowsOf(table: string): (string | number | null)[][] {
  return [...table.matchAll(/<table:table-row(?: [^>]*)?>([\s\S]*?)<\/table:table-row>/g)].map(([, row]) =>
    [...row!.matchAll(/<table:table-cell((?: [^>]*?)?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
      ([, tag, body]) => {
        const times = Number(attribute(tag!, 'table:number-columns-repeated') ?? 1);
        return Array<string | number | null>(times).fill(cellOf(tag!, body ?? ''));
      },
    ),
  );
}

function cellOf(tag: string, body: string): string | number | null {
  const kind = attribute(tag, 'office:value-type');
  if (kind === undefined) return null;
  if (kind !== 'string') return Number(attribute(tag, 'office:value'));
  return [...body.matchAll(/<text:p(?: [^>]*)?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
    .map(([, text = '']) =>
      plain(
        text
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, many) => ' '.repeat(Number(many ?? 1)))
          .replace(/<text:line-break\/>/g, '\n')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n');
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`(?:^| )${name}="([^"]*)"`).exec(tag)?.[1];

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, code, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(code)),
  );
