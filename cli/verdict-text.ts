/** A verdict on a file for somebody at a terminal: the counts, and what to fix first. */
import { outcomeWords } from '../functions/receive/feedback/next-step.ts';
import { count, number, shareOf } from '../functions/receive/feedback/words.ts';
import type { ProblemGroup, Verdict } from '../functions/receive/verdict.ts';

export type ShownVerdict = Pick<Verdict, 'outcome' | 'reason' | 'rows'> & { problems: readonly ProblemGroup[] };

/** As many problems as fit a screen; the report has all of them. */
const shown = 5;

/** The verdict, the counts, and the first problems with the rows that have them. */
export function verdictText(file: string, { outcome, reason, rows, problems }: ShownVerdict): string {
  const others = problems.filter(({ sentence }) => sentence !== reason);
  const left = others.length - shown;
  return [
    `${outcomeWords[outcome]}: ${file}`,
    ...(reason === null ? [] : [`  ${reason}`]),
    ...(rows.read === 0 ? [] : [`  ${countsText(rows, outcome)}`]),
    ...others.slice(0, shown).flatMap(problemText),
    ...(left > 0 ? [`  … and ${count(left, 'more problem')}.`] : []),
    '',
  ].join('\n');
}

function countsText({ read, accepted, refused, warned, blank }: Verdict['rows'], outcome: Verdict['outcome']): string {
  const share = shareOf(refused, read);
  return [
    `${count(read, 'row')} read`,
    outcome === 'rejected' ? 'none kept' : `${number(accepted)} kept`,
    ...(refused > 0 ? [`${number(refused)} refused (${share})`] : []),
    ...(warned > 0 ? [`${number(warned)} with a warning`] : []),
    ...(blank > 0 ? [`${number(blank)} blank`] : []),
  ].join(', ');
}

function problemText({ effect, sentence, rows, firstRows }: ProblemGroup): string[] {
  const mark = effect === 'warns' ? 'Warning' : 'Error';
  const first = firstRows.map(number).join(', ');
  const where = firstRows.length === 0 ? '' : rows > firstRows.length ? `, first rows ${first}` : `: ${first}`;
  return [`  ${mark}: ${sentence}`, ...(rows > 0 ? [`    ${count(rows, 'row')}${where}`] : [])];
}
