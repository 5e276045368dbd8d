/**
 * Periods of the financial year, April to March.
 * A quarter is written `2023-24-Q4` (January to March 2024); a year, for annual figures, `2023-24`.
 */
import { z } from 'zod';

const shape = /^(\d{4})-(\d{2})(?:-Q([1-4]))?$/;

const isPeriod = (text: string): boolean => {
  const match = shape.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
};

/** A financial-year quarter, or a whole financial year. */
export const periodSchema = z.string().refine(isPeriod, {
  error: 'Write a quarter as 2023-24-Q4 (January to March 2024), or a financial year as 2023-24.',
});

export interface Period {
  /** As written: `2023-24-Q4` or `2023-24`. */
  id: string;
  kind: 'quarter' | 'year';
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, `YYYY-MM-DD`. */
  end: string;
  /** In words: `January to March 2024`, or `April 2023 to March 2024`. */
  words: string;
}

const months = ['April to June', 'July to September', 'October to December', 'January to March'];
const lastDays = ['06-30', '09-30', '12-31', '03-31'];
const firstDays = ['04-01', '07-01', '10-01', '01-01'];

/** Reads a period's name. Null when it is not one, including `2023-25` and `2023-24-Q5`. */
export function parsePeriod(id: string): Period | null {
  const match = shape.exec(id);
  if (!match || !isPeriod(id)) return null;
  const year = Number(match[1]);
  if (match[3] === undefined) {
    const words = `April ${year} to March ${year + 1}`;
    return { id, kind: 'year', start: `${year}-04-01`, end: `${year + 1}-03-31`, words };
  }
  const index = Number(match[3]) - 1;
  const calendar = index === 3 ? year + 1 : year;
  return {
    id,
    kind: 'quarter',
    start: `${calendar}-${firstDays[index]}`,
    end: `${calendar}-${lastDays[index]}`,
    words: `${months[index]} ${calendar}`,
  };
}

/** The quarter that holds a day written `YYYY-MM-DD`. */
export function quarterOf(day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const index = Math.floor((month + 8) / 3) % 4;
  return quarterAt(month < 4 ? year - 1 : year, index);
}

/** The quarter `steps` after (or, negative, before) a quarter. */
export function shiftQuarter(quarter: Period, steps: number): Period {
  const year = Number(quarter.id.slice(0, 4));
  const index = Number(quarter.id.at(-1)) - 1 + steps;
  return quarterAt(year + Math.floor(index / 4), ((index % 4) + 4) % 4);
}

/** Every quarter from one to another, both included, in order. */
export function quartersBetween(first: Period, last: Period): Period[] {
  const list: Period[] = [];
  for (let quarter = first; quarter.start <= last.start; quarter = shiftQuarter(quarter, 1)) list.push(quarter);
  return list;
}

function quarterAt(financialYear: number, index: number): Period {
  const next = String((financialYear + 1) % 100).padStart(2, '0');
  const period = parsePeriod(`${financialYear}-${next}-Q${index + 1}`);
  if (!period) throw new RangeError(`There is no quarter ${index + 1} of financial year ${financialYear}.`);
  return period;
}
