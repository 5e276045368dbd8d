/** The top of the report: the verdict in a word and a shape, and what it means now. */
import { type Html, html, trusted } from '../../platform/html.ts';
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { nextStep, outcomeWords, whatCounts } from './next-step.ts';
import { visible } from './visible.ts';

export const verdictSection = (context: FeedbackContext, verdict: Verdict): Html => html`
<p class="caption">${context.contract.title}<br>${context.period.words} <span class="period">(${context.period.id})</span></p>
<div class="verdict ${verdict.outcome}">
<h1>${shapes[verdict.outcome]}${outcomeWords[verdict.outcome]}</h1>
<p class="sent">${context.agency.title} sent <code>${visible(context.file, 200)}</code></p>
${verdict.reason && html`<p class="reason">${verdict.reason}</p>`}
</div>
<section aria-labelledby="means">
<h2 id="means">What this means now</h2>
<p>${whatCounts(context, verdict)}</p>
<p>${nextStep(verdict)}</p>
</section>`;

const shape = (inside: string): Html =>
  trusted(
    `<svg class="shape" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">${inside}</svg>`,
  );

/** A round tick, a triangle, an octagon: told apart without colour, and on a black and white printer. */
const shapes: Record<Verdict['outcome'], Html> = {
  accepted: shape(
    '<circle cx="20" cy="20" r="18" fill="none" stroke="currentColor" stroke-width="4"/><path d="M11 20.5l6.5 6.5L29.5 14" fill="none" stroke="currentColor" stroke-width="4.5"/>',
  ),
  'accepted-with-warnings': shape(
    '<path d="M20 4.5L37.5 36H2.5z" fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round"/><path d="M20 14.5v11" stroke="currentColor" stroke-width="4.5"/><circle cx="20" cy="30.5" r="2.6" fill="currentColor"/>',
  ),
  rejected: shape(
    '<path d="M13 3h14l10 10v14L27 37H13L3 27V13z" fill="currentColor"/><path d="M13 13l14 14M27 13L13 27" stroke="#fff" stroke-width="4.5"/>',
  ),
};
