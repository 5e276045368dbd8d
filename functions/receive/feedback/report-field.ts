/** One column of the dataset, as the report explains it. */
import type { AllowedValue, DictionaryRow } from '../../../schemas/template.ts';
import { type Html, html } from '../../platform/html.ts';
import { fact } from './fact.ts';
import { foundItem } from './found.ts';
import type { Anchored } from './rule-place.ts';

/** @param problems those of this file that concern the column; each has the id that its problem links to. */
export const fieldEntry = (row: DictionaryRow, problems: readonly Anchored[]): Html => html`
<div class="field" id="field-${row.field}">
<h4>${row.heading} <span class="need">${row.required ? 'must be filled in' : 'may be left empty'}</span></h4>
${row.meaning !== '' && html`<p>${row.meaning}</p>`}
<dl class="facts">
${fact('Accepted', html`${sentence(row.kind)}${row.allowed.length > 0 && html` Capitals or small letters.${codes(row.allowed)}`}`)}
${row.example !== '' && fact('Example', html`<code>${row.example}</code>`)}
${row.otherHeadings.length > 0 && fact('Other headings', row.otherHeadings.join('; '))}
${problems.length > 0 && fact('In this file', html`<ul class="found" role="list">${problems.map(foundItem)}</ul>`)}
</dl>
</div>`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const codes = (allowed: readonly AllowedValue[]): Html => html`<ul class="codes" role="list">
${allowed.map((one) => {
  const others = otherSpellings(one);
  return html`<li><code>${one.value}</code>${others.length > 0 && html` or ${others.join('; ')}`}</li>
`;
})}</ul>`;

/** The other ways in which a value may be written, its title first; none that differs only in its capitals. */
function otherSpellings({ value, title, alsoWritten }: AllowedValue): string[] {
  const seen = new Set([value.toLowerCase()]);
  return [title, ...alsoWritten].filter((spelling) => {
    const folded = spelling.toLowerCase();
    return !seen.has(folded) && seen.add(folded);
  });
}
