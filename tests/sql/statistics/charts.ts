import type { Row } from '../../../functions/platform/ports.ts';
import { type GivenTable, rowsOf } from './steps.ts';

export interface Chart {
  /** One a quarter; null where nothing was returned. */
  values: readonly (number | null)[];
  better?: 'higher' | 'lower' | 'neither';
  /** The quarters, counted from 0, on whose first day a rebase falls. */
  rebases?: readonly number[];
  /** The limits rest on the first so many points of a segment. */
  baseline?: number;
  /** In force from the first quarter, or from one of its own. */
  targets?: readonly { value: number; from?: number }[];
  /** 10 where values have one decimal: they are reckoned with as whole numbers. */
  scale?: number;
  /** Years beside the quarters. */
  years?: readonly number[];
}

const firstDay = (quarter: number): string =>
  `${2001 + Math.floor((quarter + 1) / 4)}-${['01', '04', '07', '10'][(quarter + 1) % 4]}-01`;
const id = (kind: string, at: number): string => `${kind} ${String(at).padStart(3, '0')}`;

/** The rows of sql/dataset/series.sql for one indicator with these values, quarters first. */
export async function chart({ values, years = [], scale = 1, ...more }: Chart): Promise<Row[]> {
  const periods = [
    ...values.map((value, at) => ({
      period: id('quarter', at),
      kind: 'quarter',
      start_date: firstDay(at),
      position: at,
      value,
    })),
    ...years.map((value, at) => ({
      period: id('year', at),
      kind: 'year',
      start_date: firstDay(at * 4),
      position: at,
      value,
    })),
  ];
  const all = { indicator_id: 'one', breakdown: 'total', category: 'All' };
  const known = periods.filter(({ value }) => value !== null);
  const given: GivenTable[] = [
    {
      name: 'period',
      columns: 'period string, kind string, start_date date, previous string, same_last_year string, position bigint',
      rows: periods.map(({ value: _value, ...period }) => period),
    },
    {
      name: 'measure',
      columns:
        'indicator_id string, period string, breakdown string, category string, value double, value_status string',
      rows: periods.map(({ period, value }) => ({ ...all, period, value, value_status: value === null ? 'x' : null })),
    },
    {
      name: 'valued',
      columns:
        'span string, indicator_id string, period string, breakdown string, category string, scaled double, value double',
      rows: known.map(({ period, value }) => ({
        ...all,
        span: 'period',
        period,
        value,
        scaled: scale === 1 ? value : Math.round(value! * scale),
      })),
    },
    {
      name: 'indicator_definition',
      columns: 'indicator_id string, better string, scale bigint',
      rows: [{ indicator_id: 'one', better: more.better ?? 'higher', scale }],
    },
    {
      name: 'rebase',
      columns: 'indicator_id string, first_day date, reason string',
      rows: (more.rebases ?? []).map((quarter) => ({
        indicator_id: 'one',
        first_day: firstDay(quarter),
        reason: `Since ${quarter}`,
      })),
    },
    {
      name: 'baseline',
      columns: 'indicator_id string, points bigint',
      rows: more.baseline === undefined ? [] : [{ indicator_id: 'one', points: more.baseline }],
    },
    {
      name: 'target',
      columns: 'indicator_id string, first_day date, value double',
      rows: (more.targets ?? []).map(({ value, from = 0 }) => ({
        indicator_id: 'one',
        first_day: firstDay(from),
        value,
      })),
    },
    {
      name: 'confidence_interval',
      columns:
        'level string, span string, indicator_id string, period string, lower_rounded double, upper_rounded double',
      rows: [],
    },
    {
      name: 'standardised',
      columns:
        'level string, indicator_id string, period string, value_rounded double, lower_rounded double, upper_rounded double',
      rows: [],
    },
  ];
  const files = ['chart_point', 'chart_limit', 'chart_signal', 'target_in_force', 'chart_assurance'];
  return rowsOf(
    given,
    [...files.map((file) => `dataset/steps/${file}`), 'dataset/series'],
    'SELECT * FROM series ORDER BY period',
  );
}

/** The signals of a chart, in order: the first letter of each rule (Outside, Trend, near Two of three, Shift), `-` for none, `·` for no point. */
export function signals(rows: readonly Row[]): string {
  const letters: Record<string, string> = {
    'outside-limits': 'O',
    trend: 'T',
    'two-of-three': '2',
    shift: 'S',
    none: '-',
  };
  return rows.map(({ signal }) => (signal === null ? '·' : letters[String(signal)])).join('');
}
