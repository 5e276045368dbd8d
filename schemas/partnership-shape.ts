/** The shape of a partnership: its agencies and what each owes, its priorities, localities, calendar and neighbours. */
import { z } from 'zod';
import { type AgencyKind, agencyKinds } from './codes/agency-kinds.ts';
import { didYouMean } from './nearest.ts';
import { parsePeriod, periodSchema } from './quarter.ts';

const kinds = Object.keys(agencyKinds) as [AgencyKind, ...AgencyKind[]];
const text = z.string().trim().min(1, { error: 'Say something here: it is empty.' });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'Write an id in small letters, digits and hyphens, such as west-yorkshire-police.',
});
const onsCode = z
  .string()
  .regex(/^[EW]\d{8}$/, { error: 'Write an area by its ONS code: E and eight digits, such as E08000033.' });
const dfeCode = z
  .string()
  .regex(/^\d{3}$/, { error: "Write the Department for Education's three-digit code, such as 381." });
const quarter = z.string().refine((written) => parsePeriod(written)?.kind === 'quarter', {
  error: 'Write a quarter as 2023-24-Q4 (January to March 2024).',
});
const day = z.iso.date({ error: 'Write a day as 2024-07-01.' });
/** A role and never a person: people move on, and a register of names is a register of personal data. */
const role = text.regex(/^[^@\d]*$/, { error: 'Give a role such as "Data officer", not an address or a number.' });

const baselinePoints = z.int().min(12, { error: 'Fix limits on 12 points or more: fewer do not show what is usual.' });

const dutyInFull = z.strictObject({
  dataset: id,
  /** The first and last periods owed, both included. */
  from: periodSchema.optional(),
  until: periodSchema.optional(),
  /** An annual extract is owed once a financial year, with the fourth quarter's. */
  frequency: z.enum(['quarterly', 'annual']).default('quarterly'),
});

/** A dataset's id alone means every quarter. Not a union: its errors would say only that neither form fits. */
const duty = z
  .custom<string | z.input<typeof dutyInFull>>()
  .transform((written) => (typeof written === 'string' ? { dataset: written } : written))
  .pipe(dutyInFull);

const profile = z.enum(['dfe', 'nhs', 'strict']);

const agency = z.strictObject({
  id,
  title: text,
  kind: z.string().refine((kind): kind is AgencyKind => Object.hasOwn(agencyKinds, kind), {
    error: ({ input }) =>
      `"${input}" is not a kind of agency.${didYouMean(String(input), kinds)} The kinds are: ${kinds.join(', ')}.`,
  }),
  owes: z.array(duty).default([]),
  contact: role.optional(),
  /** What the agency imposes on counts of its records, where that is stricter than the partnership's own profile. */
  disclosureProfile: profile.optional(),
});

const neighbourSet = z.strictObject({
  model: z.enum(['2021', '2025']),
  /** In the model's order, nearest first. */
  areas: z.array(z.strictObject({ code: dfeCode, name: text })).min(1),
});

export const partnershipShape = z.strictObject({
  id,
  title: text,
  areas: z.array(z.strictObject({ code: onsCode, name: text, dfeCode: dfeCode.optional() })).min(1),
  region: z.strictObject({ code: onsCode, name: text }),
  policeForce: text,
  agencies: z.array(agency).min(1),
  priorities: z.array(
    z.strictObject({
      id,
      title: text,
      from: periodSchema.optional(),
      until: periodSchema.optional(),
      indicators: z.array(id),
    }),
  ),
  localities: z.array(z.strictObject({ id, title: text })),
  calendar: z.strictObject({ firstQuarter: quarter, dueWorkingDays: z.int().min(0).max(120) }),
  /** Indices of deprivation: 2019 is on the LSOAs of 2011, 2025 on those of 2021. */
  deprivation: z.strictObject({ vintage: z.enum(['2019', '2025']) }),
  /**
   * Statistical neighbours: the model that comparators use for every year, and the sets of one authority where the loaded
   * file shall not count. Without a model each year has the one in force in it, and the release says which.
   */
  neighbours: z.strictObject({ model: z.enum(['2021', '2025']).optional(), sets: z.array(neighbourSet).default([]) }),
  targets: z
    .array(z.strictObject({ indicator: id, value: z.number(), from: periodSchema, reason: text, who: role }))
    .default([]),
  /** The first period that begins on the date or after it starts a new segment of the chart, with a mean and limits of its own. */
  rebases: z.array(z.strictObject({ indicator: id, date: day, reason: text, who: role })).default([]),
  /** Limits that stay those of the first so many points of a segment, to show what has changed since. */
  baselines: z.array(z.strictObject({ indicator: id, points: baselinePoints, reason: text, who: role })).default([]),
  /** Which counts may not leave the restricted area: see docs/methods.md. The strictest that applies to a table wins. */
  disclosureProfile: profile,
  /** Where its facts come from. */
  sources: z.array(z.strictObject({ title: text, publisher: text, year: z.int().min(2000).max(2100), what: text })),
  fictional: z.boolean(),
});

export type Partnership = z.output<typeof partnershipShape>;
export type PartnershipInput = z.input<typeof partnershipShape>;
export type Agency = Partnership['agencies'][number];
export type Duty = Agency['owes'][number];
