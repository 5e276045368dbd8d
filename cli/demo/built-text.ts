/** The last lines of a demonstration: what was built, and what to try next. */
import { count, instant, number } from '../../functions/receive/feedback/words.ts';
import { typed } from '../typed.ts';
import type { Figures } from './figures.ts';

export interface Built extends Figures {
  partnership: string;
  home: string;
  drops: number;
  accepted: number;
  withWarnings: number;
  rejected: number;
  release: string;
  asAt: string;
  /** Files of the site: pages, drawings and data. */
  pages: number;
  warnings: readonly string[];
}

/** `home` is the home's folder as it is shown, `homeAsTyped` what a command needs to find it. */
export function builtText(built: Built, home: string, homeAsTyped: string): string {
  const { drops, accepted, withWarnings, rejected, release, asAt, indicators, periods, rows, warnings } = built;
  return [
    `The demonstration of ${built.partnership} is in ${home}.`,
    `  Received  ${count(drops, 'file')}: ${number(accepted)} accepted, ${number(withWarnings)} with warnings, ${number(rejected)} rejected`,
    `  Released  ${release}, as at ${instant(asAt)}`,
    `  It holds  ${count(indicators, 'indicator')} over ${count(periods, 'period')}, ${count(rows, 'row')} in all`,
    `  To see    ${count(built.pages, 'file')} of pages, charts and data: ${typed(`serve${homeAsTyped}`)}`,
    ...warnings.map((warning) => `  Warning: ${warning}`),
    '',
    'Worth trying next:',
    ...nextCommands(built, homeAsTyped).map((command) => `  ${command}`),
    '',
  ].join('\n');
}

/** Three commands that work as they stand here; two when no figure was released. */
export function nextCommands({ example }: Pick<Built, 'example'>, homeAsTyped: string): string[] {
  if (example === null) return [typed(`status${homeAsTyped}`), typed(`releases${homeAsTyped}`)];
  const { indicator, period } = example;
  const quarter = period.includes('Q') ? period : `${period}-Q4`;
  const question = `SELECT period, numerator, denominator, value FROM measure WHERE indicator_id = '${indicator}' AND breakdown = 'total' AND value IS NOT NULL ORDER BY period`;
  const commands = [`status --quarter ${quarter}`, `query "${question}"`, `trace ${indicator} ${period}`];
  return commands.map((command) => typed(command + homeAsTyped));
}
