/**
 * The one statement that reads a file: text in, typed columns out, with a mask of problems for each row. Its rows go to a temporary table, whose row numbers are free; a window over the scan would be slow.
 */

import { lakeName } from '../../../schemas/contract/columns.ts';
import { birthField, type Contract, type Field, fieldsOf, periodFields } from '../../../schemas/contract/dataset.ts';
import { writtenDay } from '../../../schemas/contract/written-day.ts';
import type { Period } from '../../../schemas/quarter.ts';
import { holdsIdentifierSql, mayHoldIdentifierSql } from '../../platform/identifier-sql.ts';
import { sqlName, sqlString } from '../../platform/sql-text.ts';
import { briefCellSql, briefTrimSql, briefYearsSql } from './brief-sql.ts';
import { cellSql, trimSql } from './cell-sql.ts';
import { type Check, doubtfulBit, maskBits, maskCount } from './checks.ts';
import { ruleSql } from './rule-sql.ts';

export interface Staging {
  contract: Contract;
  checks: readonly Check[];
  /** The scan's column for each field, from 0; a field without one is not in the file. */
  columnOf: ReadonlyMap<string, number>;
  /**
   * The file's period; or, to read several files briefly (see `briefCellSql`), that each row says its own `file`,
   * `period_start` and `period_end`, and in `beside` what its undeclared columns hold. A row with a doubtful cell then has
   * that bit alone for its cells, and nothing is shown.
   */
  period: Period | 'briefly: of each row';
}

const isBrief = ({ period }: Staging): boolean => typeof period === 'string';

/** The first and the last day of a row's period, in SQL. */
const daysOf = ({ period }: Staging): { first: string; last: string } =>
  typeof period === 'string'
    ? { first: 'period_start', last: 'period_end' }
    : { first: `DATE ${sqlString(period.start)}`, last: `DATE ${sqlString(period.end)}` };

/** Columns of the table `staged` beside the contract's: `mask_0…`, `postcode`, and `shown_<field>` for what was written. */
export const shownColumn = (field: Field): string => `shown_${field.name}`;

/** The fields whose faulty cells may be shown, as written or (dates) by their shape. */
export const shownFields = (contract: Contract): Field[] =>
  fieldsOf(contract).filter((field) => field.sensitivity === 'open' || field.kind === 'date');

/** @param scan the FROM item that gives the file's cells as `c0`, `c1`, … */
export function stageSql(staging: Staging, scan: string): string {
  const { contract, columnOf, checks } = staging;
  const brief = isBrief(staging);
  const trimmed = brief ? briefTrimSql : trimSql;
  const read = brief ? briefCellSql : cellSql;
  const fields = fieldsOf(contract);
  const present = fields.filter((field) => columnOf.has(field.name));
  const undeclared = checks.flatMap(({ about }) => (about.kind === 'undeclared' ? [about.column] : []));
  const texts = [
    ...(brief ? ofEachRow : []),
    ...present.map((field) => `${trimmed(`c${columnOf.get(field.name)}`)} AS ${text(field)}`),
    ...undeclared.map((column) => `${trimmed(`c${column}`)} AS u_${column}`),
  ];
  const steps = present.flatMap((field) => Object.entries(read(field, text(field)).steps ?? {}));
  const values = present.map((field) => `${read(field, text(field)).value} AS ${value(field)}`);
  const absent = fields.filter((field) => !columnOf.has(field.name)).flatMap((field) => absentField(field));
  const blank = [...present.map(text), ...undeclared.map((column) => `u_${column}`), ...(brief ? ['beside'] : [])];
  return `SELECT
    ${[...(brief ? ['file'] : []), ...fields.map((field) => lakeSql(field, staging)), ...extras(staging, blank)].join(',\n    ')}
  FROM (
    SELECT *, ${eventSql(staging)} AS event_day FROM (
      SELECT *, ${[...values, ...absent].join(',\n        ')} FROM (
        SELECT *${steps.map(([name, sql]) => `, ${sql} AS ${name}`).join('')} FROM (
          SELECT ${texts.join(',\n            ')} FROM ${scan}
        )
      )
    )
  )`;
}

/** What a scan of several files says of each row. */
const ofEachRow = ['file', 'period_start', 'period_end', 'beside'];

