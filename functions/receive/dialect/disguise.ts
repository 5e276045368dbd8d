/** Files that are not text whatever their name says, told by their first bytes. */

interface Disguise {
  what: string;
  starts: readonly number[];
}

const disguises: readonly Disguise[] = [
  { what: 'an Excel workbook or another zipped file', starts: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'an empty zip file', starts: [0x50, 0x4b, 0x05, 0x06] },
  { what: 'an old Excel workbook (.xls) or another Office document', starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'a PDF', starts: [0x25, 0x50, 0x44, 0x46] },
  { what: 'a compressed file (gzip)', starts: [0x1f, 0x8b] },
  { what: 'a Parquet file', starts: [0x50, 0x41, 0x52, 0x31] },
  { what: 'a picture', starts: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a picture', starts: [0xff, 0xd8, 0xff] },
  { what: 'a program', starts: [0x4d, 0x5a] },
  { what: 'a program', starts: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'a rich text document', starts: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** What the file is instead of delimited text, in words; null when nothing speaks against text. */
export function disguiseOf(head: Uint8Array): string | null {
  const found = disguises.find(({ starts }) => starts.every((byte, i) => head[i] === byte));
  if (found) return found.what;
  // Case systems like to export a web page or XML under an .xls or .csv name.
  const opening = new TextDecoder('windows-1252')
    .decode(head.subarray(0, 400))
    .replaceAll('\0', '')
    .replace(/^[^<{[]{0,3}/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype|<html|<table|<head|<meta)/.test(opening)) return 'a web page';
  if (/^<\?xml|^<[a-z]+[ >]/.test(opening)) return 'an XML file';
  if (/^[{[]\s*["{[]/.test(opening)) return 'a JSON file';
  return isBinary(head) ? 'no text' : null;
}

/** Whether there are control characters as no text has them, save in UTF-16, where a letter may hold such a byte. */
function isBinary(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const sample = head.subarray(0, 4000);
  const controls = sample.filter((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 26));
  return !marked && controls.length > Math.max(5, sample.length / 50);
}
