import type { ReleaseReader } from '../../../functions/platform/release-reader.ts';
import type { Manifest } from '../../../schemas/manifest.ts';
import { knownNumbers, numbersIn, wordsOf } from './numbers.ts';

/** Of the methods as the pages explain them, and of financial years: never figures. */
const ofMethods = ['95', '2.66', '13', '2.2', '100', '1000', '10000', '100000'];

/** Each number of each page that neither the release nor a count of its rows has, as `page: number (words around it)`. */
export async function numbersNotFound(
  files: ReadonlyMap<string, string>,
  shared: ReleaseReader,
  manifest: Manifest,
): Promise<string[]> {
  const { numbers } = await knownNumbers(shared);
  const everywhere = new Set([
    ...ofMethods,
    ...(numbers.get('') ?? []),
    ...(await wordsOfAll(shared)),
    ...(await counts(shared)),
    ...numbersIn(JSON.stringify(manifest)),
  ]);
  const lost: string[] = [];
  for (const [path, text] of files) {
    if (!/\.(html|svg)$/.test(path)) continue;
    const words = wordsOf(text);
    const id = /^indicators\/(.+?)(?:-[a-z-]+)?\.(?:html|svg)$/.exec(path)?.[1];
    const page = /^indicators\/(.+)\.html$/.exec(path)?.[1];
    const own =
      page && page !== 'index'
        ? [numbers.get(page)]
        : id && id !== 'index'
          ? [...numbers].filter(([one]) => path.startsWith(`indicators/${one}-`)).map(([, set]) => set)
          : [...numbers.values()];
    for (const match of words.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
      const [number] = numbersIn(match[0]);
      const found =
        number !== undefined &&
        (everywhere.has(number) || everywhere.has(number.replace(/^0/, '')) || own.some((set) => set?.has(number)));
      if (!found)
        lost.push(
          `${path}: ${match[0]} (${words.slice(Math.max(0, match.index - 50), match.index + 30).replace(/\s+/g, ' ')})`,
        );
    }
  }
  return lost;
}

/** Numbers in titles, which any page may repeat. */
async function wordsOfAll(shared: ReleaseReader): Promise<string[]> {
  const rows = await shared.rows(
    "SELECT title FROM indicator UNION SELECT title FROM agency UNION SELECT title FROM category UNION SELECT title FROM priority UNION SELECT title || ' ' || period || ' ' || CAST(year(start_date) AS VARCHAR) || ' ' || CAST(year(start_date) + 1 AS VARCHAR) FROM period",
  );
  return rows.flatMap(({ title }) => numbersIn(String(title)));
}

/** Counts of rows: of indicators by state, of returns by quarter, of challenges, revisions, points and categories. */
async function counts(shared: ReleaseReader): Promise<string[]> {
  const each = [
    'SELECT COUNT(*) AS n FROM indicator',
    'SELECT COUNT(*) AS n FROM series GROUP BY period, signal, direction, value IS NULL',
    'SELECT COUNT(*) AS n FROM series JOIN priority_indicator USING (indicator_id) GROUP BY period, priority, direction',
    'SELECT COUNT(*) AS n FROM priority_indicator GROUP BY priority',
    "SELECT COUNT(*) AS n FROM series WHERE value IS NOT NULL GROUP BY indicator_id, signal <> 'none'",
    'SELECT COUNT(*) AS n FROM series WHERE value IS NOT NULL GROUP BY indicator_id',
    ...statesSql,
    'SELECT COUNT(*) AS n FROM submission GROUP BY period, state',
    "SELECT COUNT(*) AS n FROM submission WHERE state <> 'not due' GROUP BY period",
    "SELECT COUNT(*) AS n FROM submission WHERE starts_with(state, 'accepted') GROUP BY period",
    'SELECT COUNT(*) AS n FROM challenge',
    'SELECT COUNT(*) AS n FROM challenge GROUP BY state',
    "SELECT COUNT(*) AS n FROM challenge WHERE state IN ('open', 'overdue', 'escalated')",
    'SELECT COUNT(*) AS n FROM action',
    'SELECT COUNT(*) AS n FROM action GROUP BY state',
    'SELECT COUNT(*) AS n FROM revision',
    "SELECT COUNT(*) AS n FROM revision WHERE breakdown = 'total'",
    'SELECT COUNT(*) AS n FROM measure GROUP BY indicator_id, period, breakdown',
    'SELECT COUNT(*) AS n FROM measure GROUP BY indicator_id, period, breakdown, value_status',
    "SELECT COUNT(DISTINCT category) AS n FROM measure WHERE breakdown = 'locality' AND value IS NOT NULL GROUP BY indicator_id",
  ];
  const rows = await Promise.all(each.map((sql) => shared.rows(sql)));
  return ['0', ...rows.flat().map(({ n }) => String(n))];
}

/** Each indicator's state in the last quarter of which anything was returned; or the last year, where it is told by the year alone. */
const states = `WITH
  told AS (SELECT series.*, period.kind, period.position FROM series JOIN period ON period.period = series.period),
  last_told AS (SELECT kind, MAX_BY(period, position) AS period FROM told WHERE value IS NOT NULL OR value_status = 'c' GROUP BY kind),
  by_kind AS (
    SELECT indicator_id, bool_or(kind = 'year' AND value IS NOT NULL) AS years, bool_or(kind = 'quarter' AND value IS NOT NULL) AS quarters
    FROM told GROUP BY indicator_id
  ),
  kind_of AS (
    SELECT indicator.indicator_id, CASE WHEN frequency = 'annual' OR (years AND NOT quarters) THEN 'year' ELSE 'quarter' END AS kind
    FROM indicator LEFT JOIN by_kind ON by_kind.indicator_id = indicator.indicator_id
  ),
  now AS (
    SELECT told.value IS NULL AS absent, told.value_status, told.signal, told.direction
    FROM kind_of
    LEFT JOIN last_told ON last_told.kind = kind_of.kind
    LEFT JOIN told ON told.indicator_id = kind_of.indicator_id AND told.period = last_told.period
  )`;
const statesSql = [
  `${states} SELECT COUNT(*) AS n FROM now GROUP BY absent`,
  `${states} SELECT COUNT(*) AS n FROM now GROUP BY absent, signal = 'none', direction`,
];
