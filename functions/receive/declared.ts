/** Whether what a drop's key declares makes sense: a known agency, a dataset it owes, a period, and a name that does not contradict it. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import type { Agency, Partnership } from '../../schemas/partnership.ts';
import { type Period, parsePeriod } from '../../schemas/quarter.ts';
import type { DropName } from './arrival.ts';
import { fileFault } from './file-faults.ts';
import type { ProblemGroup } from './verdict.ts';

export type Declared = { agency: Agency; contract: Contract; period: Period } | { fault: ProblemGroup };

export function readDeclared(
  name: DropName,
  partnership: Partnership,
  contracts: ReadonlyMap<string, Contract>,
): Declared {
  const agency = partnership.agencies.find(({ id }) => id === name.agency);
  const ids = partnership.agencies.map(({ id }) => id);
  if (!agency)
    return refuse(
      'unknown-agency',
      `${partnership.title} has no agency “${name.agency}”.${didYouMean(name.agency, ids)} Its agencies are ${ids.join(', ')}.`,
    );
  const contract = contracts.get(name.dataset);
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
  const period = parsePeriod(name.quarter);
  if (!period)
    return refuse(
      'not-a-quarter',
      `“${name.quarter}” is not a period. Write a quarter as 2023-24-Q4 (January to March 2024), or a financial year as 2023-24.`,
    );
  const named = periodInName(name.file);
  if (named && !named.startsWith(period.id))
    return refuse(
      'quarter-contradicted',
      `The file’s name says ${named}, and it was declared for ${period.id}. Send it for the right period, or correct its name.`,
    );
  return { agency, contract, period };
}

const refuse = (fault: string, sentence: string): Declared => ({ fault: fileFault(fault, sentence) });

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
