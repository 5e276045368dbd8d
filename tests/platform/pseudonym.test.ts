import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openDuckDb } from '../../functions/platform/duckdb.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import { pseudonymOf, pseudonymSql } from '../../functions/platform/pseudonym.ts';
import { sqlString } from '../../functions/platform/sql-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const key = await fixedKeyProvider('0b'.repeat(32)).current();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const opened = async () => {
  const db = await openDuckDb({ folder: temporaryFolder(), threads: 1 });
  onTestFinished(() => db.close());
  return db;
};

test('a pseudonym is the first half of the HMAC of scheme and value', () => {
  // Computed with another implementation (Python's hmac).
  expect(hex(pseudonymOf(key, 'nhs', '9434765919'))).toBe('600cb06eaa37822d6acd95528db23e19');
  expect(hex(pseudonymOf(key, 'upn', '9434765919'))).not.toBe('600cb06eaa37822d6acd95528db23e19');
});

test('the SQL and Node agree on every text, at every length around the blocks of the hash', async () => {
  const db = await opened();
  const anyText = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('\0'));
  const texts = [
    ...Array.from({ length: 200 }, (_, length) => 'a'.repeat(length)),
    ...Array.from({ length: 70 }, (_, length) => 'é'.repeat(length)),
    ...['\\xAA', "it's", 'Zoë', '𝒳', ' ', '\t\r\n', '家族'],
    ...fc.sample(anyText, { numRuns: 500, seed: 1 }),
  ];
  for (const scheme of ['nhs', 'childrens-social-care', 'é', 's'.repeat(64)]) {
    const values = texts.map((text) => `(${sqlString(text)})`).join(', ');
    const rows = await db.rows(`SELECT ${pseudonymSql(key, scheme, 'x')} AS p FROM (VALUES ${values}) AS t (x)`);
    expect(rows.map(({ p }) => p)).toEqual(texts.map((text) => hex(pseudonymOf(key, scheme, text))));
  }
});

test('no random key is an exception', async () => {
  const db = await opened();
  const secrets = fc.sample(fc.uint8Array({ minLength: 32, maxLength: 32 }), { numRuns: 50, seed: 2 });
  for (const secret of secrets) {
    const [row] = await db.rows(`SELECT ${pseudonymSql({ id: 'x', secret }, 'nhs', "'1'")} AS p`);
    expect(row?.p).toBe(hex(pseudonymOf({ id: 'x', secret }, 'nhs', '1')));
  }
});

test('no value has no pseudonym, and the type is a blob of 16 bytes', async () => {
  const db = await opened();
  const sql = `SELECT ${pseudonymSql(key, 'nhs', 'x')} AS p FROM (VALUES ('1'), (CAST(NULL AS VARCHAR))) AS t (x)`;
  expect(await db.rows(`SELECT typeof(p) AS type, octet_length(p) AS bytes FROM (${sql}) AS s`)).toEqual([
    { type: 'BLOB', bytes: 16 },
    { type: 'BLOB', bytes: null },
  ]);
});

test('a key of another length is refused', () => {
  expect(() => pseudonymSql({ id: 'x', secret: new Uint8Array(16) }, 'nhs', 'x')).toThrow('has 32 bytes, not 16');
});
