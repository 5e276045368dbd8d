/** The Index of Multiple Deprivation (MHCLG, English indices of deprivation): File 1, File 7, or a tidied one. */
import type { Check, Form, Kind } from '../kind.ts';
import { isLsoa, isWholeNumber } from './common-checks.ts';

interface Edition {
  year: 2019 | 2025;
  /** The census whose LSOAs it ranks. */
  areas: 2011 | 2021;
  /** How many LSOAs England has. */
  lsoas: number;
}

const of2019: Edition = { year: 2019, areas: 2011, lsoas: 32_844 };
const of2025: Edition = { year: 2025, areas: 2021, lsoas: 33_755 };

function form({ year, areas, lsoas }: Edition): Form {
  const short = areas % 100;
  return {
    title: `IoD${year} File 7, or File 1`,
    required: {
      lsoa: {
        title: `LSOA code (${areas})`,
        accepts: [new RegExp(`^lsoa(code|cd)?(20)?${short}(code|cd)?$`)],
      },
      rank_given: {
        title: 'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)',
        accepts: ['Index of Multiple Deprivation (IMD) Rank', 'IMD_rank'],
      },
      decile_given: {
        title: 'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)',
        accepts: ['Index of Multiple Deprivation (IMD) Decile', 'IMD_decile'],
      },
    },
    read: () => `
      WITH typed AS (
        SELECT source_row, lsoa AS lsoa_given, upper(lsoa) AS lsoa, rank_given, decile_given,
          small_number(rank_given) AS rank, small_number(decile_given) AS decile
        FROM file
      )
      SELECT *, lag(decile) OVER (ORDER BY rank, decile) AS decile_before,
        coalesce(whole_country AND shift <> coalesce(lag(shift) OVER (ORDER BY rank), 0), false) AS rank_out_of_place,
        CAST(NULL AS VARCHAR) AS left_out
      FROM (
        SELECT *, count(*) OVER () = ${lsoas} AS whole_country, rank - rank() OVER (ORDER BY rank) AS shift FROM typed
      )`,
    checks: () => [isLsoa, isWholeNumber('rank_given', 'rank', 'a rank'), ...rankChecks(lsoas)],
    select: 'SELECT source_row, lsoa, rank, decile FROM kept',
  };
}

// Areas may share a rank, in which case the next rank is not given: 26 pairs do in 2019. A rank that is out of place
// shifts all that follow it, so only the places where the shift changes are faults.
const rankChecks = (lsoas: number): Check[] => [
  {
    when: `rank NOT BETWEEN 1 AND ${lsoas} OR rank_out_of_place`,
    shown: 'rank_given',
    say: (value) =>
      `${value} is not the rank that its place gives. England's ${lsoas.toLocaleString('en-GB')} LSOAs are ranked from 1, the most deprived.`,
  },
  {
    when: 'decile IS NULL OR decile NOT BETWEEN 1 AND 10',
    shown: 'decile_given',
    say: (value) => `${value} is not a decile from 1, the most deprived, to 10.`,
  },
  {
    when: `(rank IS NOT NULL AND decile BETWEEN 1 AND 10 AND decile < decile_before) OR (whole_country AND decile <> (rank * 10 + ${lsoas - 1}) // ${lsoas})`,
    shown: `'decile ' || decile_given || ' at rank ' || rank_given`,
    say: (value) => `${value} does not agree with the ranks: decile 1 is the tenth of LSOAs that is most deprived.`,
  },
];

function kind(edition: Edition, other: Edition): Kind {
  return {
    name: `deprivation-${edition.year}`,
    publication: `File 7 of "English indices of deprivation ${edition.year}" from gov.uk`,
    forms: [form(edition)],
    mistaken: [
      {
        heading: new RegExp(`^lsoa(code|cd)?(20)?${other.areas % 100}(code|cd)?$`),
        say: `Its LSOAs are those of ${other.areas}, and the index of ${edition.year} ranks those of ${edition.areas}: is it deprivation-${other.year}?`,
      },
    ],
    edition: `'${edition.year}'`,
  };
}

export const deprivation2019: Kind = kind(of2019, of2025);
export const deprivation2025: Kind = kind(of2025, of2019);
