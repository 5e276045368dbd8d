/** What the pages are told, read from the `shared` schema of a release: one query a table, whatever the number of pages. */
import type {
  ActionRow,
  ChallengeRow,
  ComparatorRow,
  IndicatorRow,
  InequalityRow,
  PeriodRow,
  Point,
  ReleaseFacts,
  RevisionRow,
  StoryRow,
  SubmissionRow,
} from '../../dashboard/facts/release.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import { InputError } from '../platform/errors.ts';
import type { ReleaseReader } from '../platform/release-reader.ts';
import { breakdownFigures } from './breakdown-figures.ts';
import { groupsOf } from './groups.ts';
import { byIndicator, indicatorFacts } from './indicator-facts.ts';

/** The tables that the pages are made of: the wide ones for BI say the same again. */
export const tablesOfPages = [
  'action',
  'agency',
  'category',
  'challenge',
  'comparator',
  'indicator',
  'inequality',
  'measure',
  'period',
  'priority',
  'priority_indicator',
  'revision',
  'series',
  'story',
  'submission',
  'target',
];

/**
 * Throws where the release has no quarter. The reader must be of the schema `shared`. With `asked` the facts are of that
 * quarter, as this release knows it: what came after is left out, and an InputError names the quarters there are.
 */
export async function readFacts(
  reader: ReleaseReader,
  manifest: Manifest,
  partnership: Partnership,
  asked?: string,
): Promise<ReleaseFacts> {
  // The engine gives plain values; these types say which columns the statements name.
  const rows = async <Row>(sql: string): Promise<Row[]> => (await reader.rows(sql)) as unknown as Row[];
  const periods = upTo(await rows<PeriodRow>('SELECT * FROM period ORDER BY kind, position'), asked);
  const latest = await latestPeriods(reader, periods);
  if (asked !== undefined) latest.set('quarter', asked);
  const quarter = periods.find(({ period }) => period === latest.get('quarter'));
  if (quarter === undefined) throw new Error(`The release ${manifest.id} has no quarter.`);
  const indicators = await rows<IndicatorRow>('SELECT * FROM indicator ORDER BY title, indicator_id');
  const known = new Set(periods.map(({ period }) => period));
  const tables = {
    points: byIndicator((await rows<Point>(pointsSql)).filter(({ period }) => known.has(period))),
    figures: await breakdownFigures(reader, [...latest.values()]),
    comparators: byIndicator(
      await rows<ComparatorRow>('SELECT * FROM comparator ORDER BY indicator_id, period, area_type, area_code'),
    ),
    inequality: byIndicator(await rows<InequalityRow>(inequalitySql)),
    stories: byIndicator(
      (await rows<StoryRow>('SELECT * FROM story ORDER BY indicator_id, period DESC, agency')).filter(({ period }) =>
        known.has(period),
      ),
    ),
    revisions: byIndicator(await rows<RevisionRow>(revisionSql)),
    targets: byIndicator(
      await rows<{ indicator_id: string; reason: string }>('SELECT * FROM target ORDER BY indicator_id, first_day'),
    ),
    periods: new Map(periods.map((one) => [one.period, one])),
    latest,
  };
  const challenges = await rows<ChallengeRow>('SELECT * FROM challenge ORDER BY raised_at DESC, agency, challenge');
  const actions = (await rows<ActionRow>('SELECT * FROM action ORDER BY agency, origin, action_reference')).filter(
    ({ first_told }) => known.has(first_told),
  );
  const agencies = new Map(
    (await rows<{ agency: string; title: string }>('SELECT * FROM agency')).map(({ agency, title }) => [agency, title]),
  );
  const { groups, priorityIndicators, groupOf } = await groupsOf(reader, indicators);
  const order = new Map(groups.map(({ id }, index) => [id, index]));
  return {
    partnership: {
      id: partnership.id,
      title: partnership.title,
      fictional: partnership.fictional,
      place: partnership.areas.map(({ name }) => name).join(' and '),
    },
    release: { id: manifest.id, asAt: manifest.as_at, warnings: manifest.warnings },
    quarter,
    periods: tables.periods,
    groups,
    indicators: indicators
      .map((row) => indicatorFacts(row, groupOf(row), { ...tables, challenges, actions, agencies }))
      .sort((a, b) => order.get(a.group.id)! - order.get(b.group.id)!),
    priorityIndicators,
    challenges,
    actions,
    submissions: await rows<SubmissionRow>('SELECT * FROM submission ORDER BY agency, dataset, period'),
    revisions: [...tables.revisions.values()].flat(),
    agencies,
    datasets: new Map([...contracts].map(([id, { title }]) => [id, title])),
    audit: manifest.shared.audit,
  };
}

/** The periods that ended by the end of the quarter that was asked for. */
function upTo(periods: readonly PeriodRow[], asked: string | undefined): readonly PeriodRow[] {
  if (asked === undefined) return periods;
  const last = periods.find(({ kind, period }) => kind === 'quarter' && period === asked);
  if (last) return periods.filter(({ end_date }) => end_date <= last.end_date);
  const quarters = periods.filter(({ kind }) => kind === 'quarter').map(({ period }) => period);
  throw new InputError(
    `The release has no quarter "${asked}". Those it has are ${quarters.at(0)} to ${quarters.at(-1)}.`,
  );
}

/** The last quarter and the last year of which anything was returned; of nothing, the last that is over. */
async function latestPeriods(
  reader: ReleaseReader,
  periods: readonly PeriodRow[],
): Promise<Map<'quarter' | 'year', string>> {
  const returned = await reader.rows(
    "SELECT DISTINCT period FROM series WHERE value IS NOT NULL OR value_status = 'c'",
  );
  const some = new Set(returned.map(({ period }) => period));
  const kinds = ['quarter', 'year'] as const;
  return new Map(
    kinds.flatMap((kind) => {
      const own = periods.filter((one) => one.kind === kind);
      const last = own.findLast(({ period }) => some.has(period)) ?? own.at(-1);
      return last === undefined ? [] : [[kind, last.period] as const];
    }),
  );
}

const pointsSql = `
SELECT series.*, measure.numerator, measure.denominator, measure.lower_95, measure.upper_95
FROM series
JOIN period ON period.period = series.period
LEFT JOIN measure
  ON measure.indicator_id = series.indicator_id AND measure.period = series.period AND measure.breakdown = 'total'
ORDER BY series.indicator_id, period.kind, period.position`;

/** Of each breakdown the period's own comparison, or where it has none that of the rolling span. */
const inequalitySql = `
SELECT inequality.*, most.title AS most_title, least.title AS least_title
FROM inequality
LEFT JOIN category AS most
  ON most.indicator_id = inequality.indicator_id AND most.breakdown = inequality.breakdown AND most.category = inequality.most_category
LEFT JOIN category AS least
  ON least.indicator_id = inequality.indicator_id AND least.breakdown = inequality.breakdown AND least.category = inequality.least_category
WHERE inequality.within = 'All' AND inequality.relative_rate IS NOT NULL
ORDER BY inequality.indicator_id, inequality.period, inequality.breakdown, inequality.span`;

const revisionSql = `
SELECT revision.*
FROM revision
ORDER BY revision.indicator_id, revision.period, revision.breakdown, revision.category`;
