import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../platform/temporary-folder.ts';
import { contactsCsv, laidDown } from './contacts-file.ts';
import { terminalIn } from './terminal.ts';

describe('a release of one drop', () => {
  let folder: string;
  let type: ReturnType<typeof terminalIn>;

  beforeAll(async () => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'multi-agency-'));
    type = terminalIn(folder);
    await type('drop', laidDown(folder, contactsCsv(25)), '--partnership', 'northshire');
    await type('materialise');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const figure =
    "SELECT period, numerator, value, value_status FROM measure WHERE indicator_id = 'contacts' AND breakdown = 'total' AND numerator > 0";

  test('is built, listed, and not built again when nothing changed', async () => {
    const [release, ...others] = JSON.parse((await type('releases', '--json')).out);
    expect(others).toEqual([]);
    expect(release).toMatchObject({ as_at: '2024-08-05T09:00:00.000Z', current: true, previous: null, drops: 1 });
    expect((await type('releases')).out).toContain(`${release.id}  2024-08-05T09:00:00.000Z  current`);
    expect(await type('materialise')).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`Built ${release.id} again: every file is the same.`),
    });
    const later = terminalIn(folder, '2024-08-05T10:00:00Z');
    expect(await later('materialise')).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`Nothing changed since the release ${release.id}.`),
    });
  });

  test('is asked in SQL, and the schema is said', async () => {
    const { exit, out, err } = await type('query', figure);
    expect(exit).toBe(0);
    expect(out).toBe(
      [
        'period      numerator  value  value_status',
        '──────────  ─────────  ─────  ────────────',
        '2024-25-Q1         25         x',
        '1 row',
        '',
      ].join('\n'),
    );
    expect(err).toContain('schema restricted: exact figures');
    expect(err).toContain('Add --schema shared for those that may leave it.');
  });

  test('is asked for CSV and JSON by programs', async () => {
    expect((await type('query', figure, '--format', 'csv')).out).toBe(
      'period,numerator,value,value_status\r\n2024-25-Q1,25,,x\r\n',
    );
    const rows = [{ period: '2024-25-Q1', numerator: 25, value: null, value_status: 'x' }];
    expect(JSON.parse((await type('query', figure, '--format', 'json')).out)).toEqual(rows);
    expect(JSON.parse((await type('query', figure, '--json')).out)).toEqual(rows);
  });

  test('takes a semicolon, comments, columns of one name, and statements about tables', async () => {
    expect((await type('query', 'SELECT 1 AS a, 2 AS a; ', '--format', 'csv')).out).toBe('a,a_1\r\n1,2\r\n');
    expect((await type('query', 'SELECT 1 AS a -- one', '--format', 'csv')).out).toBe('a\r\n1\r\n');
    expect((await type('query', 'SHOW TABLES', '--format', 'csv')).out).toContain('measure\r\n');
    expect((await type('query', 'DESCRIBE measure', '--format', 'csv')).out).toContain('value_status,VARCHAR');
  });

  test('says when a table is cut, and gives programs every row', async () => {
    const all = 'SELECT a.category FROM measure AS a CROSS JOIN measure AS b LIMIT 1001';
    const cut = await type('query', all);
    expect(cut.out).toContain('1,000 rows\n');
    expect(cut.err).toContain('Only the first 1,000 rows are shown. Add --format csv for every one.');
    expect((await type('query', all, '--format', 'csv')).out.split('\r\n')).toHaveLength(1003);
  });

  test('says what is wrong with a question, without repeating a row', async () => {
    expect(await type('query', 'SELEC 1')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('at or near "SELEC"'),
    });
    expect(await type('query', 'SELECT * FROM mesure')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(
        /Table with name mesure does not exist![\s\S]*The tables of a release are: action, agency, /,
      ),
    });
    const conversion = await type('query', 'SELECT CAST(indicator_id AS BIGINT) FROM measure');
    expect(conversion).toMatchObject({ exit: 2, err: expect.stringContaining('Conversion') });
    expect(conversion.err).not.toContain('allegations');
    expect(await type('query', '  ; ')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('The question is empty'),
    });
  });

  test.each(['DROP TABLE measure', 'DELETE FROM measure', 'SET threads = 1', 'SELECT 1; DROP TABLE measure'])(
    'answers questions, and %s is none',
    async (sql) => {
      expect(await type('query', sql)).toMatchObject({
        exit: 2,
        out: '',
        err: expect.stringContaining('is no question'),
      });
    },
  );

  test('answers whatever only asks', async () => {
    for (const sql of ['FROM measure', 'SUMMARIZE measure', 'EXPLAIN SELECT 1', 'WITH a AS (SELECT 1) FROM a'])
      expect(await type('query', sql, '--json')).toMatchObject({ exit: 0, out: expect.stringMatching(/^\[\s*\{/) });
  });

  test('lets no question read another file, nor write one', async () => {
    const refused = { exit: 2, err: expect.stringContaining('reaches the tables of the release and nothing else') };
    expect(
      await type(
        'query',
        `SELECT * FROM read_csv('${join(folder, 'childrens-social-care/contacts/2024-25-Q1/contacts.csv')}')`,
      ),
    ).toMatchObject(refused);
    expect(await type('query', `COPY measure TO '${join(folder, 'out.csv')}'`)).toMatchObject(refused);
    expect(existsSync(join(folder, 'out.csv'))).toBe(false);
  });

  test('has a shared schema of the same tables, which says what it is', async () => {
    const tables = async (schema: string) => {
      const { out } = await type('query', 'SHOW TABLES', '--schema', schema, '--json');
      return (JSON.parse(out) as { name: string }[]).map(({ name }) => name);
    };
    expect(await tables('shared')).toEqual((await tables('restricted')).filter((name) => name !== 'disclosure'));
    expect(await type('query', 'SELECT COUNT(*) AS n FROM measure', '--schema', 'shared')).toMatchObject({
      exit: 0,
      err: expect.stringContaining('schema shared: figures after disclosure control'),
    });
  });

  test('is traced to the drop and its rows, and to the rules', async () => {
    const { exit, out } = await type('trace', 'contacts', '2024-25-Q1');
    expect(exit).toBe(0);
    expect(out).toContain('contacts, 2024-25-Q1, in all: no value, x (25)');
    expect(out).toContain('childrens-social-care, contacts, 2024-25-Q1: contacts.csv');
    expect(out).toMatch(/judged by the contract [0-9a-f]{12}\n {2}25 rows, adding 25\n {2}first rows 2, 3, 4/);
    const traced = JSON.parse(
      (await type('trace', 'contacts', '2024-25-Q1', '--breakdown', 'sex', '--category', 'F', '--json')).out,
    );
    expect(traced).toMatchObject({
      indicator: 'contacts',
      breakdown: 'sex',
      category: 'F',
      basis: 'records',
      drops: [{ cases: 25, numerator: 25, judgedBy: { key: expect.any(String) } }],
      rules: { digest: expect.stringMatching(/^[0-9a-f]{64}$/), engine: expect.stringMatching(/^DuckDB/) },
    });
  });

  test('has no trace of a number it does not hold', async () => {
    expect((await type('trace', 'contcts', '2024-25-Q1')).exit).toBe(2);
    expect((await type('trace', 'contacts', '1999-00-Q1')).exit).toBe(2);
    expect(await type('trace', 'contacts', '2024-25-Q1', '--breakdown', 'sex')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Give --breakdown and --category together'),
    });
  });

  test('is named by its id, or the nearest is', async () => {
    const [{ id }] = JSON.parse((await type('releases', '--json')).out);
    expect((await type('query', 'SELECT 1 AS a', '--release', id)).exit).toBe(0);
    const wrong = id.replace(/.$/, id.endsWith('0') ? '1' : '0');
    for (const command of [
      ['query', 'SELECT 1'],
      ['trace', 'contacts', '2024-25-Q1'],
    ])
      expect(await type(...command, '--release', wrong)).toMatchObject({
        exit: 2,
        err: expect.stringContaining(`Did you mean ${id}?`),
      });
    expect((await type('query', 'SELECT 1', '--release', '../../receipts')).exit).toBe(2);
  });

  test('is not built as at an instant that is none or is to come', async () => {
    expect(await type('materialise', '--as-at', 'yesterday')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('"yesterday" is not an instant'),
    });
    expect(await type('materialise', '--as-at', '2030-01-01T00:00:00Z')).toMatchObject({ exit: 2 });
  });

  test('leaves no scratch behind', async () => {
    await type('query', figure);
    await type('trace', 'contacts', '2024-25-Q1');
    await type('status');
    expect(readdirSync(join(folder, '.dataset/tmp'))).toEqual([]);
  });
});

