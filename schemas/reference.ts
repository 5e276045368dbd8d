/** Published reference data that a partnership loads: its names, the columns each is kept in, and the record of a load. */
import { z } from 'zod';

export const referenceNames = [
  'deprivation-2019',
  'deprivation-2025',
  'population',
  'population-ethnicity',
  'pupils',
  'comparators',
  'neighbours',
  'localities',
  'postcodes',
] as const;

export type ReferenceName = (typeof referenceNames)[number];

interface ReferenceColumn {
  name: string;
  /** Athena (Hive) type. */
  type: 'string' | 'int' | 'bigint' | 'double' | 'date';
}

interface NormalForm {
  title: string;
  columns: readonly ReferenceColumn[];
  /** The columns that together are there once a vintage. All others than these may repeat. */
  grain: readonly string[];
}

const text = (name: string): ReferenceColumn => ({ name, type: 'string' });
const whole = (name: string): ReferenceColumn => ({ name, type: 'int' });
const count = (name: string): ReferenceColumn => ({ name, type: 'bigint' });

/** Rank 1 and decile 1 are the most deprived. Two areas may share a rank: 26 pairs do in the index of 2019. */
const deprivation = (title: string): NormalForm => ({
  title,
  columns: [text('lsoa'), whole('rank'), whole('decile')],
  grain: ['lsoa'],
});

/**
 * The columns a reference is kept in, whatever file it came from. Nothing is null but a postcode's LSOA, and of
 * comparators the value (or else its status), and the code and name that a file does not give. Ages are whole
 * years, both ends included; 120 stands for "and over". Bands of one area, year and sex may overlap (a total beside its
 * parts): choose the bands wanted, never add up all of them. `area_type` is country, region, authority or lsoa;
 * `sex` is F, M or all; `ethnic_group` one of the five groups, in pupils also `not-recorded` and `all`.
 */
export const normalForms: Readonly<Record<ReferenceName, NormalForm>> = {
  'deprivation-2019': deprivation('Index of Multiple Deprivation 2019, by LSOA of 2011'),
  'deprivation-2025': deprivation('Index of Multiple Deprivation 2025, by LSOA of 2021'),
  population: {
    title: 'Mid-year population estimates',
    columns: [
      text('area_type'),
      text('area_code'),
      whole('mid_year'),
      text('sex'),
      whole('age_from'),
      whole('age_to'),
      count('population'),
    ],
    grain: ['area_code', 'mid_year', 'sex', 'age_from', 'age_to'],
  },
  'population-ethnicity': {
    title: 'Census population by ethnic group',
    columns: [
      text('area_code'),
      whole('census_year'),
      text('ethnic_group'),
      whole('age_from'),
      whole('age_to'),
      count('population'),
    ],
    grain: ['area_code', 'census_year', 'ethnic_group', 'age_from', 'age_to'],
  },
  pupils: {
    title: 'Pupils on the day of the January school census',
    columns: [
      text('area_code'),
      text('academic_year'),
      { name: 'census_date', type: 'date' },
      text('phase'),
      text('sex'),
      text('ethnic_group'),
      count('pupils'),
    ],
    grain: ['area_code', 'academic_year', 'phase', 'sex', 'ethnic_group'],
  },
  comparators: {
    title: 'Published figures of England, regions and authorities',
    columns: [
      text('source_file'),
      /** `2023-24` for a year from April or September, `2024` for a calendar year. */
      text('published_period'),
      { name: 'end_date', type: 'date' },
      /** england, region or authority. */
      text('area_type'),
      text('area_code'),
      text('area_name'),
      /** The department's three digits, of an authority. They stay when an authority's ONS code changes. */
      text('dfe_code'),
      /** What is split: `category = Children in Need`, several joined by `; ` in the order of their headings; or nothing. */
      text('filters'),
      /** The heading of the figure's column, in small letters, digits and underscores. */
      text('measure'),
      { name: 'value', type: 'double' },
      /** The symbol that stands for the value, in small letters. Exactly one of value and status is null. */
      text('value_status'),
    ],
    grain: ['measure', 'filters', 'published_period', 'end_date', 'area_code'],
  },
  neighbours: {
    title: 'Statistical neighbours of authorities, in rank order',
    columns: [text('model'), text('dfe_code'), whole('position'), text('neighbour_dfe_code')],
    grain: ['dfe_code', 'position'],
  },
  localities: { title: "The partnership's localities", columns: [text('lsoa'), text('locality')], grain: ['lsoa'] },
  postcodes: {
    title: 'Postcodes, in capitals without a space, and the LSOAs they lie in',
    columns: [text('postcode'), text('lsoa11'), text('lsoa21')],
    grain: ['postcode'],
  },
};

/** The columns of a reference's normal form, in order, with their Athena types. */
export function referenceColumns(name: ReferenceName): readonly ReferenceColumn[] {
  return normalForms[name].columns;
}

/** Whether a word is the name of a reference. */
export function isReferenceName(word: string): word is ReferenceName {
  return referenceNames.some((name) => name === word);
}

/** The record of one load, beside its Parquet file and written after it: a vintage counts when its record exists. */
export const referenceSidecarSchema = z.object({
  name: z.enum(referenceNames),
  /** The latest year or edition in the file, then the first 8 hexadecimal digits of its SHA-256. */
  vintage: z.string().regex(/^[a-z0-9-]+-[0-9a-f]{8}$/),
  /** ISO 8601 instant in UTC. */
  loadedAt: z.string().datetime(),
  /** The name of the file that was loaded, without its folder. */
  sourceFile: z.string(),
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Rows of the normal form. */
  rows: z.number().int().positive(),
  /** The years it holds figures of, ascending: mid-years, census years, years of the January school census, or those in which published years end. */
  years: z.array(z.number().int()).optional(),
  /** What was left out of the file, and why, as sentences. */
  notes: z.array(z.string()),
});

export type ReferenceSidecar = z.infer<typeof referenceSidecarSchema>;
