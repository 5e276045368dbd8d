/** An indicator: what is counted, of whom, and how it reads. It is written as the header of one file in sql/indicators/. */
import { z } from 'zod';
import { agencyKinds } from './codes/agency-kinds.ts';
import { type ComparatorLink, readComparator } from './comparator-link.ts';
import { readHeader } from './header.ts';
import { periodSchema } from './quarter.ts';

/** What an indicator is about when no priority of the partnership names it. */
export const themes = {
  'front-door': 'Contacts and referrals',
  'early-help': 'Early help',
  'child-protection': 'Children in need and child protection',
  'looked-after': 'Children looked after',
  'exploitation-and-missing': 'Exploitation and missing',
  'domestic-abuse': 'Domestic abuse',
  education: 'Education',
  health: 'Health',
  'mental-health': 'Mental health and wellbeing',
  'crime-and-justice': 'Crime and youth justice',
  learning: 'Deaths, incidents and learning',
  workforce: 'Workforce and training',
  'partnership-assurance': 'Assurance and the partnership itself',
} as const;

/**
 * How many the unit speaks of, the decimals that it is published with, and the interval that its figures have: Wilson's for
 * a part of a whole, Poisson's (exact or Byar's) for a rate. £ numerators are counted in pence.
 */
export const units = {
  '%': { per: 100, decimals: 1, interval: 'wilson' },
  'per 100': { per: 100, decimals: 1, interval: 'poisson' },
  'per 1,000': { per: 1_000, decimals: 1, interval: 'poisson' },
  'per 10,000': { per: 10_000, decimals: 1, interval: 'poisson' },
  'per 100,000': { per: 100_000, decimals: 1, interval: 'poisson' },
  number: { per: 1, decimals: 0, interval: 'none' },
  '£': { per: 1, decimals: 2, interval: 'none' },
} as const;

/** Whom the numerator is divided by: the query's own column `denominator`, a population, or nothing. Ages are included. */
export const denominators = {
  rows: null,
  children: { from: 0, to: 17 },
  'children-5-16': { from: 5, to: 16 },
  'children-10-17': { from: 10, to: 17 },
  'people-10-24': { from: 10, to: 24 },
  pupils: null,
  none: null,
} as const;

const words = z
  .string({ error: 'Give one line of words.' })
  .trim()
  .min(1, { error: 'Say something here: it is empty.' });

const shape = z
  .strictObject({
    title: words,
    /** Who and what is counted, in words that a meeting understands. */
    definition: words,
    theme: z.enum(keysOf(themes)),
    /** The kind of agency that answers for the figure. */
    owner: z.enum(keysOf(agencyKinds)),
    unit: z.enum(keysOf(units)),
    /** Decimals of the published value; by default those of the unit. */
    decimals: z
      .string()
      .regex(/^[0-4]$/, { error: 'Give the number of decimals, 0 to 4.' })
      .transform(Number)
      .optional(),
    better: z.enum(['higher', 'lower', 'neither']),
    frequency: z.enum(['quarterly', 'annual']).default('quarterly'),
    /** `in-period`: cases that happened in the period. `at-period-end`: who is open on its last day. */
    measured: z.enum(['in-period', 'at-period-end']).default('in-period'),
    denominator: z.enum(keysOf(denominators)),
    /** Whether a figure needs the returns of all agencies that owe what it reads, or of any of them. */
    needs: z.enum(['all', 'any']).default('all'),
    /** The span of `rolling_year_value`: four quarters unless the indicator counts who is open on a day. */
    rolling: z.enum(['four-quarters', 'three-years', 'none']).optional(),
    /** `age`: series gives beside the rate the one of a population whose ages are those of the European standard. */
    standardised: z.enum(['age', 'none']).default('none'),
    /** Where the figure comes from. */
    source: words,
    /** Whose definition it is, such as `LAIT 271`, or `local definition`. */
    definition_of: words,
    status: z.enum(['current', 'new', 'retired']).default('current'),
    /** The first period for which the definition holds. */
    valid_from: periodSchema.optional(),
    /**
     * The published figure to set beside it: the column of a file loaded as `comparators`, ` / population` behind it where only
     * the number is published, and what splits the file: `rate_per_10000; population_type = Children looked after …`.
     */
    comparator: words.transform(readComparator).optional(),
    /** Who publishes it, and where. */
    comparator_source: words.optional(),
    /** How the published definition differs from this one. */
    comparator_note: words.optional(),
    /** What to ask when the number moves. */
    questions: z
      .array(words, { error: 'Give a list: one "  - question" a line.' })
      .min(1, { error: 'Ask at least one question.' }),
  })
  .superRefine((header, context) => {
    const wrong = contradiction(header);
    if (wrong) context.addIssue({ code: 'custom', path: [wrong.key], message: wrong.message });
  })
  .transform(({ decimals, rolling, ...header }) => ({
    ...header,
    decimals: decimals ?? units[header.unit].decimals,
    rolling: rolling ?? (header.measured === 'in-period' ? ('four-quarters' as const) : ('none' as const)),
    valid_from: header.valid_from ?? null,
    comparator: header.comparator ?? null,
    comparator_source: header.comparator_source ?? null,
    comparator_note: header.comparator_note ?? null,
  }));

