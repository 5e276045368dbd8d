/**
 * Cells read by SQL that is short rather than quick a row: of a small file nearly all the time is the planning of its
 * statement. A cell in a usual form has the value that `cellSql` gives it; every other cell has none, and is doubtful:
 * the file is then read once more by `cellSql`, which knows the rarer forms, and names the faults.
 */
import { codeLookup, noWords, yesWords } from '../../../schemas/contract/code.ts';
import type { Field } from '../../../schemas/contract/dataset.ts';
import { personPatterns } from '../../../schemas/contract/person.ts';
import { whiteSpace } from '../../../schemas/contract/trim.ts';
import { briefNhsNumberSql, briefUpnSql } from '../../platform/identifier-sql.ts';
import { sqlString, sqlStrings } from '../../platform/sql-text.ts';
import { type CellSql, cellSql, foldSql, inBounds, matches, stepName } from './cell-sql.ts';

/** @param text an SQL expression of the cell's trimmed text, NULL when blank. */
export function briefCellSql(field: Field, text: string): Pick<CellSql, 'steps' | 'value'> {
  switch (field.kind) {
    case 'date':
    case 'birth-date': {
      const day = stepName(field, 'day');
      const steps = { [day]: `CAST(try_strptime(${strictly(text)}, ${sqlStrings(commonDates)}) AS DATE)` };
      return { steps, value: `CASE WHEN ${inBounds(day)} THEN ${day} END` };
    }
    case 'code': {
      const known = codeLookup(field.codes ?? {});
      return { value: `${constants(known.values())}[list_position(${constants(known.keys())}, ${foldSql(text)})]` };
    }
    case 'yes-no': {
      const is = (words: readonly string[]) => `list_contains(${constants(words)}, lower(${text}))`;
      return { value: `CASE WHEN ${is(yesWords)} THEN TRUE WHEN ${is(noWords)} THEN FALSE END` };
    }
    case 'nhs-number': {
      const digits = stepName(field, 'digits');
      const steps = { [digits]: `regexp_replace(${text}, '[ -]', '', 'g')` };
      const valid = `${matches(text, personPatterns.nhsNumber)} AND ${briefNhsNumberSql(digits)}`;
      return { steps, value: `CASE WHEN ${valid} THEN ${digits} END` };
    }
    case 'upn': {
      const letters = stepName(field, 'letters');
      const valid = `${matches(text, personPatterns.upn)} AND ${briefUpnSql(letters)}`;
      return { steps: { [letters]: `upper(${text})` }, value: `CASE WHEN ${valid} THEN ${letters} END` };
    }
    case 'text':
    case 'name-of': {
      const words = stepName(field, 'words');
      return {
        steps: { [words]: `replace(replace(${text}, '\r\n', '\n'), '\r', '\n')` },
        // Whether it holds an identifier is asked of all the row's texts at once.
        value: `CASE WHEN length(${words}) <= ${field.maxLength} THEN ${words} END`,
      };
    }
    default:
      return cellSql(field, text);
  }
}

/** Of the forms that `datePatterns` accepts those that exports write. Of times of day only the one that is none. */
const commonDates = ['%d/%m/%Y', '%Y-%m-%d', '%d.%m.%Y', '%d-%m-%Y', '%Y-%m-%dT00:00:00', '%d/%m/%YT00:00:00'];

/** The engine would pass over white space in a date wherever a contract's pattern allows none, or one space. */
const strictly = (text: string): string => `translate(replace(${text}, ' 00:00:00', 'T00:00:00'), '\v\f', 'xx')`;

/** A list as one constant that the engine takes apart once: a list of constants is planned one by one. */
const constants = (words: Iterable<string>): string => `string_split(${sqlString([...words].join('\n'))}, '\n')`;

/** `trimSql`, in few words. */
export const briefTrimSql = (cell: string): string => `nullif(trim(${cell}, '${whiteSpace}'), '')`;

/** `yearsSql` without the table of days that the engine makes for every call of `year`, `month` and `day`. */
export const briefYearsSql = (born: string, day: string): string =>
  `(CAST(strftime(${day}, '%Y%m%d') AS INTEGER) - CAST(strftime(${born}, '%Y%m%d') AS INTEGER)) // 10000`;