const text = (field: Field): string => `t_${field.name}`;
const value = (field: Field): string => `v_${field.name}`;
const absentField = (field: Field): string[] => [
  `CAST(NULL AS VARCHAR) AS ${text(field)}`,
  `${typedNull[field.kind] ?? 'CAST(NULL AS VARCHAR)'} AS ${value(field)}`,
];

const typedNull: Partial<Record<Field['kind'], string>> = {
  date: 'CAST(NULL AS DATE)',
  'birth-date': 'CAST(NULL AS DATE)',
  count: 'CAST(NULL AS BIGINT)',
  number: 'CAST(NULL AS DOUBLE)',
  money: 'CAST(NULL AS DECIMAL(14,2))',
  'yes-no': 'CAST(NULL AS BOOLEAN)',
};

/** The day at which the child's age is taken: the first event date that the row has, else the period's last day. */
function eventSql(staging: Staging): string {
  const days = periodFields(staging.contract).map((name) => `v_${name}`);
  return `coalesce(${[...days, daysOf(staging).last].join(', ')})`;
}

/** What a field becomes in the lake; references become pseudonyms later (`pseudonymise`). */
function lakeSql(field: Field, staging: Staging): string {
  const name = sqlName(lakeName(field));
  if (field.kind === 'birth-date')
    return `CASE WHEN ${value(field)} <= event_day THEN CAST(${yearsOf(staging)(value(field), 'event_day')} AS INTEGER) END AS ${name}`;
  if (field.kind === 'home') return `CASE WHEN length(${value(field)}) = 9 THEN ${value(field)} END AS ${name}`;
  return `${value(field)} AS ${name}`;
}

function extras(staging: Staging, blank: readonly string[]): string[] {
  const { contract, checks } = staging;
  const home = fieldsOf(contract).find((field) => field.kind === 'home');
  const postcode = home ? `CASE WHEN length(${value(home)}) < 9 THEN ${value(home)} END` : 'CAST(NULL AS VARCHAR)';
  const isBlank = `coalesce(${[...blank, 'CAST(NULL AS VARCHAR)'].join(', ')}) IS NULL`;
  const masks = Array.from({ length: maskCount(checks) }, (_, i) => {
    const whenBlank = i === 0 ? 1 : 0;
    return `CASE WHEN ${isBlank} THEN ${whenBlank} ELSE CAST(${maskSql(staging, i)} AS BIGINT) END AS mask_${i}`;
  });
  const shown = (isBrief(staging) ? [] : shownFields(contract)).map(
    (field) => `${shownSql(field)} AS ${shownColumn(field)}`,
  );
  return [`${postcode} AS postcode`, ...masks, ...shown];
}

/** More than feedback shows, so that an identifier is not cut in two before it is looked for. */
const longestShown = 200;

/** What was written in a faulty cell: as it is, or for a date its shape, since it may be somebody's birth date. */
function shownSql(field: Field): string {
  const cell = `left(${text(field)}, ${longestShown})`;
  const shape = `regexp_replace(regexp_replace(${cell}, '[0-9]', '9', 'g'), '[A-Za-z]', 'A', 'g')`;
  return `CASE WHEN ${value(field)} IS NULL AND ${text(field)} IS NOT NULL THEN ${field.kind === 'date' ? shape : cell} END`;
}

/** The sum of the bits of every problem that the row has, for one of the masks. */
function maskSql(staging: Staging, mask: number): string {
  const { contract, checks, columnOf } = staging;
  const brief = isBrief(staging);
  const bit = (check: Check | undefined) =>
    check && Math.floor(check.index / maskBits) === mask
      ? `CAST(${1n << BigInt(check.index % maskBits)} AS BIGINT)`
      : '0';
  const sum = (parts: readonly string[]) => parts.filter((part) => part !== '0').join(' + ') || '0';
  // A column that is not in the file has no cells to be faulty.
  const present = fieldsOf(contract).filter(({ name }) => columnOf.has(name));
  const doubtful = mask === 0 ? `CAST(${doubtfulBit} AS BIGINT)` : '0';
  const cells = brief ? doubtful : sum(present.map((field) => faultBits(field, checks, bit)));
  const others = sum(checks.map((check) => otherBit(check, staging, bit(check))));
  // Most rows have no faulty cell: asking that first spares them one CASE a field.
  const faultless = present.map((field) =>
    field.required ? `${value(field)} IS NOT NULL` : `(${value(field)} IS NOT NULL OR ${text(field)} IS NULL)`,
  );
  if (cells === '0') return others;
  if (brief) faultless.push(`NOT ${mayIdentifySql(present)}`);
  return `CASE WHEN ${faultless.join(' AND ') || 'TRUE'} THEN 0 ELSE ${cells} END + ${others}`;
}

