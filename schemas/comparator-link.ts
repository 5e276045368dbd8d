/** Which column of a published file an indicator is compared with, as its header writes it. */
import { z } from 'zod';

/** Which published figures an indicator is compared with. */
export interface ComparatorLink {
  /** The column's heading, in small letters, digits and underscores. */
  measure: string;
  /** The column is a number of children: it is divided by the indicator's own denominator in the same area. */
  of_population: boolean;
  /** In small letters, such as `category = children in need`; several in the order of their headings, joined by `; `. */
  filters: string;
}

/** Reads `rate_per_10000; population_type = Children looked after on 31 March each year` within a schema. */
export function readComparator(written: string, context: z.RefinementCtx<string>): ComparatorLink {
  const [column = '', ...filters] = written.split(';').map((part) => part.trim().toLowerCase());
  const found = /^([a-z0-9_]+)( \/ population)?$/.exec(column);
  const read = filters.map((filter) => /^([a-z0-9_]+)\s*=\s*(\S.*)$/.exec(filter));
  if (found && read.every((one) => one !== null))
    return {
      measure: found[1]!,
      of_population: found[2] !== undefined,
      filters: read
        .map(([, name, value]) => `${name} = ${value}`)
        .sort()
        .join('; '),
    };
  context.addIssue({
    code: 'custom',
    message: `"${written}" is no column of a published file. Write its heading in small letters, digits and underscores, " / population" behind it for a number of children, then each split: rate_per_10000; population_type = Children looked after on 31 March each year.`,
  });
  return z.NEVER;
}
