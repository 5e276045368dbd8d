/** The foot of the report: what it is about, so that a printed page can be traced, and who may read it. */
import { type Html, html } from '../../platform/html.ts';
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { fact } from './fact.ts';
import { visible } from './visible.ts';
import { instant } from './words.ts';

export const marking = ({ agency }: FeedbackContext): string => `OFFICIAL-SENSITIVE: for ${agency.title} only`;

export function aboutThisFile(context: FeedbackContext, verdict: Verdict): Html {
  const { agency, contract, contractDigest, period, file, arrivedAt, drop } = context;
  const references = Object.entries(verdict.references).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<footer><div class="width">
<h2 id="about">About this file</h2>
<dl class="facts">
${fact('Agency', agency.title)}
${fact('Dataset', html`${contract.title} <code>${contract.id}</code>`)}
${fact('Period', html`${period.words} <code>${period.id}</code>`)}
${fact('File', html`<code>${visible(file, 200)}</code>`)}
${verdict.dialect !== null && fact('Written in', verdict.dialect)}
${fact('Arrived', html`<time datetime="${arrivedAt}">${instant(arrivedAt)}</time>`)}
${fact('Drop', html`<code>${drop}</code>`)}
${fact('Contract', html`<code>${contractDigest}</code>`)}
${references.length > 0 && fact('References', references.map(([name, vintage]) => `${name} ${vintage}`).join(', '))}
</dl>
<p>Values are repeated only where they say nothing about a child. Identifiers and free text never are.</p>
<p class="marking">${marking(context)}</p>
</div></footer>`;
}
