/** How one cell is read in SQL: the same meaning as the field's zod schema, for a whole column at once (DuckDB). */
import { codeLookup, foldCode, noWords, yesWords } from '../../../schemas/contract/code.ts';
import type { Field } from '../../../schemas/contract/dataset.ts';
import { datePatterns, yearBounds } from '../../../schemas/contract/date.ts';
import type { Fault } from '../../../schemas/contract/field.ts';
import { numberPatterns } from '../../../schemas/contract/number.ts';
import { personPatterns } from '../../../schemas/contract/person.ts';
import { placePatterns } from '../../../schemas/contract/place.ts';
import { whiteSpace } from '../../../schemas/contract/trim.ts';
import { holdsIdentifierSql, nhsNumberSql, upnLastSql, upnSql } from '../../platform/identifier-sql.ts';
import { sqlString, sqlStrings } from '../../platform/sql-text.ts';

export interface CellSql {
  /** Steps taken first and by name: the engine does not see that two branches of a CASE ask for the same thing. */
  steps?: Readonly<Record<string, string>>;
  /** The typed value, NULL when blank or faulty. Identifiers come out normalised, not yet pseudonymised. */
  value: string;
  /** Which fault a filled cell without a value has: conditions in order, the last without one. */
  faults: readonly { fault: Fault; when?: string }[];
}

/** @param text an SQL expression of the cell's trimmed text, NULL when blank. */
export function cellSql(field: Field, text: string): CellSql {
  switch (field.kind) {
    case 'date':
    case 'birth-date':
      return dateSql(field, text);
    case 'code':
      return { value: codeSql(field, text), faults: [{ fault: 'not-allowed' }] };
    case 'yes-no':
      return { value: yesNoSql(text), faults: [{ fault: 'not-yes-or-no' }] };
    case 'count':
      return countSql(field, text);
    case 'number':
      return bounded(
        field,
        `TRY_CAST(replace(${text}, ',', '') AS DOUBLE)`,
        text,
        numberPatterns.number,
        'not-a-number',
      );
    case 'money':
      return simple(
        `TRY_CAST(regexp_replace(${text}, '[£,]', '', 'g') AS DECIMAL(14,2))`,
        text,
        numberPatterns.money,
        'not-money',
      );
    case 'lsoa':
      return simple(`upper(${text})`, text, placePatterns.lsoa, 'not-an-lsoa');
    case 'home':
      return {
        value: `CASE WHEN ${matches(text, placePatterns.lsoa)} THEN upper(${text}) WHEN ${matches(text, placePatterns.postcode)} THEN upper(replace(${text}, ' ', '')) END`,
        faults: [{ fault: 'not-an-lsoa-or-postcode' }],
      };
    case 'nhs-number': {
      const [digits, number] = [stepName(field, 'digits'), stepName(field, 'number')];
      const bare = `regexp_replace(${text}, '[ -]', '', 'g')`;
      const condition = `${matches(text, personPatterns.nhsNumber)} AND ${nhsNumberSql(number)}`;
      const steps = { [digits]: bare, [number]: `TRY_CAST(${bare} AS BIGINT)` };
      return { ...checked(digits, condition, 'not-an-nhs-number'), steps };
    }
    case 'upn': {
      const [letters, number, last] = [stepName(field, 'letters'), stepName(field, 'number'), stepName(field, 'last')];
      const condition = `${matches(text, personPatterns.upn)} AND ${upnSql(letters, number, last)}`;
      const steps = {
        [letters]: `upper(${text})`,
        [number]: `TRY_CAST(substr(${text}, 2, 11) AS BIGINT)`,
        [last]: upnLastSql(`upper(${text})`),
      };
      return { ...checked(letters, condition, 'not-a-upn'), steps };
    }
    case 'reference':
      return checked(text, `length(${text}) <= ${field.maxLength}`, 'too-long');
    case 'text':
    case 'name-of': {
      const [words, held] = [stepName(field, 'words'), stepName(field, 'held')];
      return {
        steps: { [words]: `replace(replace(${text}, '\r\n', '\n'), '\r', '\n')`, [held]: holdsIdentifierSql(text) },
        value: `CASE WHEN NOT ${held} AND length(${words}) <= ${field.maxLength} THEN ${words} END`,
        faults: [{ fault: 'holds-an-identifier', when: held }, { fault: 'too-long' }],
      };
    }
  }
}

/**
 * The cell's text without white space at its ends, NULL when nothing is left. Most cells have none there, and looking at
 * their ends costs next to nothing. All white space that is one byte sorts before `!`.
 */
