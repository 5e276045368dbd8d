import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DuckDb, openDuckDb } from '../../functions/platform/duckdb.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import { borrowedAliases } from './borrowed-aliases.ts';
import { statements } from './sql-files.ts';
import { called, tokens } from './tokens.ts';

/** Functions that Athena and DuckDB (as sql/duckdb/macros.sql teaches it) understand alike. Add one with its probe. */
const functions = new Set(
  `abs array_agg array_join avg bool_and bool_or cardinality cast ceil coalesce count count_if date_add date_diff date_trunc
  day day_of_month day_of_week element_at exp floor from_iso8601_date grouping last_day_of_month length ln lower lpad max max_by min min_by
  month nullif quarter regexp_like regexp_replace replace round row_number sequence sign split_part sqrt strpos substr sum trim try_cast
  unnest upper year dense_rank first_value lag last_value lead rank`.split(/\s+/),
);
/** Words that may stand before a bracket and are no functions. */
const keywords = new Set(
  'all and any as between by case cross distinct else exists filter from having in is join not on or over select sets then union using values when where with'.split(
    ' ',
  ),
);
/** Words and marks of one engine only, or whose meaning differs. */
const forbidden = new Set(
  `qualify exclude ilike similar pivot unpivot asof semi anti positional sample summarize struct map glob
  current_date current_timestamp localtimestamp interval lambda listagg ignore char greatest least concat
  :: // -> [ ] { } != $ ? ; %`.split(/\s+/),
);

describe('Every statement of sql/', () => {
  let db: DuckDb;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portable-'));
    db = await openDuckDb({ folder });
  });
  afterAll(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });

  it.each(statements)('$path calls only functions that both engines understand alike', ({ text }) => {
    // A name before a bracket is also a table's with its columns, as in `AS numbers (n)`, and that of a WITH.
    const all = tokens(text);
    const columnLists = all.flatMap(({ text: name }, at) =>
      all[at - 1]?.text.toUpperCase() === 'AS' ? [name.toLowerCase()] : [],
    );
    const unknown = called(text).filter(
      (name) => !functions.has(name) && !keywords.has(name) && !columnLists.includes(name),
    );
    expect(unknown).toEqual([]);
  });

  it.each(statements)('$path uses no word or mark of one engine only', ({ text }) => {
    const found = tokens(text)
      .filter(({ kind }) => kind === 'word' || kind === 'mark')
      .map((token) => token.text.toLowerCase());
    expect(found.filter((word) => forbidden.has(word))).toEqual([]);
  });

  it.each(statements)('$path groups and orders by name, never by number or ALL', ({ text }) => {
    const words = tokens(text).map((token) => token.text.toUpperCase());
    const after = words.flatMap((word, at) => (word === 'BY' ? [words[at + 1]] : []));
    expect(after.filter((word) => word === 'ALL' || /^\d/.test(word ?? ''))).toEqual([]);
  });

  it.each(statements)('$path divides only whole numbers, or by what cannot be zero', ({ text }) => {
    const all = tokens(text);
    const divisors = all.flatMap(({ kind, text: mark }, at) =>
      kind === 'mark' && mark === '/'
        ? [
            all
              .slice(at + 1, at + 9)
              .map((token) => token.text)
              .join(' '),
          ]
        : [],
    );
    const safe = /^(?:\d+(?:$|\D)|NULLIF|CAST \( (?:\w+ \. )?scale AS DOUBLE|\( 2 \* below|periods_a_year)/i;
    expect(divisors.filter((divisor) => !safe.test(divisor))).toEqual([]);
  });

  it.each(statements)('$path uses no alias beside its own definition', async ({ text }) => {
    const [row] = await db.rows(`SELECT json_serialize_sql(${sqlString(text)}) AS tree`);
    expect(borrowedAliases(JSON.parse(String(row?.tree)))).toEqual([]);
  });
});
