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
export async function chart(of: Chart): Promise<Row[]> {
  return (await charts([of]))[0]!;
}

/** The same for several indicators at once. */
export async function charts(all: readonly Chart[]): Promise<Row[][]> {
  const name = (at: number) => `indicator ${String(at).padStart(3, '0')}`;
  const each = <Made extends Row>(make: (of: Chart) => Made[]): Row[] =>
    all.flatMap((of, at) => make(of).map((row) => ({ indicator_id: name(at), ...row })));
  const total = { breakdown: 'total', category: 'All' };
  const longest = (which: 'values' | 'years') => Math.max(0, ...all.map((of) => of[which]?.length ?? 0));
  const days = (kind: string, count: number, step: number) =>
    Array.from({ length: count }, (_, at) => ({
      period: id(kind, at),
      kind,
      start_date: firstDay(at * step),
      position: at,
    }));
  const points = ({ values, years = [] }: Chart) => [
    ...values.map((value, at) => ({ period: id('quarter', at), value })),
    ...years.map((value, at) => ({ period: id('year', at), value })),
  ];
  const given: GivenTable[] = [
    {
      name: 'period',
      columns: 'period string, kind string, start_date date, previous string, same_last_year string, position bigint',
      rows: [...days('quarter', longest('values'), 1), ...days('year', longest('years'), 4)],
    },
    {
      name: 'measure',
      columns:
        'indicator_id string, period string, breakdown string, category string, value double, value_status string',
      rows: each((of) =>
        points(of).map((point) => ({ ...total, ...point, value_status: point.value === null ? 'x' : null })),
      ),
    },
    {
      name: 'valued',
      columns:
        'span string, indicator_id string, period string, breakdown string, category string, scaled double, value double',
      rows: each((of) =>
        points(of)
          .filter(({ value }) => value !== null)
          .map((point) => ({ ...total, span: 'period', ...point, scaled: whole(point.value!, of.scale) })),
      ),
    },
    {
      name: 'indicator_definition',
      columns: 'indicator_id string, better string, scale bigint',
      rows: each(({ better = 'higher', scale = 1 }) => [{ better, scale }]),
    },
    {
      name: 'rebase',
      columns: 'indicator_id string, first_day date, reason string',
      rows: each(({ rebases = [] }) => rebases.map((at) => ({ first_day: firstDay(at), reason: `Since ${at}` }))),
    },
    {
      name: 'baseline',
      columns: 'indicator_id string, points bigint',
      rows: each(({ baseline }) => (baseline === undefined ? [] : [{ points: baseline }])),
    },
    {
      name: 'target',
      columns: 'indicator_id string, first_day date, value double',
      rows: each(({ targets = [] }) => targets.map(({ value, from = 0 }) => ({ first_day: firstDay(from), value }))),
    },
    {
      name: 'confidence_interval',
      columns:
        'level string, span string, indicator_id string, period string, breakdown string, lower_rounded double, upper_rounded double',
      rows: [],
    },
    {
      name: 'recent_trend',
      columns: 'indicator_id string, kind string, period string, trend string',
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
  const rows = await rowsOf(
    given,
    [...files.map((file) => `dataset/steps/${file}`), 'dataset/series'],
    'SELECT * FROM series ORDER BY indicator_id, period',
  );
  return all.map((_, at) => rows.filter(({ indicator_id }) => indicator_id === name(at)));
}

const whole = (value: number, scale = 1): number => (scale === 1 ? value : Math.round(value * scale));

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
