import { InputError } from '../platform/errors.ts';
import type { CsvRecord } from './first-records.ts';
import { foldHeading, lookedFor, type Placed, place } from './headings.ts';
import type { Kind } from './kind.ts';

/**
 * The form that a file of this kind has, and its heading row, which may stand below a few lines of notes. Throws an
 * InputError that says what was looked for, what was found and where the official file is; `kinds` are all there are,
 * to say of which other kind the file is.
 */
export function findForm(
  kind: Kind,
  records: readonly CsvRecord[],
  file: string,
  kinds: readonly Kind[],
): { placed: Placed; headings: CsvRecord } {
  const match = matchOf(kind, records);
  if (match !== null) return match;
  throw new InputError(whyNot(kind, records, file, kinds));
}

function matchOf(kind: Kind, records: readonly CsvRecord[]) {
  for (const form of kind.forms) {
    for (const headings of records) {
      const placed = place(form, headings.fields);
      if (placed !== null) return { placed, headings };
    }
  }
  return null;
}

function whyNot(kind: Kind, records: readonly CsvRecord[], file: string, kinds: readonly Kind[]): string {
  const filled = ({ fields }: CsvRecord) => fields.filter((field) => field !== '').length;
  const fullest = records.reduce((best, record) => (filled(record) > filled(best) ? record : best));
  const folded = records.flatMap(({ fields }) => fields.map(foldHeading));
  const mistaken = kind.mistaken?.find(({ heading }) => folded.some((one) => heading.test(one)));
  const other = kinds.find((one) => one !== kind && matchOf(one, records) !== null);
  const hint =
    mistaken?.say ?? (other === undefined ? null : `It reads as ${other.name}: was that the reference you meant?`);
  const shown = fullest.fields.filter((field) => field !== '');
  const found = shown
    .slice(0, 12)
    .map((heading) => `"${heading.slice(0, 90)}"`)
    .join(', ');
  return [
    `${file} has not the headings of a ${kind.name} file.`,
    ...(hint === null ? [] : [hint]),
    ...kind.forms.map((form) => `Looked for (${form.title}): ${lookedFor(form)}.`),
    `Found: ${found}${shown.length > 12 ? ` and ${shown.length - 12} more` : ''}.`,
    `Download ${kind.publication}.`,
  ].join('\n');
}
