import type {
  ActionRow,
  Breakdown,
  CategoryFigure,
  ChallengeRow,
  ComparatorRow,
  Group,
  IndicatorFacts,
  IndicatorRow,
  InequalityRow,
  PeriodRow,
  Point,
  RevisionRow,
  StoryRow,
} from '../../dashboard/facts/release.ts';
import { type AgencyKind, agencyKinds } from '../../schemas/codes/agency-kinds.ts';

interface Tables {
  points: ReadonlyMap<string, readonly Point[]>;
  figures: ReadonlyMap<string, ReadonlyMap<string, readonly CategoryFigure[][]>>;
  comparators: ReadonlyMap<string, readonly ComparatorRow[]>;
  inequality: ReadonlyMap<string, readonly InequalityRow[]>;
  stories: ReadonlyMap<string, readonly StoryRow[]>;
  revisions: ReadonlyMap<string, readonly RevisionRow[]>;
  targets: ReadonlyMap<string, readonly { reason: string }[]>;
  periods: ReadonlyMap<string, PeriodRow>;
  latest: ReadonlyMap<'quarter' | 'year', string | undefined>;
  challenges: readonly ChallengeRow[];
  actions: readonly ActionRow[];
  agencies: ReadonlyMap<string, string>;
}

/** Everything that one indicator's page is told. */
export function indicatorFacts(row: IndicatorRow, group: Group, tables: Tables): IndicatorFacts {
  const id = row.indicator_id;
  const all = tables.points.get(id) ?? [];
  const kind = kindOf(row, all, tables.periods);
  const points = all.filter((point) => tables.periods.get(point.period)?.kind === kind);
  const period = tables.latest.get(kind);
  const comparators = tables.comparators.get(id) ?? [];
  const inequality = (tables.inequality.get(id) ?? []).filter((one) => one.period === period);
  return {
    row: { ...row, frequency: kind === 'year' ? 'annual' : 'quarterly' },
    owner: owners(row, tables.agencies),
    group,
    points,
    latest: points.find((point) => point.period === period) ?? null,
    breakdowns: breakdownsOf(tables.figures.get(id), period, (of) => tables.periods.get(of)?.kind === kind),
    comparators: comparators.filter((one) => one.period === period),
    comparatorsOverTime: comparators,
    // The period's own comparison comes first, and the rolling one stands in where there is no other.
    inequality: inequality.filter(
      (one, index) =>
        inequality.findIndex(({ breakdown }) => breakdown === one.breakdown) === index &&
        one.breakdown !== 'deprivation-decile',
    ),
    stories: tables.stories.get(id) ?? [],
    challenges: tables.challenges.filter((one) => one.indicator_id === id),
    actions: tables.actions.filter((one) => one.indicator_id === id),
    revisions: tables.revisions.get(id) ?? [],
    targetReason: tables.targets.get(id)?.at(-1)?.reason ?? null,
  };
}

/** Years for an annual indicator, and for one that nobody has returned but by the year; the two are never on one chart. */
function kindOf(row: IndicatorRow, points: readonly Point[], periods: Tables['periods']): PeriodRow['kind'] {
  if (row.frequency === 'annual') return 'year';
  const kinds = points.filter(({ value }) => value !== null).map(({ period }) => periods.get(period)?.kind);
  return kinds.includes('year') && !kinds.includes('quarter') ? 'year' : 'quarter';
}

/** Titles of the agencies that own an indicator; the kind of agency where the partnership has none of it. */
function owners({ owner_agency, owner_kind }: IndicatorRow, agencies: ReadonlyMap<string, string>): string {
  if (owner_agency === null) return agencyKinds[owner_kind as AgencyKind]?.title ?? owner_kind;
  return owner_agency
    .split(', ')
    .map((id) => agencies.get(id) ?? id)
    .join(' and ');
}

const first = ['deprivation', 'deprivation-decile', 'ethnicity', 'sex', 'age', 'locality'];
const titles: Readonly<Record<string, string>> = {
  deprivation: 'deprivation, in fifths',
  'deprivation-decile': 'deprivation, in tenths',
  ethnicity: 'ethnic group',
};

function breakdownsOf(
  figures: ReadonlyMap<string, readonly CategoryFigure[][]> | undefined,
  period: string | undefined,
  ofKind: (period: string) => boolean,
): Breakdown[] {
  const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...(figures ?? [])]
    .map(([id, all]) => {
      const overTime = aligned(
        all.map((one) => one.filter((figure) => ofKind(figure.period))).filter((one) => one.length > 0),
      );
      const latest = overTime.flatMap((one) => one.filter((figure) => figure.period === period));
      return { id, title: titles[id] ?? id.replaceAll('-', ' '), overTime, latest };
    })
    .filter(({ overTime }) => overTime.length > 0)
    .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
}

/** Each category with a figure for every period that any has: one that is not in the release is not available. */
function aligned(categories: readonly CategoryFigure[][]): CategoryFigure[][] {
  const periods = [...new Set(categories.flat().map(({ period }) => period))].sort();
  const absent = { numerator: null, value: null, lower_95: null, upper_95: null, value_status: 'x' };
  return categories.map((own) =>
    periods.map((period) => own.find((one) => one.period === period) ?? { ...own[0]!, ...absent, period }),
  );
}

/** Rows of each indicator, in the order that they came. */
export function byIndicator<Row extends { indicator_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.indicator_id);
    if (own) own.push(row);
    else groups.set(row.indicator_id, [row]);
  }
  return groups;
}
