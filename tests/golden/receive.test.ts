/**
 * Whole drops with what must become of them. A case is a folder of tests/golden/receive: `input.csv` and `case.json` go
 * in; the receipt, the feedback and the rows of lake and quarantine are compared with those beside them, byte for byte.
 *
 * When one differs, what came out is left in `tests/golden/receive/.actual/<case>` (which git ignores). If it is right,
 * `UPDATE_GOLDEN=1 npx vitest run tests/golden/receive.test.ts` writes it over what was expected; read the difference
 * before committing it. A new case needs its two inputs only, and the same command.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DropName } from '../../functions/receive/arrival.ts';
import { feedbackPrefix } from '../../functions/receive/receive.ts';
import { loadPostcodes, type Postcode } from '../functions/receive/postcode-directory.ts';
import { receiving } from '../functions/receive/receiving.ts';

interface Case extends DropName {
  /** What the case shows, for its reader. */
  what: string;
  postcodes?: Postcode[];
}

const folder = join(import.meta.dirname, 'receive');
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
/** A row a line. */
const rowsJson = (rows: readonly unknown[]) => `[${rows.map((row) => `\n  ${JSON.stringify(row)}`).join(',')}\n]\n`;

/** Every file that a case's outcome is written in. */
async function outcomeOf(name: string): Promise<Record<string, string>> {
  const { what, postcodes, ...drop } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as Case;
  expect(what).not.toBe('');
  const here = await receiving();
  try {
    if (postcodes) await loadPostcodes(here.store, here.engine, here.home, postcodes);
    const receipt = await here.send(readFileSync(join(folder, name, 'input.csv')), drop);
    const feedback = (file: string) => here.text(`${feedbackPrefix(receipt)}${file}`);
    // A digest of the contract would change with each word of it.
    const judgedBy = { ...receipt.judgedBy, contract: receipt.judgedBy.contract.replace(/^[0-9a-f]{12}$/, '(digest)') };
    return {
      'receipt.json': json({ ...receipt, judgedBy }),
      'summary.json': await feedback('summary.json'),
      'errors.csv': await feedback('errors.csv'),
      'lake.json': rowsJson(await here.parquet(receipt.lake)),
      'quarantine.json': rowsJson(await here.parquet(receipt.quarantine)),
    };
  } finally {
    await here.close();
  }
}

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map(({ name }) => name)
  .sort();

describe('a golden drop comes out as it did', () => {
  test.each(cases)('%s', async (name) => {
    const actual = await outcomeOf(name);
    const left = join(folder, '.actual', name);
    rmSync(left, { recursive: true, force: true });
    const differ = Object.entries(actual).filter(([file, text]) => expected(name, file) !== text);
    if (differ.length === 0) return;
    const place = process.env.UPDATE_GOLDEN === '1' ? join(folder, name) : left;
    mkdirSync(place, { recursive: true });
    for (const [file, text] of differ) writeFileSync(join(place, file), text);
    if (process.env.UPDATE_GOLDEN === '1') return;
    for (const [file, text] of differ) expect(text, `${file}; see ${left}`).toBe(expected(name, file));
  });
});

function expected(name: string, file: string): string | null {
  const path = join(folder, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
