import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDuckDb } from '../../../../functions/platform/duckdb.ts';
import { holdsIdentifierSql } from '../../../../functions/platform/identifier-sql.ts';
import { isNhsNumber, isUpn, upnLetters } from '../../../../schemas/contract/check-digits.ts';
import { identifierIn } from '../../../../schemas/contract/identifiers.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.ts';

const nhsNumber = fc
  .stringMatching(/^[1-9][0-9]{8}$/)
  .map((nine) => [...'0123456789'].map((last) => nine + last).find(isNhsNumber) ?? nine);
const upn = fc
  .tuple(fc.stringMatching(/^[0-9]{11}$/), fc.constantFrom(...'0123456789ABXZ', 'I'))
  .map(([digits, last]) => [...upnLetters].map((letter) => letter + digits + last).find(isUpn) ?? digits);
const spaced = fc
  .tuple(nhsNumber, fc.constantFrom(' ', '-', '', '  ', '\u00a0', '.', '–', '\u200b', '\n'))
  .map(([digits, gap]) => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(gap));

/** Identifiers, what looks like them, and what may stand at their sides. */
const piece = fc.oneof(
  nhsNumber,
  spaced,
  upn,
  upn.map((text) => text.toLowerCase()),
  fc.stringMatching(/^[0-9]{1,14}$/),
  fc.constantFrom(
    'HX1 1AA',
    'sw1a1aa',
    'Q3 2nd',
    'KS2 3rd',
    'E01010875',
    '14/09/2012',
    '2012-9-4',
    '1.2.24',
    '2023-24-Q4',
    '14 September 2012',
    '3rd of Mar. 12',
    'Sept 14, 2012',
    '31 March 2023',
    '20120914',
    '14 9 2012',
    'LS29\u00a08QX',
  ),
  fc.constantFrom(
    '01422 123456',
    '+44 (0)7700 900123',
    '(01422)123456',
    '999',
    'a.b@c.example',
    '@school',
    'zoé@c.example',
    '07700.900.861',
    '447700900861',
    '2019 2020 2021',
    'x@y',
    '£1,250.00',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    ',',
    '-',
    '_',
    '/',
    '.',
    '(',
    ')',
    '+',
    'a',
    'Z',
    'é',
    'É',
    '\n',
    '\u00a0',
    '١',
    '🙂',
    '0',
    '9',
  ),
);
const text = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

test('the engine sees an identifier in a text where JavaScript does, and nowhere else', async () => {
  const texts = fc.sample(text, { numRuns: 6000, seed: 20240331 });
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'texts.jsonl'), texts.map((written) => `${JSON.stringify({ written })}\n`).join(''));
  const db = await openDuckDb({ folder });
  const rows = await db.rows(
    `SELECT written, ${holdsIdentifierSql('written')} AS holds, ${holdsIdentifierSql('written', 'dates-aside')} AS aside
     FROM read_json('${join(folder, 'texts.jsonl')}', format = 'newline_delimited', columns = {written: 'VARCHAR'})`,
  );
  await db.close();
  expect(rows.length).toBe(texts.length);
  const differing = rows.filter(({ written, holds }) => holds !== (identifierIn(String(written)) !== null));
  expect(differing.slice(0, 5)).toEqual([]);
  // Without dates it may see less, never more; and what is no date it still sees.
  const grave = (written: string) => !['a full date', null].includes(identifierIn(written));
  expect(rows.filter(({ holds, aside }) => aside && !holds)).toEqual([]);
  expect(rows.filter(({ written, aside }) => grave(String(written)) && !aside)).toEqual([]);
  const share = rows.filter(({ holds }) => holds).length / rows.length;
  expect([share > 0.3, share < 0.9]).toEqual([true, true]);
});
