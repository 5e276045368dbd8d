/** What is behind a number, for somebody at a terminal. */
import type { Trace, TracedDrop } from '../functions/materialise/trace.ts';
import { parseDropKey } from '../functions/receive/arrival.ts';
import { visible } from '../functions/receive/feedback/visible.ts';
import { count, instant, number } from '../functions/receive/feedback/words.ts';
import type { ReleaseInputs } from '../schemas/manifest.ts';
import type { Receipt } from '../schemas/receipt.ts';

export interface WholeTrace extends Omit<Trace, 'drops'>, Pick<ReleaseInputs, 'rules' | 'partnership'> {
  indicator: string;
  period: string;
  breakdown: string;
  category: string;
  drops: readonly (TracedDrop & { judgedBy: Receipt['judgedBy'] | null })[];
}

export function traceText(trace: WholeTrace): string {
  const { indicator, period, breakdown, category, release, rules, partnership, basis } = trace;
  const short = (digest: string) => digest.slice(0, 12);
  return [
    `${indicator}, ${period}, ${breakdown === 'total' ? 'in all' : `${breakdown} ${category}`}: ${figureText(trace)}`,
    `  in the release ${release}, ${basis === 'records' ? 'counted from records' : 'as an agency counted it'}`,
    `  by the rules ${short(rules.digest)} (${rules.engine}) and the partnership’s file ${short(partnership.digest)}`,
    ...(trace.drops.length === 0 ? ['', 'No row of any drop is behind it.'] : []),
    ...trace.drops.flatMap((drop) => ['', ...dropText(drop)]),
    '',
  ].join('\n');
}

/** `347.6 (1,676 of 48,213; population of mid-2025)`, or `no value, c (3)`: what is not there is left out. */
function figureText({ measure }: WholeTrace): string {
  const { numerator, denominator, value, value_status, population_year, population_carried_forward } = measure;
  const written = (figure: unknown) => (typeof figure === 'number' ? number(figure) : String(figure));
  const status = value_status === null ? '' : `, ${value_status}`;
  const carried = population_carried_forward === true ? ', carried forward' : '';
  const counted = denominator === null ? written(numerator) : `${written(numerator)} of ${written(denominator)}`;
  const parts = [
    ...(numerator === null ? [] : [counted]),
    ...(population_year === null ? [] : [`population of mid-${population_year}${carried}`]),
  ];
  return `${value === null ? 'no value' : written(value)}${status}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`;
}

function dropText(drop: WholeTrace['drops'][number]): string[] {
  const { agency, dataset, quarter, arrivedAt, judgedBy, cases, numerator, denominator, rows } = drop;
  const numbers = rows.map(({ row }) => number(row)).join(', ');
  return [
    `${agency}, ${dataset}, ${quarter}: ${visible(parseDropKey(drop.file)?.file ?? drop.file)}`,
    `  drop ${drop.drop}, arrived ${instant(arrivedAt)}${judgedBy ? `, judged by the contract ${judgedBy.contract}` : ''}`,
    `  ${count(cases, 'row')}, adding ${number(numerator)}${denominator === null ? '' : ` of ${number(denominator)}`}`,
    ...(rows.length === 0 ? [] : [`  ${cases > rows.length ? 'first rows' : 'rows'} ${numbers}`]),
  ];
}
