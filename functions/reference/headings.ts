import type { Form, Found, Heading, Member } from './kind.ts';

/** A heading as it is compared: small letters and digits only, so `LSOA code (2011)` is `lsoacode2011`. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Where each column that a form needs stands in the heading row, or null when the row is not of that form. */
export interface Placed {
  form: Form;
  found: Found;
  /** Position in the row, from 0, of each column of the table `file`, by its name. */
  positions: ReadonlyMap<string, number>;
}

/** Matches one row of headings with a form. */
export function place(form: Form, headings: readonly string[]): Placed | null {
  const folded = headings.map(foldHeading);
  const positions = new Map<string, number>();
  const fields: Record<string, string | undefined> = {};
  const used = new Set<number>();
  for (const [field, heading] of [...Object.entries(form.required), ...Object.entries(form.optional ?? {})]) {
    const at = positionOf(heading, folded, used);
    if (at === null && field in form.required) return null;
    if (at === null) continue;
    positions.set(field, at);
    fields[field] = folded[at]!;
    used.add(at);
  }
  const families: Record<string, Member[]> = {};
  for (const [family, { accepts, least }] of Object.entries(form.families ?? {})) {
    const members: Member[] = [];
    for (const [at, heading] of folded.entries()) {
      const column = `${family}_${heading}`;
      if (used.has(at) || !accepts.test(heading) || positions.has(column)) continue;
      positions.set(column, at);
      used.add(at);
      members.push({ column, heading, title: headings[at]! });
    }
    if (members.length < least) return null;
    families[family] = members;
  }
  const others = headings.filter((heading, at) => !used.has(at) && heading.trim() !== '');
  return { form, found: { fields, families, others }, positions };
}

/** The titles of what a form looks for, as a list in a sentence. */
export function lookedFor(form: Form): string {
  const many = Object.values(form.families ?? {}).filter(({ least }) => least > 0);
  return [...Object.values(form.required), ...many].map(({ title }) => `"${title}"`).join(', ');
}

function positionOf({ title, accepts = [] }: Heading, folded: readonly string[], used: ReadonlySet<number>) {
  for (const accepted of [title, ...accepts]) {
    const matches = (heading: string) =>
      typeof accepted === 'string' ? heading === foldHeading(accepted) : accepted.test(heading);
    const at = folded.findIndex((heading, index) => !used.has(index) && matches(heading));
    if (at >= 0) return at;
  }
  return null;
}
