import type { Style } from './style.ts';

/** Where Windows-1252 has characters that ISO 8859-1 has not (WHATWG Encoding Standard, index windows-1252). */
const windows: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};

/** A text as bytes. Throws a RangeError for a character that Windows-1252 does not have. */
export function encode(text: string, encoding: Style['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'windows-1252': {
      const bytes = Buffer.from(text, 'latin1');
      for (const { 0: character, index } of text.matchAll(/[\u0100-\uffff]/g)) {
        const byte = windows[character];
        if (byte === undefined) throw new RangeError(`Windows-1252 has no “${character}”.`);
        bytes[index] = byte;
      }
      return bytes;
    }
  }
}
