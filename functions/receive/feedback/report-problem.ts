/** One kind of problem: what is wrong, how often, where first, what was written and what may be. */
import type { Contract } from '../../../schemas/contract/dataset.ts';
import { type Html, html } from '../../platform/html.ts';
import type { ProblemGroup } from '../verdict.ts';
import { fact } from './fact.ts';
import { anchorOf, placeOf } from './rule-place.ts';
import { holdsUnseen, visible } from './visible.ts';
import { count, listed, shareOf } from './words.ts';

const tags: Record<ProblemGroup['effect'], string> = {
  'refuses-file': 'Refuses the file',
  'refuses-row': 'Refuses the row',
  warns: 'Warning',
};

/** @param read rows read from the file, of which the problem's rows are a share. */
export const problemCard = (contract: Contract, group: ProblemGroup, read: number): Html => html`
<li class="problem ${group.effect}">
<h4>${group.sentence}</h4>
<p class="tag">${tags[group.effect]}</p>
<dl class="facts">
${group.heading !== null && fact('Column', html`<code>${visible(group.heading)}</code>`)}
${group.rows > 0 && fact('How many', howMany(group.rows, read))}
${group.firstRows.length > 0 && fact(whichRows(group), listed(group.firstRows.map(String)))}
${group.values.length > 0 && fact('Commonest values', values(group))}
${group.allowed.length > 0 && fact('Allowed', html`<ul class="chips" role="list">${group.allowed.map((one) => html`<li><code>${one}</code></li>`)}</ul>`)}
${fact('Rule', html`<a href="#${anchorOf(group.rule)}">${ruleLink(contract, group)}</a>`)}
</dl>
</li>`;

function howMany(rows: number, read: number): string {
  const share = shareOf(rows, read);
  return count(rows, 'row') + (share === null ? '' : `, ${share} of the rows`);
}

function whichRows({ rows, firstRows }: ProblemGroup): string {
  if (firstRows.length === 1) return rows > 1 ? 'First row' : 'Row';
  return rows > firstRows.length ? `First ${firstRows.length} rows` : 'Rows';
}

function values({ values }: ProblemGroup): Html {
  const shown = values.map(({ value, rows }) => html`<li><code>${visible(value)}</code> ${count(rows, 'row')}</li>`);
  const hidden = values.some(({ value }) => holdsUnseen(value));
  return html`<ul class="chips" role="list">${shown}</ul>${hidden && html`<p>What stands in square brackets is a character that cannot be seen. Delete it.</p>`}`;
}

function ruleLink(contract: Contract, group: ProblemGroup): string {
  const place = placeOf(contract, group);
  if (place === 'file') return 'What is asked of the file as a whole';
  return 'rule' in place ? place.sentence : `What “${place.label}” accepts`;
}
