/** What to fix first: the problems grouped, in the order in which putting them right helps most. */
import { type Html, html } from '../../platform/html.ts';
import type { ProblemGroup, Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { cutSentence } from './errors-csv.ts';
import { problemCard } from './report-problem.ts';
import { count } from './words.ts';

const tiers: readonly { effect: ProblemGroup['effect']; title: string; why: string }[] = [
  {
    effect: 'refuses-file',
    title: 'Problems that refuse the whole file',
    why: 'Until these are put right, no row can be used.',
  },
  {
    effect: 'refuses-row',
    title: 'Errors that refuse rows',
    why: 'A row with one of these is left out. A row may have more than one.',
  },
  {
    effect: 'warns',
    title: 'Warnings',
    why: 'Nothing is refused for these. Check whether the file is right; if it is, leave it as it is.',
  },
];

export function problemsSection(context: FeedbackContext, verdict: Verdict): Html {
  const { problems } = verdict;
  if (problems.length === 0)
    return html`<section aria-labelledby="fix">
<h2 id="fix">What to fix</h2>
<p>Nothing. Every check was passed.</p>
</section>`;
  const used = tiers.filter(({ effect }) => problems.some((problem) => problem.effect === effect));
  return html`<section aria-labelledby="fix">
<h2 id="fix">What to fix first</h2>
<p>${count(problems.length, 'kind of problem was', 'kinds of problem were')} found, listed so that what helps most comes first. ${everyLine(verdict)}</p>
${used.map((tier) => tierOf(tier, context, verdict))}
</section>`;
}

function tierOf({ effect, title, why }: (typeof tiers)[number], context: FeedbackContext, verdict: Verdict): Html {
  const { problems } = verdict;
  // The number counts through the tiers, so that "number 4" means one thing on the telephone.
  const first = problems.findIndex((problem) => problem.effect === effect);
  const groups = problems.filter((problem) => problem.effect === effect);
  const cards = groups.map((group) => problemCard(context.contract, group, verdict.rows.read));
  return html`<h3>${title}</h3>
<p>${why}</p>
<ol class="problems" role="list" start="${first + 1}" style="counter-reset:problem ${first}">${cards}</ol>`;
}

function everyLine(verdict: Verdict): Html {
  const cut = cutSentence(verdict);
  const file = html`<a href="errors.csv">errors.csv</a>, the file beside this page,`;
  if (!cut) return html`${file} lists them row by row, in ${count(verdict.lines.length, 'line')}.`;
  return html`${file} lists them row by row, but not all. ${cut.replace('are listed here', 'are in it')}`;
}
