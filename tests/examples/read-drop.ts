/** Reads a drop back as its agency's data officer would: encoding, delimiter, headings, then every row by its contract. */
import { readFileSync } from 'node:fs';
import { dialectOf } from '../../functions/receive/dialect/dialect.ts';
import { matchHeadings } from '../../functions/receive/dialect/headings.ts';
import { survey } from '../../functions/receive/dialect/survey.ts';
import type { Contract } from '../../schemas/contract/dataset.ts';
import { readRow } from '../../schemas/contract/read-row.ts';
import { parsePeriod } from '../../schemas/quarter.ts';

export interface ReadBack {
  cells: Record<string, string>[];
  /** Required headings that are missing, and headings that nobody knows. */
  missing: string[];
  unknown: string[];
  /** Problems of each row; a repeated key is one. */
  problems: string[][];
  /** Rows with an error. */
  faulty: number;
}

export async function readDrop(path: string, contract: Contract, quarter: string): Promise<ReadBack> {
  const surveyed = await survey(path);
  const dialect = dialectOf(surveyed, contract);
  const text = new TextDecoder(surveyed.encoding).decode(readFileSync(path));
  const [headings = [], ...records] = recordsOf(text, dialect.delimiter);
  const match = matchHeadings(contract, headings);
  const period = parsePeriod(quarter)!;
  const warnings = new Set(contract.rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id));
  const seen = new Set<string>();
  const cells = records.map((record) => {
    const row: Record<string, string> = {};
    for (const [i, { field }] of match.columns.entries()) if (field) row[field.name] = record[i] ?? '';
    return row;
  });
  const problems = cells.map((row) => {
    const found = readRow(contract, row, period).problems;
    const key = contract.key.map((name) => row[name]).join('\u0000');
    if (contract.key.length > 0 && seen.has(key)) found.push('key.repeated');
    seen.add(key);
    return found;
  });
  return {
    cells,
    missing: match.missing.map(({ label }) => label),
    unknown: match.columns.filter(({ field }) => !field).map(({ heading }) => heading),
    problems,
    faulty: problems.filter((found) => found.some((problem) => !warnings.has(problem))).length,
  };
}

/** A plain reading of delimited text with quotation marks. */
function recordsOf(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  const record: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === delimiter || character === '\n') {
      record.push(cell.replace(/\r$/, ''));
      cell = '';
      if (character === '\n') records.push(record.splice(0));
    } else cell += character;
  }
  if (cell !== '' || record.length > 0) records.push([...record, cell]);
  return records;
}
