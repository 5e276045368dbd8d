import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataDictionary } from '../../docs/data-dictionary.ts';
import { loadRules } from '../../functions/materialise/rules.ts';

const { contracts, indicators } = await loadRules();
const page = dataDictionary([...contracts.values()], indicators);

describe('the data dictionary', () => {
  test('is what the contracts and the indicators say now (npm run docs writes it)', () => {
    expect(readFileSync(new URL('../../docs/data-dictionary.md', import.meta.url), 'utf8')).toBe(page);
  });

  test('has every dataset with every heading, and every indicator', () => {
    for (const { id, title } of contracts.values()) expect(page).toContain(`### ${title} (\`${id}\`)`);
    for (const { id, title } of indicators) expect(page).toContain(`| \`${id}\` | **${title}.** `);
  });

  test('says what is kept of an identifier', () => {
    expect(page).toMatch(
      /\| Date of birth\? \| date of birth.* \| age \(int\): completed years; the date is not kept \|/,
    );
  });
});
