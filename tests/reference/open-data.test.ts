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

const metaHeading = [
  ...['col_name', 'col_type', 'label', 'indicator_grouping', 'indicator_unit', 'indicator_dp', 'filter_hint'],
  ...['filter_grouping_column', 'filter_default'],
];

/** The metadata that a file would have: its measures, and what has several values of the columns that tell kinds apart. */
function metadataOf(data: readonly (readonly string[])[], indicators: readonly string[]): string[][] {
  const [heading = [], ...rows] = data;
  const filters = ['category', 'population_type'].flatMap((name) => {
    const values = new Set(rows.map((row) => row[heading.indexOf(name)]));
    return heading.includes(name) && values.size > 1 ? [{ name, whole: [...values][0]! }] : [];
  });
  return [
    metaHeading,
    ...filters.map(({ name, whole }) => [name, 'Filter', name, '', '', '', '', '', whole]),
    ...indicators.map((name) => [name, 'Indicator', name, '', '', '0', '', '', '']),
  ];
}

/** The department's own files pass its own rules, as our checker implements them: their metadata, which is not beside them, is made up. */
describe.runIf(files.length > 0)('The checker of open data agrees with the department', () => {
  test.each(files)('on %s', (name) => {
    const data = parseCsv(readFileSync(resolve(folder, name), 'utf8'));
    const indicators = data[0]!.filter((column) => !about.has(column));
    expect(data.length).toBeGreaterThan(1000);
    expect(checkEes(data, null, indicators)).toEqual([]);
    const meta = metadataOf(data, indicators);
    expect(checkEes(data, meta)).toEqual([]);
    // A measure that the metadata forgets is found.
    expect(checkEes(data, meta.slice(0, -1))).toEqual([
      `The column ${indicators.at(-1)} has several values, and the metadata does not describe it.`,
    ]);
  });
});
