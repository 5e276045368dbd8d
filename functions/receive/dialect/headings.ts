/** Which column of a file is which field of the contract, whatever the headings' case, spacing, underscores or order. */
import { type Contract, type Field, fieldsOf } from '../../../schemas/contract/dataset.ts';
import { nearest } from '../../../schemas/nearest.ts';

/** How two headings are compared: letters and digits only, in lower case. */
export const foldHeading = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

export interface HeadingMatch {
  /** For each column of the file its field, or null when the contract has none. */
  columns: { heading: string; field: Field | null; nearest: string | null }[];
  missing: Field[];
  /** Fields that two or more columns claim, with those columns' headings. */
  duplicated: { field: Field; headings: string[] }[];
}

/** Matches the headings of a file with a contract's fields by name, label or alias. */
export function matchHeadings(contract: Contract, headings: readonly string[]): HeadingMatch {
  const fields = fieldsOf(contract);
  const known = knownSpellings(contract);
  const claimed = new Map<Field, string[]>();
  for (const heading of headings) {
    const field = known.get(foldHeading(heading));
    if (field) claimed.set(field, [...(claimed.get(field) ?? []), heading]);
  }
  const free = fields.filter((field) => !claimed.has(field));
  return {
    columns: headings.map((heading) => {
      const field = known.get(foldHeading(heading)) ?? null;
      const near = field || foldHeading(heading) === '' ? null : nearestLabel(heading, free);
      return { heading, field, nearest: near };
    }),
    missing: free.filter((field) => field.required),
    duplicated: [...claimed]
      .filter(([, names]) => names.length > 1)
      .map(([field, names]) => ({ field, headings: names })),
  };
}

/** How many of the headings the contract knows: what tells one delimiter, or one dataset, from another. */
export function knownHeadings(contract: Contract, headings: readonly string[]): number {
  const known = knownSpellings(contract);
  return headings.filter((heading) => known.has(foldHeading(heading))).length;
}

const spellings = new WeakMap<Contract, ReadonlyMap<string, Field>>();

/** Every folded spelling of every heading, with its field. */
function knownSpellings(contract: Contract): ReadonlyMap<string, Field> {
  const held = spellings.get(contract);
  if (held) return held;
  const known = new Map<string, Field>();
  for (const field of fieldsOf(contract))
    for (const spelling of [field.name, field.label, ...field.aliases]) known.set(foldHeading(spelling), field);
  spellings.set(contract, known);
  return known;
}

function nearestLabel(heading: string, fields: readonly Field[]): string | null {
  const spellings = new Map(
    fields.flatMap((field) => [field.label, ...field.aliases].map((text) => [foldHeading(text), field.label])),
  );
  const found = nearest(foldHeading(heading), [...spellings.keys()]);
  return found ? (spellings.get(found) ?? null) : null;
}
