import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** So many contacts of April to June 2024, one a child; `broken` of them have an outcome that is none. */
export function contactsCsv(rows: number, broken = 0): string {
  const line = (n: number) =>
    `C${n},P${n},F,14/09/2012,0${(n % 9) + 1}/05/2024,Police,Neglect,${n < broken ? 'Sideways' : 'NFA'}`;
  const headings =
    'Contact reference,Child reference,Sex,Date of birth,Date of contact,Contact source,Reason for contact,Contact outcome';
  return [headings, ...Array.from({ length: rows }, (_, n) => line(n))].join('\r\n');
}

/** Writes a file where its folders say what it is, and gives its path. */
export function laidDown(
  folder: string,
  text: string,
  place = 'childrens-social-care/contacts/2024-25-Q1/contacts.csv',
): string {
  const path = join(folder, place);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