export interface Indicator extends z.output<typeof shape> {
  /** The file's name without its ending, such as `re-referrals`. */
  id: string;
  /** One SELECT: one row a counted case. */
  query: string;
}

/**
 * Reads the text of `sql/indicators/<id>.sql`. Throws an Error with one line a problem, each naming the key of the
 * header that it concerns.
 */
export function readIndicator(id: string, text: string): Indicator {
  const problems = (lines: readonly string[]) =>
    new Error(`sql/indicators/${id}.sql cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw problems(['Name the file in small letters, digits and hyphens, such as re-referrals.sql.']);
  try {
    const { header, body } = readHeader(text);
    const read = shape.safeParse(header);
    if (read.success) return { id, ...read.data, query: body.trim().replace(/;$/, '') };
    throw problems(read.error.issues.map(({ path, message }) => `${path.join('.') || 'header'}: ${message}`));
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('sql/')) throw cause;
    throw problems([cause instanceof Error ? cause.message : String(cause)]);
  }
}

interface Written {
  unit: keyof typeof units;
  denominator: keyof typeof denominators;
  measured: 'in-period' | 'at-period-end';
  rolling?: string | undefined;
  standardised: 'age' | 'none';
  comparator?: ComparatorLink | undefined;
  comparator_source?: string | undefined;
  comparator_note?: string | undefined;
}

/** A header whose parts are each right and cannot be true together. */
function contradiction({
  unit,
  denominator,
  measured,
  rolling,
  standardised,
  comparator,
  comparator_source,
  comparator_note,
}: Written): { key: string; message: string } | null {
  if (unit === '%' && denominator !== 'rows')
    return { key: 'denominator', message: 'A percentage needs "rows": the query says out of how many.' };
  if ((unit === 'number' || unit === '£') !== (denominator === 'none'))
    return {
      key: 'denominator',
      message: `The unit "${unit}" and the denominator "${denominator}" do not go together.`,
    };
  if (measured === 'at-period-end' && rolling !== undefined && rolling !== 'none')
    return { key: 'rolling', message: 'Who is open on a day cannot be added up over quarters: leave "rolling" out.' };
  if (standardised === 'age' && denominators[denominator] === null)
    return {
      key: 'standardised',
      message: `A rate is standardised on the people of each age, and "${denominator}" has none: leave "standardised" out.`,
    };
  if (comparator && comparator_source === undefined)
    return { key: 'comparator_source', message: 'Say who publishes the comparator, and in which publication.' };
  if (!comparator && (comparator_source ?? comparator_note) !== undefined)
    return { key: 'comparator', message: 'Its source or a note is given, and the comparator itself is not.' };
  if (comparator && units[unit].interval === 'none')
    return {
      key: 'comparator',
      message: `A figure in "${unit}" is as large as the place: it cannot be set beside England's. Leave it out.`,
    };
  if (comparator?.of_population && denominators[denominator] === null)
    return {
      key: 'comparator',
      message: `"${denominator}" is no population of an age: " / population" cannot be reckoned. Name a column of rates.`,
    };
  return null;
}

function keysOf<const T extends object>(of: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];
}