export function trimSql(cell: string): string {
  const wide = [...whiteSpace]
    .filter((character) => character > '!')
    .map((character) => `prefix(${cell}, '${character}')`);
  const behind = [...whiteSpace].map((character) => `suffix(${cell}, '${character}')`);
  const touched = [`${cell} < '!'`, ...wide, ...behind].join(' OR ');
  return `CASE WHEN ${touched} THEN nullif(trim(${cell}, '${whiteSpace}'), '') ELSE ${cell} END`;
}

export const stepName = (field: Field, step: string): string => `s_${field.name}_${step}`;

export const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${sqlString(pattern)})`;

const checked = (value: string, condition: string, fault: Fault): CellSql => ({
  value: `CASE WHEN ${condition} THEN ${value} END`,
  faults: [{ fault }],
});

const simple = (value: string, text: string, pattern: string, fault: Fault): CellSql =>
  checked(value, matches(text, pattern), fault);

function bounded(field: Field, value: string, text: string, pattern: string, fault: Fault): CellSql {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field;
  const shape = matches(text, pattern);
  return {
    value: `CASE WHEN ${shape} AND ${value} BETWEEN ${min} AND ${max} THEN ${value} END`,
    faults: [{ fault, when: `NOT ${shape}` }, { fault: 'out-of-range' }],
  };
}

/** Digits alone are the number they read as, and need no pattern; a thousands comma or leading zeros do. */
function countSql(field: Field, text: string): CellSql {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field;
  const digits = stepName(field, 'digits');
  const shape = matches(text, numberPatterns.count);
  const spelled = `TRY_CAST(replace(${text}, ',', '') AS BIGINT)`;
  return {
    steps: { [digits]: `TRY_CAST(${text} AS BIGINT)` },
    value: `CASE WHEN ${digits} BETWEEN ${min} AND ${max} AND CAST(${digits} AS VARCHAR) = ${text} THEN ${digits}
      WHEN ${shape} AND ${spelled} BETWEEN ${min} AND ${max} THEN ${spelled} END`,
    faults: [{ fault: 'not-a-whole-number', when: `NOT ${shape}` }, { fault: 'out-of-range' }],
  };
}

/** An ENUM holds a code in a byte, which makes the staged table small and writing it quick. It is VARCHAR in Parquet. */
function codeSql(field: Field, text: string): string {
  const known = codeLookup(field.codes ?? {});
  const list = (words: Iterable<string>) => [...words].map(sqlString).join(', ');
  const spelling = `TRY_CAST(${foldSql(text)} AS ENUM(${list(known.keys())}))`;
  return `CAST([${list(known.values())}] AS ENUM(${list(Object.keys(field.codes ?? {}))})[])[enum_code(${spelling}) + 1]`;
}

/** What `foldCode` does, in SQL. */
export const foldSql = (text: string): string => (foldCode('A') === 'a' ? `lower(${text})` : text);

function yesNoSql(text: string): string {
  return `CASE WHEN ${isOneOf(`lower(${text})`, yesWords)} THEN TRUE WHEN ${isOneOf(`lower(${text})`, noWords)} THEN FALSE END`;
}

/** IN with five values or more is planned as a join, and a join that meets a short piece of a file changes the order of rows. */
export const isOneOf = (value: string, values: readonly string[]): string =>
  `list_contains(${sqlStrings(values)}, ${value})`;

/** The two common forms are parsed at once; a cell in another accepted form is taken apart by its pattern. */
function dateSql(field: Field, text: string): CellSql {
  const common = stepName(field, 'day');
  const iso = (pattern: string, order: string) => `regexp_replace(${text}, ${sqlString(`^${pattern}$`)}, '${order}')`;
  const other = `TRY_CAST(CASE WHEN ${matches(text, datePatterns.uk)} THEN ${iso(datePatterns.uk, '\\3-\\2-\\1')}
    WHEN ${matches(text, datePatterns.iso)} THEN ${iso(datePatterns.iso, '\\1-\\2-\\3')} END AS DATE)`;
  return {
    steps: { [common]: `CAST(try_strptime(${text}, ['%d/%m/%Y', '%Y-%m-%d']) AS DATE)` },
    value: `CASE WHEN ${text} IS NULL THEN NULL WHEN ${inBounds(common)} THEN ${common} ELSE list_filter([${other}], lambda d: ${inBounds('d')})[1] END`,
    faults: [
      { fault: 'impossible-date', when: matches(text, `(?:${datePatterns.uk})|(?:${datePatterns.iso})`) },
      { fault: 'two-digit-year', when: matches(text, datePatterns.twoDigitYear) },
      { fault: 'not-a-date' },
    ],
  };
}

export const inBounds = (day: string): string =>
  `${day} BETWEEN DATE '${yearBounds.first}-01-01' AND DATE '${yearBounds.last}-12-31'`;