/** A cell has at most one of these faults, so one CASE tells which; cells with a value are done at its first branch. */
function faultBits(field: Field, checks: readonly Check[], bit: (check: Check | undefined) => string): string {
  const bitOf = (fault: string) => bit(checks.find(({ rule }) => rule === `${field.name}.${fault}`));
  const faults = cellSql(field, text(field)).faults;
  const branches = [
    `WHEN ${value(field)} IS NOT NULL THEN 0`,
    `WHEN ${text(field)} IS NULL THEN ${bitOf('required')}`,
    ...faults.filter(({ when }) => when).map(({ fault, when }) => `WHEN ${when} THEN ${bitOf(fault)}`),
  ];
  const last = faults.find(({ when }) => !when);
  if ([bitOf('required'), ...faults.map(({ fault }) => bitOf(fault))].every((value) => value === '0')) return '0';
  return `CASE ${branches.join(' ')} ELSE ${last ? bitOf(last.fault) : '0'} END`;
}

function otherBit({ about }: Check, staging: Staging, bit: string): string {
  if (bit === '0') return '0';
  if (about.kind === 'rule') {
    const holds = ruleSql(about.rule.holds, {
      value: (name) => (name === 'age' ? ageSql(staging) : `v_${name}`),
      text: (name) => `t_${name}`,
    });
    return `CASE WHEN NOT (${holds}) THEN ${bit} ELSE 0 END`;
  }
  if (about.kind === 'undeclared')
    return typeof staging.period === 'string'
      ? '0'
      : `CASE WHEN ${undeclaredSql(about.column, staging.period)} THEN ${bit} ELSE 0 END`;
  if (about.fault === 'not-born-yet') return `CASE WHEN ${value(about.field)} > event_day THEN ${bit} ELSE 0 END`;
  if (about.fault === 'outside-quarter') return `CASE WHEN ${outsideSql(staging)} THEN ${bit} ELSE 0 END`;
  return '0';
}

function ageSql(staging: Staging): string {
  const born = value(birthField(staging.contract)!);
  return `CASE WHEN ${born} <= event_day THEN ${yearsOf(staging)(born, 'event_day')} END`;
}

const yearsOf = (staging: Staging) => (isBrief(staging) ? briefYearsSql : yearsSql);

/** `ageAt` in SQL. The engine's own datesub would have someone born on 29 February a year older on 28 February. */
const yearsSql = (born: string, day: string): string =>
  `(year(${day}) - year(${born}) - CAST(month(${day}) * 32 + day(${day}) < month(${born}) * 32 + day(${born}) AS INTEGER))`;

/** The row has dates, and none of them is in the period. */
function outsideSql(staging: Staging): string {
  const { first, last } = daysOf(staging);
  const days = periodFields(staging.contract).map((name) => `v_${name}`);
  const within = days.map((day) => `coalesce(${day} BETWEEN ${first} AND ${last}, FALSE)`);
  return `coalesce(${[...days, 'NULL'].join(', ')}) IS NOT NULL AND NOT (${within.join(' OR ')})`;
}

/** What may be an identifier or a day, in free text and in columns that nobody agreed to: looked for at once, for the pattern is long. */
function mayIdentifySql(present: readonly Field[]): string {
  const free = present.filter(({ kind }) => kind === 'text' || kind === 'name-of').map(text);
  return mayHoldIdentifierSql(`concat_ws('\n', ${['beside', ...free].join(', ')})`);
}

/** How long before the period a day must lie, in years, to look like a date of birth where nobody agreed to a date; and how long at most. */
const yearsOfABirthDate = { from: 3, to: 28 };

/** An identifier, or a day long enough ago to be a date of birth, in a column that nobody agreed to. */
function undeclaredSql(column: number, period: Period): string {
  const cell = `u_${column}`;
  const { from, to } = yearsOfABirthDate;
  const last = Number(period.start.slice(0, 4)) - from;
  const years = Array.from({ length: to - from + 1 }, (_, back) => String(last - back));
  const born = writtenDay(`(?:${years.join('|')})`, `(?:${years.map((year) => year.slice(2)).join('|')})`);
  return `(${holdsIdentifierSql(cell, 'dates-aside')} OR regexp_matches(${cell}, ${sqlString(born)}))`;
}
