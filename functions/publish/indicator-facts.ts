import type {
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
  agencies: ReadonlyMap<string, string>;
}

/** Everything that one indicator's page is told. */
export function indicatorFacts(row: IndicatorRow, group: Group, tables: Tables): IndicatorFacts {
  const id = row.indicator_id;
  const points = tables.points.get(id) ?? [];
  const period = tables.latest.get(row.frequency === 'annual' ? 'year' : 'quarter');
  const comparators = tables.comparators.get(id) ?? [];
  const inequality = (tables.inequality.get(id) ?? []).filter((one) => one.period === period);
  return {
    row,
    owner: owners(row, tables.agencies),
    group,
    points,
    latest: points.find((point) => point.period === period) ?? null,
    breakdowns: breakdownsOf(tables.figures.get(id), period),
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
    revisions: tables.revisions.get(id) ?? [],
    targetReason: tables.targets.get(id)?.at(-1)?.reason ?? null,
  };
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
): Breakdown[] {
  const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...(figures ?? [])]
    .map(([id, overTime]) => ({
      id,
      title: titles[id] ?? id.replaceAll('-', ' '),
      overTime,
      latest: overTime.flatMap((one) => one.filter((figure) => figure.period === period)),
    }))
    .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
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
