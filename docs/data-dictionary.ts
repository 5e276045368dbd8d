/** The data dictionary: every dataset and every indicator as one page of Markdown, from the contracts and headers alone. */
import type { Contract } from '../schemas/contract/dataset.ts';
import { periodFields } from '../schemas/contract/dataset.ts';
import { type Indicator, themes } from '../schemas/indicator.ts';
import { type AllowedValue, type DictionaryRow, dictionaryOf } from '../schemas/template.ts';

/** The page, in the order of the datasets' and the indicators' ids. The same contracts and headers give the same text. */
export function dataDictionary(contracts: readonly Contract[], indicators: readonly Indicator[]): string {
  return `${[
    '# Data dictionary',
    'This page is made from the contracts in `schemas/datasets/` and the headers in `sql/indicators/`. Do not edit it: run `npm run docs`.',
    `- [Datasets](#datasets): ${contracts.length} kinds of extract that agencies send, field by field\n- [Indicators](#indicators): ${indicators.length} measures made from them`,
    'A field without a question mark must be filled. A heading is matched whatever its case, spaces or order. An allowed value is also\nmatched in its title and in other spellings, which `npm run -s dataset -- template <dataset>` lists.',
    '## Datasets',
    ...contracts.map(datasetSection),
    '## Indicators',
    ...Object.entries(themes).flatMap(([theme, title]) =>
      themeSection(
        title,
        indicators.filter((indicator) => indicator.theme === theme),
      ),
    ),
  ].join('\n\n')}\n`;
}

function datasetSection(contract: Contract): string {
  const { id, title, description, owner, source, key, rules, refusedLimit } = contract;
  const facts = [
    `One row is: ${sentence(description)}`,
    `Sent by: ${owner === 'any' ? 'any agency' : `\`${owner}\``}. Source of the definition: ${sentence(source)}`,
    `A row belongs to a quarter by: ${placedBy(contract)}. ${key.length > 0 ? `Once in a file: ${key.map(code).join(', ')} together.` : 'Rows may repeat.'}`,
    `The whole file is rejected when more than ${Math.round(refusedLimit * 100)}% of its rows are refused.`,
  ];
  const fields = dictionaryOf(contract).map(fieldRow);
  const said = rules.map(({ id, sentence, severity }) => `- \`${id}\` (${severity}): ${sentence}.`);
  return [
    `### ${title} (\`${id}\`)`,
    facts.join('  \n'),
    `${tableRow('Heading', 'What to write', 'Kept as')}\n| --- | --- | --- |\n${fields.join('\n')}`,
    ...(said.length > 0 ? [`Rules across fields:\n\n${said.join('\n')}`] : []),
  ].join('\n\n');
}

function placedBy(contract: Contract): string {
  const fields = periodFields(contract);
  if (fields.length === 0) return 'its period end';
  return fields.map(code).join(' or ');
}

function fieldRow({ heading, required, kind, allowed, meaning, storedAs }: DictionaryRow): string {
  const what = [kind, ...(allowed.length > 0 ? [allowed.map(allowedWord).join(', ')] : [])].join(': ');
  return tableRow(required ? heading : `${heading}?`, meaning ? `${what}. ${meaning}` : what, storedAs);
}

const allowedWord = ({ value, title }: AllowedValue): string =>
  title === value.replaceAll('-', ' ') ? code(value) : `${code(value)} ${title}`;

function themeSection(title: string, indicators: readonly Indicator[]): string[] {
  if (indicators.length === 0) return [];
  const rows = indicators.map(({ id, title, definition, comparator_source, unit, better, owner, definition_of }) =>
    tableRow(
      code(id),
      `**${title}.** ${definition}${comparedWith(comparator_source)}`,
      unit,
      better,
      code(owner),
      definition_of,
    ),
  );
  const head = tableRow('Indicator', 'What is counted', 'Unit', 'Better', 'Answered for by', 'Definition of');
  return [`### ${title}`, `${head}\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`];
}

const comparedWith = (source: string | null): string => (source === null ? '' : ` Compared with: ${sentence(source)}`);
const code = (word: string): string => `\`${word}\``;
const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
const tableRow = (...cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
