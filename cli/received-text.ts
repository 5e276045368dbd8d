/** What became of a file that was sent, for somebody at a terminal. */
import { join } from 'node:path';
import { parseDropKey } from '../functions/receive/arrival.ts';
import { nextStep, outcomeWords } from '../functions/receive/feedback/next-step.ts';
import { visible } from '../functions/receive/feedback/visible.ts';
import { instant } from '../functions/receive/feedback/words.ts';
import type { ProblemGroup } from '../functions/receive/verdict.ts';
import type { Receipt } from '../schemas/receipt.ts';
import { verdictText } from './verdict-text.ts';

/** `feedback` is the folder that holds the report; null when there is none. */
export function receivedText(receipt: Receipt, problems: readonly ProblemGroup[], feedback: string | null): string {
  const counts =
    receipt.outcome === 'rejected'
      ? 'It does not count: the last good file stays in force.'
      : `It counts now for ${returnOf(receipt)}.`;
  return [
    verdictText(fileOf(receipt), { ...receipt, problems }).trimEnd(),
    `  ${counts} ${nextStep({ ...receipt, problems: [...problems] })}`,
    ...(feedback === null
      ? []
      : [
          `  Report: ${join(feedback, 'report.html')}`,
          ...(problems.length > 0 ? [`  Errors: ${join(feedback, 'errors.csv')}`] : []),
        ]),
    '',
  ].join('\n');
}

/** For a file that is the newest of its return already. */
export function nothingChanged(receipt: Receipt): string {
  const verdict = outcomeWords[receipt.outcome].toLowerCase();
  return `Nothing changed: ${fileOf(receipt)} arrived on ${instant(receipt.arrivedAt)} for ${returnOf(receipt)}, and was ${verdict}.\n`;
}

const fileOf = ({ key }: Receipt): string => visible(parseDropKey(key)?.file ?? key);

const returnOf = ({ agency, dataset, quarter }: Receipt): string => `${dataset} of ${agency}, ${quarter}`;
