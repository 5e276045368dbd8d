/** Statistical neighbours of children's services: the models of 2021 (NFER) and 2025 (DfE), as their files have them. */
import { sqlName, sqlString } from '../../platform/sql-text.ts';
import type { Check, Form, Heading, Kind } from '../kind.ts';

interface Model {
  year: '2021' | '2025';
  title: string;
  code: Heading;
  /** Found in the file of this model and not in the other's. */
  mark: Heading;
}

/** One row a neighbour: a file has one row an authority, and a column for each place in its order. */
const form = ({ year, title, code, mark }: Model): Form => ({
  title,
  required: { code, name: { title: 'LA Name' }, mark },
  families: { places: { title: 'SN1', accepts: /^sn\d\d?$/, least: 5 } },
  read: ({ families }) => {
    const places = families.places!.map(({ column, heading }) => ({ column, position: Number(heading.slice(2)) }));
    const rows = places.map(({ column, position }) => `(${position}, ${sqlName(column)})`).join(', ');
    return `
      SELECT source_row, ${sqlString(year)} AS model, code AS dfe_code, name, place.position, place.neighbour AS neighbour_dfe_code,
        count(*) OVER (PARTITION BY source_row, place.neighbour) AS times,
        CASE WHEN code IS NULL THEN 'cells of rows without the number of an authority'
          WHEN place.neighbour IS NULL THEN 'places with no neighbour' END AS left_out
      FROM file, LATERAL (VALUES ${rows}) AS place (position, neighbour)`;
  },
  checks: () => neighbourChecks,
  select: 'SELECT source_row, model, dfe_code, CAST(position AS INTEGER) AS position, neighbour_dfe_code FROM kept',
});

const threeDigits = (column: string): Check => ({
  when: `NOT regexp_full_match(${column}, '[0-9]{3}')`,
  shown: column,
  say: (value) => `${value} is not the department's number of an authority, three digits such as 381.`,
});

const neighbourChecks: readonly Check[] = [
  threeDigits('dfe_code'),
  threeDigits('neighbour_dfe_code'),
  {
    when: 'neighbour_dfe_code = dfe_code OR times > 1',
    shown: `neighbour_dfe_code || ' of ' || dfe_code`,
    say: (value) => `${value} is the authority itself, or its neighbour twice.`,
  },
];

export const neighbours: Kind = {
  name: 'neighbours',
  publication: `"Children's services statistical neighbour benchmarking tool" from gov.uk, its sheet of groupings saved as CSV`,
  forms: [
    form({ year: '2021', title: 'groupings of April 2021', code: { title: 'LA num' }, mark: { title: 'GOReg' } }),
    form({
      year: '2025',
      title: 'model of 2025',
      code: { title: 'old_la_code' },
      mark: { title: 'region_ind' },
    }),
  ],
  edition: 'SELECT max(model) FROM normal',
};
