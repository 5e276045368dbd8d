/**
 * Open data in the form of the Department for Education's explore education statistics: for each indicator a tidy file
 * with one row a period and category, and a metadata file that says what its columns are. A cell without a number holds
 * the symbol of its reason. Source: DfE, "Open data standards", Analysts' guide.
 */
import { markedName } from '../../../dashboard/facts/marking.ts';
import type { Partnership } from '../../../schemas/partnership.ts';
import { csvCell } from '../../platform/csv-cell.ts';
import { InputError } from '../../platform/errors.ts';
import type { ReleaseReader } from '../../platform/release-reader.ts';
import { type ExportFile, textFile } from '../export/export-file.ts';
import { metaHeading } from './check-meta.ts';
import { measuresSql } from './measures-sql.ts';

export const dataHeading = [
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
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
  'lower_95',
  'upper_95',
];

/** Two files an indicator, by its id, and two more by `<id>-years` for its annual figures. Throws an InputError where the partnership is of several authorities: the form has no level for it. */
export async function eesFiles(reader: ReleaseReader, partnership: Partnership): Promise<ExportFile[]> {
  const [area, ...others] = partnership.areas;
  if (area === undefined || others.length > 0)
    throw new InputError(
      `${partnership.title} is of ${partnership.areas.length} authorities, and the form has no level for them together. Use --format csv.`,
    );
  const place = [
    'Local authority',
    'E92000001',
    'England',
    partnership.region.code,
    partnership.region.name,
    area.dfeCode ?? 'z',
    area.code,
    area.name,
  ];
  const byIndicator = new Map<string, Record<string, unknown>[]>();
  for (const row of await reader.rows(measuresSql)) {
    // Years and quarters may not stand in one file.
    const id = `${row.indicator_id}${row.kind === 'year' ? '-years' : ''}`;
    const own = byIndicator.get(id);
    if (own) own.push(row);
    else byIndicator.set(id, [row]);
  }
  return [...byIndicator].flatMap(([id, rows]) => [
    textFile(markedName(id, 'csv'), csv([dataHeading, ...rows.map((row) => dataRow(row, place))])),
    textFile(markedName(id, 'meta.csv'), csv([metaHeading, ...metaRows(rows)])),
  ]);
}

const csv = (lines: readonly (readonly (string | number | null)[])[]): string =>
  lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');

function dataRow(row: Record<string, unknown>, place: readonly string[]): (string | number)[] {
  const period = String(row.period);
  const quarter = period.slice(8);
  const total = row.breakdown === 'total';
  const words = String(row.breakdown).replaceAll('-', ' ');
  const status = typeof row.value_status === 'string' ? row.value_status : null;
  const number = (value: unknown) => (typeof value === 'number' ? value : (status ?? 'z'));
  return [
    `${period.slice(0, 4)}${period.slice(5, 7)}`,
    quarter === '' ? 'Financial year' : `Financial year ${quarter}`,
    ...place,
    total ? 'Total' : words.charAt(0).toUpperCase() + words.slice(1),
    total ? 'Total' : String(row.category_title ?? row.category),
    ...[row.numerator, row.denominator, row.value, row.lower_95, row.upper_95].map(number),
  ];
}

/** EES knows these units; any other is part of the label. */
const unitOf = (unit: unknown): string => (unit === '%' || unit === '£' ? unit : '');

/** A filter of one value is none: an indicator that came without breakdowns has its measures alone. */
function metaRows(rows: readonly Record<string, unknown>[]): (string | number | null)[][] {
  const { title, unit, decimals } = rows[0]!;
  const broken = rows.some(({ breakdown }) => breakdown !== 'total');
  const indicator = (name: string, label: string, of: string, places: unknown) => [
    name,
    'Indicator',
    label,
    '',
    of,
    Number(places),
    '',
    '',
  ];
  const said = unit === '%' || unit === '£' || unit === 'number' ? String(title) : `${title} (${unit})`;
  return [
    ...(broken ? [['category', 'Filter', 'Category', '', '', '', `How ${title} is broken down`, 'breakdown']] : []),
    indicator('numerator', unit === '£' ? 'Amount in pence' : 'Number', '', 0),
    indicator('denominator', 'Number out of which', '', 0),
    indicator('value', said, unitOf(unit), decimals),
    indicator('lower_95', 'Lower 95% confidence limit', unitOf(unit), decimals),
    indicator('upper_95', 'Upper 95% confidence limit', unitOf(unit), decimals),
  ];
}
