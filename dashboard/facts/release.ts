/**
 * What the pages are told of a release: rows of its `shared` schema, as the tables in sql/dataset give them. A figure is a
 * number, or null with its reason in the status beside it: `c` confidential, `x` not returned, `z` not applicable.
 */

export type Status = string | null;

export interface IndicatorRow {
  indicator_id: string;
  title: string;
  definition: string;
  priority: string | null;
  theme: string;
  owner_agency: string | null;
  owner_kind: string;
  unit: string;
  decimals: number;
  better: 'higher' | 'lower' | 'neither';
  frequency: string;
  source: string;
  definition_of: string;
  /** One question a line. */
  questions: string;
}

export interface Point {
  indicator_id: string;
  period: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  value_status: Status;
  lower_95: number | null;
  upper_95: number | null;
  previous: number | null;
  same_period_last_year: number | null;
  change: number | null;
  change_on_year: number | null;
  mean: number | null;
  lower_limit: number | null;
  upper_limit: number | null;
  trial_limits: boolean | null;
  limit_points: number | null;
  segment: number | null;
  segment_reason: string | null;
  signal: string | null;
  signal_side: string | null;
  direction: string | null;
  target: number | null;
  assurance: string | null;
}

export interface CategoryFigure {
  indicator_id: string;
  period: string;
  breakdown: string;
  category: string;
  title: string;
  numerator: number | null;
  value: number | null;
  value_status: Status;
  lower_95: number | null;
  upper_95: number | null;
}

export interface ComparatorRow {
  indicator_id: string;
  period: string;
  area_type: 'england' | 'region' | 'neighbours' | 'authority';
  area_code: string;
  area_name: string;
  value: number | null;
  value_status: Status;
  neighbour_set: string | null;
  published_period: string;
  compared_with: string | null;
  comparison: string | null;
  note: string;
  source: string;
}

export interface InequalityRow {
  indicator_id: string;
  period: string;
  span: string;
  breakdown: string;
  most_title: string | null;
  most_value: number | null;
  least_title: string | null;
  least_value: number | null;
  relative_rate: number | null;
  relative_lower_95: number | null;
  relative_upper_95: number | null;
}

export interface StoryRow {
  indicator_id: string;
  period: string;
  agency: string;
  what_changed: string | null;
  reasons: string | null;
  actions: string | null;
  impact: string | null;
  voice_of_the_child: string | null;
  author_role: string | null;
  written_at: string | null;
  about_value: number | null;
  state: 'current' | 'restated' | 'stale' | 'contradicts';
}

export interface ChallengeRow {
  agency: string;
  challenge: string;
  raised_at: string;
  raised_by: string;
  raised_to: string;
  indicator_id: string | null;
  period: string | null;
  question: string;
  due: string | null;
  response: string | null;
  responded_at: string | null;
  escalated_to: string | null;
  outcome: string | null;
  impact_evidence: string | null;
  state: string;
}

export interface ActionRow {
  agency: string;
  /** What an agency does about an indicator by itself, or what an audit or review asked for. */
  origin: 'agency' | 'audit';
  action_reference: string;
  audit: string | null;
  indicator_id: string | null;
  period: string;
  /** The first quarter whose return told of it. */
  first_told: string;
  action: string | null;
  action_owner: string | null;
  due: string | null;
  done: string | null;
  evidence_of_impact: string | null;
  state: 'done' | 'late' | 'in hand' | 'no date';
}

export interface SubmissionRow {
  agency: string;
  dataset: string;
  period: string;
  due: string | null;
  state: string;
  rows: number | null;
  errors: number | null;
  completeness: number | null;
  days_late: number | null;
}

export interface RevisionRow {
  indicator_id: string;
  period: string;
  breakdown: string;
  category: string;
  old_value: number | null;
  new_value: number | null;
  old_numerator: number | null;
  new_numerator: number | null;
  cause: string;
}

export interface PeriodRow {
  period: string;
  kind: 'quarter' | 'year';
  start_date: string;
  end_date: string;
  title: string;
  previous: string;
  same_last_year: string;
}

/** A breakdown of one indicator: each category's latest figure, and the categories over time. */
export interface Breakdown {
  id: string;
  title: string;
  latest: readonly CategoryFigure[];
  /** By category in reading order, each in order of period. */
  overTime: readonly (readonly CategoryFigure[])[];
}

export interface IndicatorFacts {
  row: IndicatorRow;
  owner: string;
  group: Group;
  /** Every period of the indicator's kind, in order. */
  points: readonly Point[];
  /** The figure of the period that the release speaks of; null where the indicator was never measured. */
  latest: Point | null;
  breakdowns: readonly Breakdown[];
  /** Of the latest period. */
  comparators: readonly ComparatorRow[];
  comparatorsOverTime: readonly ComparatorRow[];
  inequality: readonly InequalityRow[];
  /** The newest first. */
  stories: readonly StoryRow[];
  challenges: readonly ChallengeRow[];
  actions: readonly ActionRow[];
  revisions: readonly RevisionRow[];
  targetReason: string | null;
}

/** A priority of the partnership, or a national theme for what no priority names. */
export interface Group {
  id: string;
  title: string;
  priority: boolean;
}

export interface ReleaseFacts {
  partnership: { id: string; title: string; fictional: boolean; place: string };
  release: { id: string; asAt: string; warnings: readonly string[] };
  /** The last quarter that is over, of which the release speaks. */
  quarter: PeriodRow;
  periods: ReadonlyMap<string, PeriodRow>;
  groups: readonly Group[];
  /** In the order of their groups. */
  indicators: readonly IndicatorFacts[];
  /** Indicator ids by priority, which may name an indicator that another does too. */
  priorityIndicators: ReadonlyMap<string, readonly string[]>;
  challenges: readonly ChallengeRow[];
  actions: readonly ActionRow[];
  submissions: readonly SubmissionRow[];
  revisions: readonly RevisionRow[];
  agencies: ReadonlyMap<string, string>;
  datasets: ReadonlyMap<string, string>;
  audit: { figures: number; primary: number; secondary: number; withheld: number };
}
