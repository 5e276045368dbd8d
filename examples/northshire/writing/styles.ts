/** The systems of Northshire's agencies, and when one replaced another. */
import { plain, type Style } from './style.ts';

/** The systems of an agency in turn, each with the first quarter that it wrote. */
type Systems = readonly { from: string; style: Style }[];

const only = (style: Partial<Style>): Systems => [{ from: '', style: { ...plain, ...style } }];

/** One system, and what was different from a quarter on. */
function changing(before: Partial<Style>, from: string, after: Partial<Style>): Systems {
  const first = { ...plain, ...before };
  return [
    { from: '', style: first },
    { from, style: { ...first, ...after } },
  ];
}

const spaced = (dataset: string) => dataset.replaceAll('-', ' ');
/** `Q3 2023-24`, or the year alone. */
const quarterFirst = (period: string) =>
  period
    .split('-Q')
    .reverse()
    .map((part, i, all) => (i === 0 && all.length > 1 ? `Q${part}` : part))
    .join(' ');

const systems: Readonly<Record<string, Systems>> = {
  // A case system that exports by the names of Annex A, then one that exports by its own.
  'childrens-social-care': changing(
    {
      ...{
        encoding: 'windows-1252',
        lineEnd: '\r\n',
        dates: 'uk',
        headings: 'alias',
        codes: 'alias',
        yesNo: ['Y', 'N'],
      },
      file: (dataset, period) => `${spaced(dataset)} ${quarterFirst(period)}.csv`,
    },
    '2024-25-Q1',
    {
      ...{ encoding: 'utf-8-bom', dates: 'iso-time', headings: 'label', letters: 'snake', codes: 'title' },
      ...{ yesNo: ['true', 'false'], extra: { team: 'Area team', export_version: '4.2' } },
      file: (dataset, period) => `${dataset.replaceAll('-', '_')}_${period.replaceAll('-', '_')}.csv`,
    },
  ),
  'early-help': changing(
    { encoding: 'utf-8', delimiter: ',', dates: 'uk-short', headings: 'label', codes: 'title', home: 'postcode' },
    '2023-24-Q3',
    { delimiter: ';', dates: 'uk', letters: 'upper', order: 'by-name' },
  ),
  'exploitation-team': only({
    ...{ dates: 'uk-dots', headings: 'alias', codes: 'alias', yesNo: ['Yes', 'No'], home: 'postcode', lineEnd: '\r\n' },
    file: (dataset, period) => `CE tracker ${dataset} ${period}.csv`,
  }),
  // The old records system until June 2024, the new one since: the change for which missing episodes are rebased.
  'northshire-police': changing(
    {
      ...{ encoding: 'utf-16le', delimiter: '\t', lineEnd: '\r\n', dates: 'uk-time', headings: 'alias' },
      ...{ letters: 'upper', codes: 'alias', ethnicity: 'police', yesNo: ['Y', 'N'], home: 'postcode' },
      file: (dataset, period) => `NSP_${dataset}_${period}.txt`,
    },
    '2024-25-Q2',
    {
      ...{ encoding: 'utf-8', delimiter: '|', dates: 'iso', headings: 'label', letters: 'UPPER_SNAKE', codes: 'value' },
      extra: { RECORD_SOURCE: 'New records system' },
      file: (dataset, period) => `nsp-${dataset}-${period}.csv`,
    },
  ),
  'northshire-hospitals-nhs-trust': changing(
    {
      ...{ encoding: 'utf-8-bom', dates: 'uk', headings: 'alias', codes: 'alias', ethnicity: 'nhs', quoted: true },
      ...{ yesNo: ['1', '0'], home: 'postcode', lineEnd: '\r\n' },
      file: (dataset, period) => `NHT ${dataset} ${period}.csv`,
    },
    '2024-25-Q3',
    { dates: 'iso', headings: 'label', letters: 'Camel', yesNo: ['true', 'false'], quoted: false },
  ),
  'northshire-community-nhs-trust': only({
    ...{ delimiter: '|', headings: 'name', letters: 'upper', ethnicity: 'nhs', codes: 'title', lineEnd: '\r\n' },
    file: (dataset, period) => `${dataset}-${period}.csv`,
  }),
  'northshire-icb': only({
    encoding: 'windows-1252',
    headings: 'label',
    letters: 'lower',
    dates: 'uk',
    lineEnd: '\r\n',
  }),
  education: changing(
    {
      ...{ delimiter: ';', dates: 'uk', headings: 'alias', codes: 'alias', ethnicity: 'dfe', yesNo: ['True', 'False'] },
      ...{ encoding: 'windows-1252', lineEnd: '\r\n', order: 'reversed' },
      file: (dataset, period) => `${dataset} ${period}.csv`,
    },
    '2023-24-Q2',
    { delimiter: ',', encoding: 'utf-8', headings: 'label', letters: 'Camel', order: 'contract', ethnicity: 'title' },
  ),
  'youth-justice': only({ dates: 'uk', headings: 'alias', codes: 'alias', yesNo: ['Yes', 'No'], home: 'postcode' }),
  'designated-officer': only({
    encoding: 'utf-8-bom',
    dates: 'uk-dots',
    headings: 'label',
    codes: 'title',
    lineEnd: '\r\n',
  }),
  'child-death-overview-panel': only({ dates: 'uk', headings: 'alias', codes: 'alias', order: 'reversed' }),
  probation: only({ encoding: 'windows-1252', delimiter: ';', dates: 'uk', headings: 'label', codes: 'title' }),
  'northshire-safeguarding-children-partnership': changing(
    {
      ...{ encoding: 'windows-1252', dates: 'uk', headings: 'label', codes: 'title', money: 'pounds', lineEnd: '\r\n' },
      file: (dataset, period) => `NSCP ${spaced(dataset)} ${period}.csv`,
    },
    '2024-25-Q1',
    { encoding: 'utf-8', quoted: true, yesNo: ['Y', 'N'] },
  ),
};

/** How an agency writes a period's files. Throws for an agency that is not Northshire's. */
export function styleOf(agency: string, period: string): Style {
  const own = systems[agency];
  if (!own) throw new Error(`${agency} has no style of writing: add it to writing/styles.ts.`);
  return own.findLast(({ from }) => from <= period)!.style;
}