describe('status', () => {
  test('says who owes what, and what is outstanding from earlier', async () => {
    const folder = temporaryFolder();
    const file = laidDown(folder, contactsCsv(3));
    await terminalIn(folder, '2024-08-05T09:00:00Z')('drop', file, '--partnership', 'northshire');
    const { out } = await terminalIn(folder, '2024-08-06T09:00:00Z')('status');
    expect(out).toContain('2024-25-Q1 (April to June 2024), as at 6 August 2024, 09:00 UTC\n');
    expect(out).toMatch(/\d+ returns: 1 accepted and \d+ late\n/);
    expect(out).toMatch(/childrens-social-care +contacts +2024-07-26 +accepted +3 +0 +\d+% +10\n/);
    expect(out).toMatch(/childrens-social-care +referrals +2024-07-26 +late +11\n/);
    expect(out).toMatch(/Outstanding from earlier: \d+ returns\n/);
    expect(out).toMatch(/… and \d+ more returns: add --json for all of them\.\n/);
  });

  test('of a fourth quarter counts the yearly returns', async () => {
    const folder = temporaryFolder();
    const { out } = await terminalIn(folder)(
      'status',
      '--quarter',
      '2023-24-Q4',
      '--partnership',
      'northshire',
      '--json',
    );
    const periods = new Set(JSON.parse(out).returns.map(({ period }: { period: string }) => period));
    expect(periods).toEqual(new Set(['2023-24-Q4', '2023-24']));
  });

  test('takes quarters only', async () => {
    expect(
      await terminalIn(temporaryFolder())('status', '--quarter', '2023-24', '--partnership', 'northshire'),
    ).toMatchObject({
      exit: 2,
      err: expect.stringContaining('"2023-24" is not a quarter'),
    });
  });
});
