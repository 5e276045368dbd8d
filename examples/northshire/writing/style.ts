/** How an agency's system writes its files: the same way every quarter, until it changes systems. */
import type { DateStyle } from '../days.ts';

export interface Style {
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  delimiter: ',' | ';' | '\t' | '|';
  lineEnd: '\r\n' | '\n';
  dates: DateStyle;
  /** Which of a field's names heads its column: the contract's own, its label, or one of the aliases. */
  headings: 'name' | 'label' | 'alias';
  /** How that name is then written. */
  letters: 'as-is' | 'upper' | 'lower' | 'snake' | 'UPPER_SNAKE' | 'Camel';
  /** The order of columns. */
  order: 'contract' | 'reversed' | 'by-name';
  codes: 'value' | 'title' | 'alias';
  ethnicity: 'dfe' | 'nhs' | 'police' | 'title';
  yesNo: readonly [string, string];
  home: 'lsoa' | 'postcode';
  money: 'plain' | 'pounds';
  /** Whether every cell stands in quotation marks. */
  quoted: boolean;
  /** Columns that the agency's system does not have. */
  without: readonly string[];
  /** Columns that nobody asked for, with what they hold: a warning. */
  extra: Readonly<Record<string, string>>;
  /** The file's name, from its dataset and period. */
  file: (dataset: string, period: string) => string;
}

export const plain: Style = {
  encoding: 'utf-8',
  delimiter: ',',
  lineEnd: '\n',
  dates: 'iso',
  headings: 'label',
  letters: 'as-is',
  order: 'contract',
  codes: 'value',
  ethnicity: 'dfe',
  yesNo: ['Yes', 'No'],
  home: 'lsoa',
  money: 'plain',
  quoted: false,
  without: [],
  extra: {},
  file: (dataset, period) => `${dataset}_${period}.csv`,
};
