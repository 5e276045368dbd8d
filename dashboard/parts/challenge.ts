import { type Html, html } from '../../functions/platform/html.ts';
import { day } from '../facts/figures.ts';
import type { ChallengeRow } from '../facts/release.ts';

const open = new Set(['open', 'overdue', 'escalated']);

export const isOpen = ({ state }: ChallengeRow): boolean => open.has(state);

/** A challenge in full: the question, its answer, what came of it. `level` is that of its heading. */
export function challengeCard(challenge: ChallengeRow, about: Html | null): Html {
  const { challenge: name, state, raised_at, raised_by, raised_to, due, responded_at, escalated_to } = challenge;
  return html`<article class="challenge ${isOpen(challenge) ? 'open' : ''}"><h3>${name} <span class="tag">${state}</span></h3>
${about}
<p class="question">${challenge.question}</p>
<p class="by">${raised_by} asked ${raised_to} on ${day(raised_at)}${due && `, to be answered by ${day(due)}`}.${escalated_to && ` Escalated to ${escalated_to}.`}</p>
${challenge.response === null ? html`<p><strong>No answer yet.</strong></p>` : html`<p><strong>Answer${responded_at && `, ${day(responded_at)}`}:</strong> ${challenge.response}</p>`}
${challenge.outcome && html`<p><strong>What came of it:</strong> ${challenge.outcome}</p>`}
${challenge.impact_evidence && html`<p><strong>What difference it made:</strong> ${challenge.impact_evidence}</p>`}
</article>`;
}
