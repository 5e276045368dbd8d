import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkEes } from '../../functions/publish/ees/check-ees.ts';
import { parseCsv } from '../functions/publish/parse-csv.ts';

const folder = resolve('..', 'shared', 'reference', 'comparators');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
const about = new Set([
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
  'category',
  'population_type',
]);

/** The department's own files pass its own rules, as our checker implements them: without metadata, which is not beside them. */
describe.runIf(files.length > 0)('The checker of open data agrees with the department', () => {
  test.each(files)('on %s', (name) => {
    const data = parseCsv(readFileSync(resolve(folder, name), 'utf8'));
    const indicators = data[0]!.filter((column) => !about.has(column));
    expect(data.length).toBeGreaterThan(1000);
    expect(checkEes(data, null, indicators)).toEqual([]);
  });
});
