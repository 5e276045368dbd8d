/** A reader of XLSX by itself: the ZIP's directory, the shared strings and the cells, from the formats' own descriptions. */
import { inflateRawSync } from 'node:zlib';

/** Cells of each sheet by name: numbers as numbers, text as text, as ISO/IEC 29500 writes them. Throws for a formula. */
export function readXlsx(bytes: Uint8Array): Map<string, (string | number | null)[][]> {
  const parts = unzipped(Buffer.from(bytes));
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) =>
    textOf(item!),
  );
  const targets = new Map(
    [...parts.get('xl/_rels/workbook.xml.rels')!.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id'))!.replace(/^\/?(?:xl\/)?/, 'xl/');
      return [plain(attribute(tag, 'name')), rowsOf(parts.get(target)!, strings)];
    }),
  );
}

function rowsOf(sheet: string, strings: readonly string[]): (string | number | null)[][] {
  if (/<f[ >]/.test(sheet)) throw new Error('The sheet holds a formula.');
  return [...sheet.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) => {
    const cells: (string | number | null)[] = [];
    for (const [, attributes, body] of row!.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const tag = `<c ${attributes}>`;
      const value = /<v>([\s\S]*?)<\/v>/.exec(body ?? '')?.[1];
      const type = attribute(tag, 't');
      const column =
        [...attribute(tag, 'r').replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
        1;
      cells[column] =
        type === 's'
          ? strings[Number(value)]!
          : type === 'inlineStr'
            ? textOf(body!)
            : value === undefined
              ? null
              : type === 'str'
                ? plain(value)
                : Number(value);
    }
    return cells;
  });
}

const textOf = (item: string): string =>
  [...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => plain(text!)).join('');
const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, code, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(code)),
  );

/** The files of a ZIP by name, by its central directory. */
export function unzipped(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'),
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
