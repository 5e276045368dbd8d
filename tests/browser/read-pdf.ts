/** A reader of the little that is asked of a PDF, from ISO 32000: its pages, and its figures with their alternative text. */
import { readFileSync } from 'node:fs';

export interface ReadPdf {
  tagged: boolean;
  pages: number;
  /** The text of each figure in the structure tree, in the tree's own order. */
  figures: string[];
}

/** Throws where objects are packed into streams: Chromium writes them in the open. */
export function readPdf(path: string): ReadPdf {
  const text = readFileSync(path, 'latin1');
  if (text.includes('/ObjStm'))
    throw new Error('The objects of the PDF are packed, and this reader does not unpack them.');
  const objects = new Map([...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body]) => [id!, body!]));
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(text)?.[1];
  return {
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && root !== undefined,
    pages: [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body)).length,
    figures: root === undefined ? [] : figuresBelow(root, objects),
  };
}

function figuresBelow(id: string, objects: ReadonlyMap<string, string>): string[] {
  const body = objects.get(id) ?? '';
  if (!/\/Type \/Struct(Elem|TreeRoot)/.test(body)) return [];
  const own = /\/S \/Figure\b/.test(body) ? [alternative(body)] : [];
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
  return [...own, ...[...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => figuresBelow(kid!, objects))];
}

/** A text string of PDF: in brackets with escapes, or in hexadecimal; UTF-16 where it begins with its mark. */
function alternative(body: string): string {
  const written = /\/Alt (?:\(((?:[^\\()]|\\[\s\S])*)\)|<([0-9A-Fa-f\s]*)>)/.exec(body);
  if (written === null) return '';
  const [, literal, hexadecimal] = written;
  const bytes =
    literal === undefined
      ? Buffer.from(hexadecimal!.replace(/\s/g, ''), 'hex')
      : Buffer.from(
          literal.replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_, octal, sign) =>
            octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[sign] ?? sign),
          ),
          'latin1',
        );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
