/** Whether what a drop's key declares makes sense: a known agency, a dataset it owes, a period, and a name that does not contradict it. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import type { Agency, Partnership } from '../../schemas/partnership.ts';
import { type Period, parsePeriod } from '../../schemas/quarter.ts';
import { canBeNamed, type DropName } from './arrival.ts';
import { fileFault } from './file-faults.ts';
import type { ProblemGroup } from './verdict.ts';

/** A return that a file may be for. */
export interface Return {
  agency: Agency;
  contract: Contract;
  period: Period;
}

/** With a fault, the return all the same where the key names one: its agency can be told. */
export type Declared = Return | { fault: ProblemGroup; named: Return | null };

/** @param at the instant of arrival, ISO 8601 in UTC: nothing can have happened yet in a period that begins after its day. */
export function readDeclared(
  name: DropName,
  partnership: Partnership,
  contracts: ReadonlyMap<string, Contract>,
  at: string,
): Declared {
  const agency = partnership.agencies.find(({ id }) => id === name.agency);
  const contract = contracts.get(name.dataset);
  const period = parsePeriod(name.quarter);
  const named = agency && contract && period ? { agency, contract, period } : null;
  const refuse = (fault: string, sentence: string): Declared => ({ fault: fileFault(fault, sentence), named });
  const ids = partnership.agencies.map(({ id }) => id);
  if (!agency)
    return refuse(
      'unknown-agency',
      `${partnership.title} has no agency “${name.agency}”.${didYouMean(name.agency, ids)} Its agencies are ${ids.join(', ')}.`,
    );
  if (!contract)
    return refuse(
      'unknown-dataset',
      `There is no dataset “${name.dataset}”.${didYouMean(name.dataset, [...contracts.keys()])} The datasets are ${[...contracts.keys()].join(', ')}.`,
    );
  const owed = [...new Set(agency.owes.map(({ dataset }) => dataset))];
  if (!owed.includes(contract.id))
    return refuse(
      'not-owed',
      `${agency.title} does not owe “${contract.title}” (${contract.id}). It owes ${owed.length > 0 ? owed.join(', ') : 'nothing'}.`,
    );
  if (!period)
    return refuse(
      'not-a-quarter',
      `“${name.quarter}” is not a period. Write a quarter as 2023-24-Q4 (January to March 2024), or a financial year as 2023-24.`,
    );
  const frequencies = agency.owes.filter(({ dataset }) => dataset === contract.id).map(({ frequency }) => frequency);
  if (!frequencies.includes(period.kind === 'year' ? 'annual' : 'quarterly')) {
    const year = period.kind === 'year';
    const [is, owes, instead] = year
      ? ['a year', 'each quarter', `one of its quarters, such as ${period.id}-Q1`]
      : ['a quarter', 'a whole year', period.id.slice(0, -3)];
    return refuse(
      'other-length-of-period',
      `${agency.title} owes “${contract.title}” for ${owes}, and ${period.id} is ${is}. Send it for ${instead}.`,
    );
  }
  if (!canBeNamed(name.file))
    return refuse(
      'name-identifies',
      'The file’s name appears to hold an NHS number, UPN, email address, phone number or postcode. Rename the file and send it again.',
    );
  const spoken = periodInName(name.file);
  if (spoken && !spoken.startsWith(period.id))
    return refuse(
      'quarter-contradicted',
      `The file’s name says ${spoken}, and it was declared for ${period.id}. Send it for the right period, or correct its name.`,
    );
  if (period.start > at.slice(0, 10))
    return refuse(
      'not-begun',
      `${period.id} is ${period.words}, which begins on ${inWords(period.start)}. Send the file for the period that it is of, or wait until that has begun.`,
    );
  return { agency, contract, period };
}

/** `2026-04-01` as `1 April 2026`. */
const inWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The quarter that a file's name speaks of, if it does: `Referrals 2023-24 Q4.csv`, `q4_2023_24_final.csv`, `FY2023-24Q4.csv`. */
export function periodInName(file: string): string | null {
  const year = '(20\\d\\d)[-_/ ]?(?:20)?(\\d\\d)';
  const gap = '[-_ ]{0,3}';
  const yearFirst = new RegExp(`(?<!\\d)${year}${gap}q(?:tr|uarter)?${gap}([1-4])(?!\\d)`, 'i').exec(file);
  const quarterFirst = new RegExp(`q(?:tr|uarter)?${gap}([1-4])${gap}${year}(?!\\d)`, 'i').exec(file);
  const [from, to, quarter] = yearFirst
    ? yearFirst.slice(1)
    : quarterFirst
      ? [quarterFirst[2], quarterFirst[3], quarterFirst[1]]
      : [];
  const period = parsePeriod(`${from}-${to}-Q${quarter}`);
  return period?.id ?? null;
}
