import { bankHolidays, bankHolidayYears } from '../../../schemas/bank-holidays.ts';
import type { Manifest, ReleaseInputs } from '../../../schemas/manifest.ts';
import { canonicalJson } from '../../platform/canonical-json.ts';
import { columns, type SmallTable } from './small-table.ts';

/** One row: which release is being built, as at which day, and what changed since the one before. */
export function buildTable(
  release: string,
  asAtDay: string,
  lastDay: string,
  inputs: ReleaseInputs,
  before: Manifest | null,
): SmallTable {
  const changed = (part: 'references' | 'partnership' | 'rules') =>
    before !== null && canonicalJson(before.inputs[part]) !== canonicalJson(inputs[part]);
  return {
    name: 'build',
    columns: columns(
      'release string, previous_release string, as_at_day date, last_day date, reference_changed boolean, partnership_changed boolean, rules_changed boolean',
    ),
    rows: [
      {
        release,
        previous_release: before?.id ?? null,
        as_at_day: asAtDay,
        last_day: lastDay,
        reference_changed: changed('references'),
        partnership_changed: changed('partnership'),
        rules_changed: changed('rules'),
      },
    ],
    grain: null,
  };
}

/** England's bank holidays, and the days between which they are all listed. */
export function holidayTables(): SmallTable[] {
  const { first, last } = bankHolidayYears;
  return [
    {
      name: 'bank_holiday',
      columns: columns('day date'),
      rows: bankHolidays.map((day) => ({ day })),
      grain: null,
    },
    {
      name: 'holiday_span',
      columns: columns('first_day date, last_day date'),
      rows: [{ first_day: `${first}-01-01`, last_day: `${last}-12-31` }],
      grain: null,
    },
  ];
}
