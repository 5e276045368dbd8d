/** What goes wrong in four years of returns, as it does anywhere. Every other return arrives in time, and whole. */

interface Of {
  agency: string;
  dataset: string;
  period: string;
}

export type Mishap = Of &
  (
    | { kind: 'small-errors'; share: number }
    | { kind: 'repeated-rows'; rows: number }
    /** Too many errors: rejected, and put right. */
    | { kind: 'too-many-errors'; share: number; againAfter: number }
    /** A worse file sent after a good one. The good one goes on counting. */
    | { kind: 'bad-resubmission'; share: number; again: string }
    /** Rows that the first file lacked: the later one changes the past. */
    | { kind: 'revises-the-past'; missing: number; again: string }
    | { kind: 'sent-twice'; againAfter: number }
    | { kind: 'late'; workingDays: number }
    | { kind: 'never-sent' }
    /** Sent under the name of another quarter, then under its own. */
    | { kind: 'contradicted-name'; named: string }
    /** A column of names that nobody asked for, then without it. */
    | { kind: 'identifier-column'; heading: string; againAfter: number }
    /** A telephone number in one cell of free text: that row is refused. */
    | { kind: 'identifier-in-text'; field: string }
  );

const police = 'northshire-police';
const hospitals = 'northshire-hospitals-nhs-trust';
const community = 'northshire-community-nhs-trust';

export const mishaps: readonly Mishap[] = [
  {
    kind: 'identifier-column',
    agency: 'education',
    dataset: 'elective-home-education',
    period: '2022-23-Q3',
    heading: 'Pupil name',
    againAfter: 3,
  },
  { kind: 'small-errors', agency: police, dataset: 'child-victims', period: '2022-23-Q3', share: 0.02 },
  { kind: 'late', agency: police, dataset: 'domestic-abuse', period: '2022-23-Q4', workingDays: 4 },
  { kind: 'repeated-rows', agency: police, dataset: 'child-victims', period: '2023-24-Q1', rows: 4 },
  { kind: 'small-errors', agency: hospitals, dataset: 'was-not-brought', period: '2023-24-Q1', share: 0.02 },
  {
    kind: 'too-many-errors',
    agency: 'early-help',
    dataset: 'early-help',
    period: '2023-24-Q2',
    share: 0.12,
    againAfter: 5,
  },
  { kind: 'late', agency: hospitals, dataset: 'was-not-brought', period: '2023-24-Q2', workingDays: 9 },
  {
    kind: 'identifier-in-text',
    agency: 'childrens-social-care',
    dataset: 'stories',
    period: '2024-25-Q2',
    field: 'actions',
  },
  { kind: 'sent-twice', agency: 'youth-justice', dataset: 'youth-justice', period: '2023-24-Q3', againAfter: 2 },
  // First exports of a new system.
  { kind: 'small-errors', agency: 'childrens-social-care', dataset: 'contacts', period: '2024-25-Q1', share: 0.015 },
  {
    kind: 'bad-resubmission',
    agency: hospitals,
    dataset: 'emergency-department',
    period: '2024-25-Q1',
    share: 0.4,
    again: '2024-09-18',
  },
  { kind: 'small-errors', agency: police, dataset: 'child-victims', period: '2024-25-Q2', share: 0.03 },
  { kind: 'small-errors', agency: police, dataset: 'missing-episodes', period: '2024-25-Q2', share: 0.02 },
  {
    kind: 'revises-the-past',
    agency: 'education',
    dataset: 'exclusions',
    period: '2024-25-Q3',
    missing: 0.13,
    again: '2026-03-11',
  },
  { kind: 'small-errors', agency: 'education', dataset: 'exclusions', period: '2025-26-Q1', share: 0.01 },
  { kind: 'contradicted-name', agency: police, dataset: 'domestic-abuse', period: '2025-26-Q2', named: '2025-26-Q1' },
  { kind: 'small-errors', agency: 'early-help', dataset: 'early-help', period: '2025-26-Q3', share: 0.01 },
  { kind: 'late', agency: community, dataset: 'waiting-times', period: '2025-26-Q4', workingDays: 6 },
  { kind: 'late', agency: community, dataset: 'stories', period: '2025-26-Q4', workingDays: 6 },
  { kind: 'never-sent', agency: 'designated-officer', dataset: 'allegations', period: '2025-26-Q4' },
];

export const mishapOf = (agency: string, dataset: string, period: string): Mishap | null =>
  mishaps.find((one) => one.agency === agency && one.dataset === dataset && one.period === period) ?? null;
