/** The official files of Northshire, as made up: each with the headings of the real one. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import northshire from '../../partnerships/northshire.ts';
import { ethnicGroups, ethnicities } from '../../schemas/codes/ethnicity.ts';
import { comparatorFiles } from './comparators.ts';
import { ethnicShares } from './people.ts';
import type { Place } from './places.ts';
import type { DemoReference } from './plan.ts';
import { midYears, oldestAge, type Population } from './population.ts';

const [area] = northshire.areas as [{ code: string; name: string }];
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;
const quoted = (text: string): string => `"${text}"`;
const ages = Array.from({ length: oldestAge + 1 }, (_, age) => age);

/** Writes the files and gives them in the order in which they can be loaded. */
export async function writeReferences(
  folder: string,
  places: readonly Place[],
  population: Population,
  seed: number,
): Promise<{ name: DemoReference; path: string }[]> {
  const files: [DemoReference, string, string][] = [
    ['deprivation-2019', 'deprivation-2019.csv', deprivation(places)],
    ['localities', 'localities.csv', csv([['LSOA code', 'Locality'], ...places.map((p) => [p.lsoa, p.locality])])],
    ['postcodes', 'postcodes.csv', postcodes(places)],
    ['population', 'population-northshire.csv', authority(population)],
    ...midYears.map((year): [DemoReference, string, string] => [
      'population',
      `mid-${year}.csv`,
      smallAreas(places, population, year),
    ]),
    ['population-ethnicity', 'population-ethnicity.csv', census(population)],
    ['pupils', 'pupils.csv', pupils(population)],
    ...comparatorFiles(population, seed),
  ];
  await mkdir(join(folder, 'reference'), { recursive: true });
  return Promise.all(
    files.map(async ([name, file, text]) => {
      const path = join(folder, 'reference', file);
      await writeFile(path, text);
      return { name, path };
    }),
  );
}

/** As File 1 of the indices of deprivation 2019. */
function deprivation(places: readonly Place[]): string {
  const headings = [
    ...['LSOA code (2011)', 'LSOA name (2011)', 'Local Authority District code (2019)'],
    ...[
      'Local Authority District name (2019)',
      'Index of Multiple Deprivation (IMD) Rank',
      'Index of Multiple Deprivation (IMD) Decile',
    ],
  ];
  return csv([
    headings,
    ...places.map(({ lsoa, rank, decile }, i) => [lsoa, `Northshire ${name(i)}`, area.code, area.name, rank, decile]),
  ]);
}

const name = (index: number): string => `${String(Math.floor(index / 4) + 1).padStart(3, '0')}${'ABCD'[index % 4]}`;

const postcodes = (places: readonly Place[]): string =>
  csv([
    ['pcds', 'dointr', 'lsoa11', 'lsoa21'],
    ...places.flatMap(({ lsoa, postcodes: all }) => all.map((postcode) => [postcode, '198001', lsoa, lsoa])),
  ]);

/** As ONS's small-area estimates, one sheet a mid-year. */
function smallAreas(places: readonly Place[], population: Population, year: number): string {
  const headings = ['LAD 2021 Code', 'LAD 2021 Name', 'LSOA 2021 Code', 'LSOA 2021 Name', 'Total'];
  const rows = places.map(({ lsoa }, place) => {
    const counts = (['F', 'M'] as const).flatMap((sex) => ages.map((age) => population.people(place, year, sex, age)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    return [area.code, area.name, lsoa, `Northshire ${name(place)}`, total, ...counts];
  });
  return csv([[...headings, ...ages.map((age) => `F${age}`), ...ages.map((age) => `M${age}`)], ...rows]);
}

/** As MYEB1 of ONS's mid-year estimates: a row an age and sex, a column a year. */
function authority(population: Population): string {
  const rows = (['F', 'M'] as const).flatMap((sex) =>
    ages.map((age) => [
      area.code,
      area.name,
      'E',
      sex,
      age,
      ...midYears.map((year) => population.authority(year, sex, age)),
    ]),
  );
  const all = ages.map((age) => [
    area.code,
    area.name,
    'E',
    'all',
    age,
    ...midYears.map((year) => population.total(year, age, age)),
  ]);
  return csv([
    ['ladcode23', 'laname23', 'country', 'sex', 'age', ...midYears.map((year) => `population_${year}`)],
    ...all,
    ...rows,
  ]);
}

/** The share of children in each of the five groups, by the share of each ethnicity. */
function groupShares(): [string, number][] {
  const total = Object.values(ethnicShares).reduce((sum, share) => sum + share, 0);
  const shares = new Map<string, number>();
  for (const [code, share] of Object.entries(ethnicShares)) {
    const { group } = ethnicities[code as keyof typeof ethnicities];
    shares.set(ethnicGroups[group], (shares.get(ethnicGroups[group]) ?? 0) + share / total);
  }
  return [...shares];
}

/** As a custom dataset of Census 2021, by single year of age up to 24. */
function census(population: Population): string {
  const headings = [
    'Upper tier local authorities Code',
    'Upper tier local authorities',
    'Ethnic group (6 categories)',
    'Age',
    'Observation',
  ];
  const rows = groupShares().flatMap(([group, share]) =>
    ages
      .slice(0, 25)
      .map((age) => [
        area.code,
        area.name,
        quoted(group),
        `Aged ${age} years`,
        Math.round(population.total(2021, age, age) * share),
      ]),
  );
  return csv([headings, ...rows]);
}

/** As DfE's "Schools, pupils and their characteristics": all pupils, by sex, and by ethnic group. */
function pupils(population: Population): string {
  const headings = [
    ...[
      'time_period',
      'time_identifier',
      'geographic_level',
      'country_code',
      'country_name',
      'region_code',
      'region_name',
    ],
    ...['old_la_code', 'new_la_code', 'la_name', 'phase_type_grouping', 'sex', 'ethnicity_major', 'headcount'],
  ];
  const rows = [2022, 2023, 2024, 2025, 2026].flatMap((year) => {
    const total = population.pupils(year);
    const girls = Math.round(total * 0.488);
    const row = (sex: string, ethnicity: string, count: number) => [
      ...[`${year - 1}${year % 100}`, 'Academic year', 'Local authority', 'E92000001', 'England'],
      ...[
        northshire.region.code,
        quoted(northshire.region.name),
        '999',
        area.code,
        area.name,
        'Total',
        sex,
        quoted(ethnicity),
        count,
      ],
    ];
    const notRecorded = Math.round(total * 0.012);
    const groups = groupShares().map(([group, share]) =>
      row('Total', group, Math.round((total - notRecorded) * share)),
    );
    return [
      row('Total', 'Total', total),
      row('Female', 'Total', girls),
      row('Male', 'Total', total - girls),
      ...groups,
      row('Total', 'Unclassified', notRecorded),
    ];
  });
  return csv([headings, ...rows]);
}
