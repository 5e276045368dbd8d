/**
 * The figures that writers of stories have before them: the values that the release publishes, reckoned here from the
 * rows by the definitions in sql/indicators/.
 */
import { ageOn, type Quarter, quarters, workingDays, yearOf } from './days.ts';
import type { Population } from './population.ts';
import type { Row } from './writing/row.ts';

/** The rows that count of a dataset for a quarter; null where none came. */
export type Kept = (dataset: string, quarter: Quarter) => readonly Row[] | null;

export interface Figure {
  dataset: string;
  decimals: number;
  per: number;
  numerator(rows: readonly Row[], quarter: Quarter): number;
  denominator: 'children' | 'pupils' | 'none' | ((rows: readonly Row[], quarter: Quarter) => number);
}

const number = (value: Row[string]): number => value as number;
const inQuarter = (value: Row[string], { start, end }: Quarter): boolean =>
  typeof value === 'number' && value >= start && value <= end;
const countOf = (rows: readonly Row[], counts: (row: Row) => boolean): number => rows.filter(counts).length;
const isOpenPlan = (row: Row, { end }: Quarter): boolean =>
  typeof row.plan_start === 'number' &&
  row.plan_start <= end &&
  !(typeof row.plan_end === 'number' && row.plan_end <= end);
const minorOn =
  (day: string) =>
  (row: Row): boolean =>
    typeof row.born !== 'number' || row.born > number(row[day]) || ageOn(row.born, number(row[day])) < 18;
const violent = [
  'homicide',
  'violence-with-injury',
  'violence-without-injury',
  'stalking-and-harassment',
  'cruelty-or-neglect',
];

const rate = (dataset: string, per: number, counts: (row: Row, quarter: Quarter) => boolean = () => true): Figure => ({
  ...{ dataset, per, decimals: 1, denominator: 'children' },
  numerator: (rows, quarter) => countOf(rows, (row) => counts(row, quarter)),
});
const share = (
  dataset: string,
  of: (row: Row, quarter: Quarter) => boolean,
  which: (row: Row, quarter: Quarter) => boolean,
): Figure => ({
  ...{ dataset, per: 100, decimals: 1 },
  numerator: (rows, quarter) => countOf(rows, (row) => of(row, quarter) && which(row, quarter)),
  denominator: (rows, quarter) => countOf(rows, (row) => of(row, quarter)),
});
const total = (dataset: string): Figure => ({
  dataset,
  per: 1,
  decimals: 0,
  numerator: (rows) => rows.length,
  denominator: 'none',
});

export const figures: Readonly<Record<string, Figure>> = {
  contacts: rate('contacts', 10_000, minorOn('contact_date')),
  're-referrals': share(
    'referrals',
    () => true,
    ({ previous, start }) => typeof previous === 'number' && previous >= aYearBefore(number(start)),
  ),
  'children-in-need': rate('children-in-need', 10_000),
  'conferences-in-time': share(
    'child-protection',
    ({ conference_date }, quarter) => inQuarter(conference_date, quarter),
    ({ section47_start, conference_date }) => workingDays(number(section47_start), number(conference_date)) <= 15,
  ),
  'child-protection-plans': rate('child-protection', 10_000, isOpenPlan),
  'repeat-plans': share(
    'child-protection',
    ({ plan_start }, quarter) => inQuarter(plan_start, quarter),
    ({ previous_plan }) => previous_plan === true,
  ),
  'looked-after': rate('children-looked-after', 10_000, ({ legal_status }) => legal_status !== 'V4'),
  'looked-after-out-of-area': share(
    'children-looked-after',
    ({ legal_status }) => legal_status !== 'V4',
    ({ in_area }) => in_area === 'out',
  ),
  'early-help-assessments': rate(
    'early-help',
    10_000,
    (row, quarter) => inQuarter(row.start, quarter) && minorOn('start')(row),
  ),
  'exploitation-assessments': share(
    'exploitation',
    ({ due }, quarter) => inQuarter(due, quarter),
    ({ completed, due }) => typeof completed === 'number' && completed <= number(due),
  ),
  'missing-episodes': rate('missing-episodes', 10_000, minorOn('start')),
  'return-interviews': share(
    'missing-episodes',
    minorOn('start'),
    (row) => row.return_interview_within_72_hours === true,
  ),
  'violent-crime-victims': rate(
    'child-victims',
    1_000,
    (row) => violent.includes(row.offence_group as string) && minorOn('recorded_on')(row),
  ),
  'domestic-abuse-children': {
    ...rate('domestic-abuse', 10_000),
    numerator: (rows) => new Set(rows.filter(minorOn('incident_date')).map(({ incident }) => incident)).size,
  },
  'was-not-brought': total('was-not-brought'),
  'emergency-engagement': share(
    'emergency-department',
    ({ engagement_offered }) => engagement_offered === true,
    ({ engagement_taken_up }) => engagement_taken_up === true,
  ),
  'neurodevelopmental-waits': share(
    'waiting-times',
    ({ pathway }) => pathway === 'neurodevelopmental',
    ({ weeks_waiting }) => number(weeks_waiting) > 18,
  ),
  suspensions: { ...rate('exclusions', 100, ({ kind }) => kind === 'suspension'), denominator: 'pupils' },
  'permanent-exclusions': {
    ...rate('exclusions', 100, ({ kind }) => kind === 'permanent'),
    decimals: 2,
    denominator: 'pupils',
  },
  'home-educated': total('elective-home-education'),
};

/** The published value of an indicator for a quarter, rounded half up; null where the return did not come. */
export function figureOf(indicator: string, quarter: Quarter, kept: Kept, population: Population): number | null {
  const { dataset, per, decimals, numerator, denominator } = figures[indicator]!;
  const rows = kept(dataset, quarter);
  if (rows === null) return null;
  const below = denominatorOf(denominator, rows, quarter, population);
  if (below === 0) return null;
  const scale = 10 ** decimals;
  const above = numerator(rows, quarter) * per * scale;
  return Math.floor((2 * above + below) / (2 * below)) / scale;
}

function denominatorOf(
  of: Figure['denominator'],
  rows: readonly Row[],
  quarter: Quarter,
  population: Population,
): number {
  if (of === 'none') return 1;
  const year = yearOf(quarter.end);
  // The mid-year at or before the quarter's end, and the January school census likewise.
  if (of === 'children') return population.total(quarter.id.endsWith('Q4') ? year - 1 : year, 0, 17);
  return of === 'pupils' ? population.pupils(year) : of(rows, quarter);
}

/** The same day a year earlier; 28 February for 29 February, as SQL reckons it. */
function aYearBefore(day: number): number {
  const date = new Date(day * 86_400_000);
  const leap = date.getUTCMonth() === 1 && date.getUTCDate() === 29;
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), leap ? 28 : date.getUTCDate()) / 86_400_000;
}

/** The quarter before, or null for the first. */
export const before = ({ index }: Quarter): Quarter | null => quarters[index - 1] ?? null;
