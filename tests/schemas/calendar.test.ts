import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, bankHolidayYears } from '../../schemas/bank-holidays.ts';
import { addWorkingDays, dueDate, isWorkingDay, workingDaysBetween } from '../../schemas/calendar.ts';
import { parsePeriod } from '../../schemas/quarter.ts';

const dayAt = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
const daysOf = (day: string): number => Date.parse(day) / 86_400_000;
const weekday = (day: string): number => new Date(day).getUTCDay();
const anyDay = fc.integer({ min: daysOf('2011-01-01'), max: daysOf('2027-12-31') }).map(dayAt);

describe('bank holidays of England and Wales', () => {
  it('are eight a year, one more in 2011, 2012 and 2023, and two more in 2022', () => {
    const perYear = new Map<string, number>();
    for (const day of bankHolidays) perYear.set(day.slice(0, 4), (perYear.get(day.slice(0, 4)) ?? 0) + 1);
    const unusual = [...perYear].filter(([, count]) => count !== 8);
    expect(unusual).toEqual([
      ['2011', 9],
      ['2012', 9],
      ['2022', 10],
      ['2023', 9],
    ]);
    expect([...perYear.keys()].map(Number)).toEqual(
      Array.from({ length: bankHolidayYears.last - bankHolidayYears.first + 1 }, (_, i) => bankHolidayYears.first + i),
    );
  });

  it('are in order, each once, and none at a weekend', () => {
    expect([...new Set(bankHolidays)].sort()).toEqual(bankHolidays);
    expect(bankHolidays.filter((day) => [0, 6].includes(weekday(day)))).toEqual([]);
  });

  it('follow the rule of the Act in every year, apart from the days that were proclaimed', () => {
    const proclaimed = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'];
    const moved = new Map([
      ['2012-05-28', '2012-06-04'],
      ['2020-05-04', '2020-05-08'],
      ['2022-05-30', '2022-06-02'],
    ]);
    const expected = years.flatMap(byRule).map((day) => moved.get(day) ?? day);
    expect([...expected, ...proclaimed].sort()).toEqual(bankHolidays);
  });
});

describe('working days', () => {
  it.each([
    ['2024-03-28', true, 'Maundy Thursday'],
    ['2024-03-29', false, 'Good Friday'],
    ['2024-03-30', false, 'a Saturday'],
    ['2024-03-31', false, 'a Sunday'],
    ['2024-04-01', false, 'Easter Monday'],
    ['2024-04-02', true, 'the Tuesday after Easter'],
    ['2022-09-19', false, "the Queen's funeral"],
    ['2020-05-04', true, 'a holiday that was moved away'],
    ['2020-05-08', false, 'the day it was moved to'],
    ['2021-12-27', false, 'a substitute for Christmas Day on a Saturday'],
  ])('%s is %s: %s', (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });

  it('are added over weekends and holidays', () => {
    expect(addWorkingDays('2024-03-28', 1)).toBe('2024-04-02');
    expect(addWorkingDays('2024-03-28', 0)).toBe('2024-03-28');
    expect(addWorkingDays('2024-03-30', 0)).toBe('2024-03-30');
    expect(addWorkingDays('2023-12-22', 3)).toBe('2023-12-29');
  });

  it('count fifteen from a section 47 enquiry to a conference held on its last day in time', () => {
    expect(addWorkingDays('2024-05-01', 15)).toBe('2024-05-23');
    expect(workingDaysBetween('2024-05-01', '2024-05-23')).toBe(15);
    expect(workingDaysBetween('2024-05-01', '2024-05-24')).toBe(16);
  });

  it('are none from a day to itself, nor over a weekend', () => {
    expect(workingDaysBetween('2024-05-01', '2024-05-01')).toBe(0);
    expect(workingDaysBetween('2024-05-10', '2024-05-12')).toBe(0);
    expect(workingDaysBetween('2024-05-10', '2024-05-13')).toBe(1);
  });

  it('added and then counted give the same number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, n) => {
        expect(workingDaysBetween(day, addWorkingDays(day, n))).toBe(n);
      }),
    );
  });

  it('add up along the way', () => {
    const gap = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(anyDay, gap, gap, (from, first, second) => {
        const middle = dayAt(daysOf(from) + first);
        const to = dayAt(daysOf(middle) + second);
        expect(workingDaysBetween(from, middle) + workingDaysBetween(middle, to)).toBe(workingDaysBetween(from, to));
      }),
    );
  });

  it('are not counted backwards', () => {
    expect(() => workingDaysBetween('2024-05-02', '2024-05-01')).toThrow(
      '2024-05-01 is before 2024-05-02: working days are counted forwards.',
    );
    expect(() => addWorkingDays('2024-05-02', -1)).toThrow(
      'Working days to add must be a whole number from 0, not -1.',
    );
  });

  it('are not guessed outside the years whose holidays are listed', () => {
    expect(() => isWorkingDay('2010-12-31')).toThrow('Bank holidays are listed from 2011 to 2028');
    expect(() => addWorkingDays('2028-12-29', 1)).toThrow('Add its year to schemas/bank-holidays.ts');
  });

  it.each(['2024-02-30', '2023-02-29', '01/02/2024', '2024-1-2', ''])('does not take %j for a day', (day) => {
    expect(() => isWorkingDay(day)).toThrow(`"${day}" is not a day. Write it as 2024-03-31.`);
  });
});

describe('the due date of a period', () => {
  it('is so many working days after its last day', () => {
    expect(dueDate(parsePeriod('2025-26-Q4')!, 20)).toBe('2026-04-30');
    expect(dueDate(parsePeriod('2025-26')!, 20)).toBe('2026-04-30');
    expect(dueDate(parsePeriod('2024-25-Q3')!, 20)).toBe('2025-01-29');
  });
});

/** The eight holidays of a year by rule: Easter by the anonymous Gregorian computus, substitutes by the Act of 1971. */
const years = Array.from(
  { length: bankHolidayYears.last - bankHolidayYears.first + 1 },
  (_, i) => bankHolidayYears.first + i,
);

function byRule(year: number): string[] {
  const easter = daysOf(easterSunday(year));
  const christmas = nextWeekday(`${year}-12-25`);
  const boxing = nextWeekday(`${year}-12-26`);
  // Christmas on a Sunday takes the Tuesday as its substitute, because Monday is Boxing Day itself.
  const both = christmas === boxing ? [boxing, dayAt(daysOf(boxing) + 1)] : [christmas, boxing];
  return [
    nextWeekday(`${year}-01-01`),
    dayAt(easter - 2),
    dayAt(easter + 1),
    firstMonday(`${year}-05-01`),
    firstMonday(`${year}-05-25`),
    firstMonday(`${year}-08-25`),
    ...both,
  ];
}

function nextWeekday(day: string): string {
  return [0, 6].includes(weekday(day)) ? nextWeekday(dayAt(daysOf(day) + 1)) : day;
}

function firstMonday(from: string): string {
  return weekday(from) === 1 ? from : firstMonday(dayAt(daysOf(from) + 1));
}

function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}
