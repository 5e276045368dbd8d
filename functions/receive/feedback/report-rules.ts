/** The rules of this dataset, from its contract: what each column accepts, what holds across columns, what the file must be. */
import { type Contract, fieldsOf, periodFields } from '../../../schemas/contract/dataset.ts';
import { dictionaryOf } from '../../../schemas/template.ts';
import { type Html, html } from '../../platform/html.ts';
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { foundItem } from './found.ts';
import { fieldEntry } from './report-field.ts';
import { type Anchored, anchored, anchorOf, placeOf, type RulePlace } from './rule-place.ts';
import { listed, percent } from './words.ts';

export function rulesSection(context: FeedbackContext, verdict: Verdict): Html {
  const { contract } = context;
  const problems = anchored(verdict.problems);
  const about = (field: string | null): Anchored[] =>
    problems.filter(({ problem }) => columnOf(placeOf(contract, problem)) === field);
  const whole = about(null);
  return html`<section class="rules" aria-labelledby="rules">
<h2 id="rules">The rules of this dataset</h2>
<p>One row is: ${lowerFirst(contract.description)}. Source of the definition: ${contract.source}.</p>
<h3>The file as a whole</h3>
<ul>
${fileRules(context).map(
  (sentence) => html`<li>${sentence}</li>
`,
)}</ul>
${
  whole.length > 0 &&
  html`<p>Found in this file:</p>
<ul>
${whole.map(foundItem)}</ul>`
}
<h3>Columns</h3>
<p>Headings are matched whatever their order, capitals, spaces and underscores. Systems that export a column under another heading need not rename it, if that heading is listed.</p>
${dictionaryOf(contract).map((row) => fieldEntry(row, about(row.field)))}
${contract.rules.length > 0 && acrossColumns(contract)}
<p class="back"><a href="#fix">Back to what to fix</a></p>
</section>`;
}

const acrossColumns = ({ rules }: Contract): Html => html`<h3>Rules across columns</h3>
<ul class="across">
${rules.map(
  ({
    id,
    sentence,
    severity,
  }) => html`<li id="${anchorOf(id)}">${sentence}. <span class="effect">${severity === 'error' ? 'A row that breaks this is refused.' : 'A row that breaks this is kept, with a warning.'}</span></li>
`,
)}</ul>`;

/** The column at which a rule stands; null for the file as a whole, undefined for a rule across columns. */
function columnOf(place: RulePlace): string | null | undefined {
  if (place === 'file') return null;
  return 'field' in place ? place.field : undefined;
}

function fileRules({ contract, period, refusedLimit }: FeedbackContext): string[] {
  const label = (name: string): string => `“${fieldsOf(contract).find((field) => field.name === name)?.label ?? name}”`;
  const dated = periodFields(contract).map(label);
  return [
    'A text file with one heading row and one row a record: CSV, or the same with semicolons, tabs or pipes.',
    dated.length === 0
      ? `It shows how things stood on ${lastDay(period.end)}, the last day of the period.`
      : `${listed(dated, 'or')} of every row falls from ${lastDay(period.start)} to ${lastDay(period.end)}.`,
    ...(contract.key.length > 0
      ? [`No two rows have the same ${listed(contract.key.map(label))}.`]
      : ['Rows may repeat.']),
    `At most ${percent(refusedLimit, 3)} of the rows may be refused. Above that the whole file is.`,
    'No NHS number, UPN, email, phone number, full postcode or date of birth stands in a column that does not ask for it.',
  ];
}

/** UK style, as every date in the files: `2024-03-31` as `31/03/2024`. */
const lastDay = (day: string): string => day.split('-').reverse().join('/');

const lowerFirst = (text: string): string =>
  // "A suspension" begins a sentence; "NHS trust" keeps its capitals.
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
