/** What the forms' SQL shares: readings of a cell that many official files write alike. Given to the engine as macros. */
import { ethnicGroups, ethnicities } from '../../schemas/codes/ethnicity.ts';
import { sqlString } from '../platform/sql-text.ts';

/** The titles and aliases of the ethnicities of one group, as an SQL list. */
const named = (group: string): string =>
  Object.values(ethnicities)
    .filter((ethnicity) => ethnicity.group === group)
    .flatMap(({ title, aliases }) => [title, ...aliases])
    .map((title) => sqlString(title.toLowerCase()))
    .join(', ');

const groupsByName = Object.keys(ethnicGroups)
  .map((group) => `WHEN trim(lower(label)) IN (${named(group)}) THEN ${sqlString(group)}`)
  .join('\n    ');

/**
 * Each gives null for a text it cannot read.
 * - `whole_number`: `1,234`, `1234` and `1234.0`.
 * - `is_symbol`: what official statistics put where a figure is not given.
 * - `age_first`, `age_last`: the ends of `Aged 5 to 9 years`, `17`, `90+`, `Aged 4 years and under`, `Total`.
 * - `ethnic_group_of`: the group of `Asian, Asian British or Asian Welsh: Indian`, `Black - Black African`, `Chinese`.
 * - `area_type_of`: by the first three characters of ONS's nine-character code (Register of Geographic Codes).
 * - `school_census`: the third Thursday of January of a year, when the spring school census is taken.
 */
export const macros = `
CREATE MACRO whole_number(cell) AS
  CASE WHEN regexp_full_match(cell, '[0-9]{1,15}') THEN CAST(cell AS BIGINT)
    WHEN regexp_full_match(cell, '([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})([.]0+)?')
      THEN CAST(replace(regexp_replace(cell, '[.]0+$', ''), ',', '') AS BIGINT) END;
CREATE MACRO small_number(cell) AS
  CASE WHEN whole_number(cell) < 1000000 THEN CAST(whole_number(cell) AS INTEGER) END;
CREATE MACRO decimal_number(cell) AS
  CASE WHEN regexp_full_match(cell, '-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})([.][0-9]{1,12})?([eE]-?[0-9]{1,2})?')
    THEN CAST(replace(cell, ',', '') AS DOUBLE) END;
CREATE MACRO is_symbol(cell) AS lower(cell) IN ('c', 'k', 'low', 'u', 'x', 'z', '~', ':', '..', '-');
CREATE MACRO is_total(cell) AS
  regexp_full_match(lower(cell), 'total|all|all ages|all pupils|all schools|all sexes|persons|people|both|total:.*');
CREATE MACRO age_first(cell) AS CASE
  WHEN is_total(cell) THEN 0
  WHEN regexp_matches(cell, '[0-9]+ *(to|-|–) *[0-9]+') THEN CAST(regexp_extract(cell, '([0-9]{1,3}) *(to|-|–)', 1) AS INTEGER)
  WHEN NOT regexp_matches(cell, '[0-9]') THEN NULL
  WHEN regexp_matches(lower(cell), 'under|below|less') THEN 0
  ELSE CAST(regexp_extract(cell, '[0-9]{1,3}') AS INTEGER) END;
CREATE MACRO age_last(cell) AS CASE
  WHEN is_total(cell) THEN 120
  WHEN regexp_matches(cell, '[0-9]+ *(to|-|–) *[0-9]+') THEN CAST(regexp_extract(cell, '(to|-|–) *([0-9]{1,3})', 2) AS INTEGER)
  WHEN NOT regexp_matches(cell, '[0-9]') THEN NULL
  WHEN regexp_matches(lower(cell), '[0-9] *([+]|plus|(years? )?(and|or) *(over|older|above))') THEN 120
  WHEN regexp_matches(lower(cell), '(under|below|less than) +[0-9]') THEN CAST(regexp_extract(cell, '[0-9]{1,3}') AS INTEGER) - 1
  ELSE CAST(regexp_extract(cell, '[0-9]{1,3}') AS INTEGER) END;
CREATE MACRO sex_of(cell) AS CASE
  WHEN is_total(cell) THEN 'all'
  WHEN lower(cell) IN ('f', 'female', 'females', 'girls', 'girl', '2') THEN 'F'
  WHEN lower(cell) IN ('m', 'male', 'males', 'boys', 'boy', '1') THEN 'M' END;
CREATE MACRO ethnic_group_of(label) AS CASE
    ${groupsByName}
    WHEN starts_with(lower(label), 'white') THEN 'white'
    WHEN starts_with(lower(label), 'mixed') THEN 'mixed'
    WHEN starts_with(lower(label), 'asian') THEN 'asian'
    WHEN starts_with(lower(label), 'black') THEN 'black'
    WHEN starts_with(lower(label), 'other ethnic') THEN 'other'
    WHEN lower(label) IN ('unclassified', 'unknown ethnicity') THEN 'not-recorded' END;
CREATE MACRO area_type_of(code) AS CASE
  WHEN NOT regexp_full_match(code, '[EW][0-9]{8}') THEN NULL
  WHEN substr(code, 2, 2) = '01' THEN 'lsoa'
  WHEN substr(code, 2, 2) IN ('06', '07', '08', '09', '10') THEN 'authority'
  WHEN substr(code, 2, 2) IN ('12', '13') THEN 'region'
  WHEN substr(code, 2, 2) = '92' THEN 'country' END;
CREATE MACRO is_lsoa(code) AS regexp_full_match(code, '[EW]01[0-9]{6}');
CREATE MACRO school_census(in_year) AS
  make_date(in_year, 1, 15 + (4 - isodow(make_date(in_year, 1, 1)) + 7) % 7);
`;
