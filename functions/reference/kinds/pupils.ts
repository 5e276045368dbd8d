/** Pupils on roll, from the data files of DfE's "Schools, pupils and their characteristics". */
import { sqlName } from '../../platform/sql-text.ts';
import type { Check, Found, Kind } from '../kind.ts';
import { isWholeNumber } from './common-checks.ts';
import { dfeArea, dfeHeadings, dfeLeftOut } from './dfe-tidy.ts';

/** Further columns by which the files of the publication split their figures. */
const splits =
  /^(typeofestablishment|establishmenttype|schooltype|denomination|religiousdenomination|admissionspolicy|urbanrural|academyflag|attendancepatterns?|sexofschooldescription|hospitalschool|language|firstlanguage|age|ncyear|ncyeargroup|yeargroup|boardingstatus|ethnicityminor|fsm|fsmeligibility|breakdown|breakdowntopic|characteristic|characteristicgroup)$/;

/**
 * Of each further split its totals are read. Where a split has no totals (ages, in some editions) its parts are added
 * up, and so are the ethnic categories of a group; with a symbol among the parts, the sum is left out.
 */
function read({ families }: Found): string {
  const members = families.splits!.map(({ column }) => sqlName(column));
  const hasTotal = members.map(
    (member, at) => `, bool_or(coalesce(is_total(${member}), false)) OVER (PARTITION BY period, level) AS total${at}`,
  );
  const narrowed = members.map((member, at) => `AND (is_total(${member}) OR NOT total${at})`).join(' ');
  const cell = ['area', 'period', 'phase_given', 'sex_given', 'ethnicity_given', ...members].join(', ');
  return `
    WITH given AS (
      SELECT *, ${dfeArea} AS area, ${dfeLeftOut} AS passed_over, coalesce(phase, 'Total') AS phase_given,
        coalesce(sex, 'Total') AS sex_given, coalesce(ethnicity, 'Total') AS ethnicity_given ${hasTotal.join('')}
      FROM file
    ),
    typed AS (
      SELECT *, upper(area) AS area_code, regexp_extract(period, '^(20[0-9]{2})[-/]?([0-9]{2})$', ['first', 'second']) AS years,
        CASE WHEN is_total(phase_given) THEN 'all'
          ELSE trim(regexp_replace(lower(phase_given), '[^a-z0-9]+', '-', 'g'), '-') END AS phase,
        sex_of(sex_given) AS sex, whole_number(figure) AS pupils,
        CASE WHEN is_total(ethnicity_given) THEN 'all' ELSE ethnic_group_of(ethnicity_given) END AS ethnic_group,
        count(*) OVER (PARTITION BY ${cell}) AS times
      FROM (SELECT * EXCLUDE (phase, sex) FROM given WHERE true ${narrowed})
    ),
    dated AS (
      SELECT *, small_number(years.first) + 1 AS census_year,
        years.first <> '' AND (small_number(years.first) + 1) % 100 = small_number(years.second) AS is_academic_year,
        years.first || '/' || years.second AS academic_year,
        bool_or(is_symbol(figure)) OVER (PARTITION BY area, period, phase, sex, ethnic_group) AS has_symbol
      FROM typed
    )
    SELECT *, CASE WHEN is_academic_year THEN school_census(census_year) END AS census_date, CASE
      WHEN passed_over IS NOT NULL THEN passed_over
      WHEN lower(ethnicity_given) LIKE '% - total' OR lower(ethnicity_given) LIKE 'minority ethnic%'
        THEN 'subtotals of several ethnic groups'
      WHEN sex IS NULL AND lower(sex_given) IN ('unknown', 'not known', 'x', 'z') THEN 'pupils whose sex is not known'
      WHEN is_symbol(figure) THEN 'the symbol ' || lower(figure) || ' in place of a figure'
      WHEN has_symbol THEN 'parts of a sum in which a symbol stands for another part' END AS left_out
    FROM dated`;
}

const checks = ({ others }: Found): readonly Check[] => [
  {
    when: "NOT coalesce(regexp_full_match(area_code, '[EW][0-9]{8}'), false)",
    shown: 'area',
    say: (value) => `${value} is not an area code such as E08000033.`,
  },
  {
    when: 'NOT coalesce(is_academic_year, false)',
    shown: 'period',
    say: (value) => `${value} is not an academic year such as 202324.`,
  },
  { when: 'sex IS NULL', shown: 'sex_given', say: (value) => `${value} is not Female, Male or Total.` },
  {
    when: 'ethnic_group IS NULL',
    shown: 'ethnicity_given',
    say: (value) => `${value} is not an ethnicity that the school census publishes, nor Total.`,
  },
  isWholeNumber('figure', 'pupils', 'a number of pupils'),
  {
    when: 'times > 1',
    shown: `area_code || ' in ' || academic_year`,
    say: (value) =>
      `${value} has more than one figure for the same phase, sex and ethnicity. A column that is not read splits them: ${
        others.length === 0 ? 'none is left, so rows are repeated' : others.slice(0, 12).join(', ')
      }.`,
  },
];

export const pupils: Kind = {
  name: 'pupils',
  publication:
    'a data set of pupil numbers by local authority of "Schools, pupils and their characteristics" from gov.uk',
  forms: [
    {
      title: 'DfE tidy file of pupil numbers',
      required: {
        ...dfeHeadings,
        figure: {
          title: 'headcount',
          accepts: ['headcount_of_pupils', 'number_of_pupils', 'total_pupil_count', 'pupil_count', 'pupils'],
        },
      },
      optional: {
        phase: {
          title: 'phase_type_grouping',
          accepts: ['school_type', 'type_of_school', 'education_phase', 'school_phase', 'phase'],
        },
        sex: { title: 'sex', accepts: ['pupil_sex', 'gender'] },
        ethnicity: { title: 'ethnicity', accepts: ['ethnicity_major', 'ethnicity_minor', 'ethnic_group'] },
      },
      families: { splits: { title: 'further splits', accepts: splits, least: 0 } },
      read,
      checks,
      select: `
        SELECT min(source_row) AS source_row, area_code, academic_year, census_date, phase, sex, ethnic_group,
          CAST(sum(pupils) AS BIGINT) AS pupils
        FROM kept GROUP BY area_code, academic_year, census_date, phase, sex, ethnic_group`,
    },
  ],
  edition: 'SELECT CAST(max(year(census_date)) AS VARCHAR) FROM normal',
  year: 'CAST(year(census_date) AS INTEGER)',
};
