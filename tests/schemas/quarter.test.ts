import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, periodSchema, quarterOf, quartersBetween, shiftQuarter } from '../../schemas/quarter.ts';

const quarter = (id: string) => {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is not a period`);
  return period;
};

const anyDay = fc
  .integer({ min: Date.UTC(1999, 0, 1) / 86_400_000, max: Date.UTC(2098, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('a period of the financial year', () => {
  it('puts January to March in the fourth quarter of the year before', () => {
    expect(quarter('2023-24-Q4')).toEqual({
      id: '2023-24-Q4',
      kind: 'quarter',
      start: '2024-01-01',
      end: '2024-03-31',
      words: 'January to March 2024',
    });
  });

  it.each([
    ['2023-24-Q1', '2023-04-01', '2023-06-30', 'April to June 2023'],
    ['2023-24-Q2', '2023-07-01', '2023-09-30', 'July to September 2023'],
    ['2023-24-Q3', '2023-10-01', '2023-12-31', 'October to December 2023'],
  ])('reads %s as %s to %s', (id, start, end, words) => {
    expect(quarter(id)).toMatchObject({ start, end, words });
  });

  it('reads a whole financial year', () => {
    expect(quarter('2019-20')).toEqual({
      id: '2019-20',
      kind: 'year',
      start: '2019-04-01',
      end: '2020-03-31',
      words: 'April 2019 to March 2020',
    });
  });

  it('crosses a century', () => {
    expect(quarter('1999-00-Q4').start).toBe('2000-01-01');
  });

  it.each([
    '2023-25',
    '2023-24-Q5',
    '2023-24-Q0',
    '2023-23',
    '2023',
    '23-24-Q1',
    '2023-24 Q1',
    ' 2023-24',
    '2023-24-Q1\n',
    '',
  ])('does not take %j for a period', (id) => {
    expect(parsePeriod(id)).toBeNull();
    expect(periodSchema.safeParse(id).success).toBe(false);
  });
});

describe('the quarter of a day', () => {
  it.each([
    ['2024-03-31', '2023-24-Q4'],
    ['2024-04-01', '2024-25-Q1'],
    ['2024-06-30', '2024-25-Q1'],
    ['2024-07-01', '2024-25-Q2'],
    ['2024-12-31', '2024-25-Q3'],
    ['2024-02-29', '2023-24-Q4'],
  ])('%s falls in %s', (day, id) => {
    expect(quarterOf(day).id).toBe(id);
  });

  it('holds the day, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { start, end } = quarterOf(day);
        expect(start <= day && day <= end, `${day} in ${start} to ${end}`).toBe(true);
      }),
    );
  });
});

describe('moving by quarters', () => {
  it('crosses the year both ways', () => {
    expect(shiftQuarter(quarter('2023-24-Q4'), 1).id).toBe('2024-25-Q1');
    expect(shiftQuarter(quarter('2023-24-Q1'), -1).id).toBe('2022-23-Q4');
    expect(shiftQuarter(quarter('2025-26-Q4'), -15).id).toBe('2022-23-Q1');
  });

  it('goes there and back, and never overlaps the next quarter', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, steps) => {
        const from = quarterOf(day);
        expect(shiftQuarter(shiftQuarter(from, steps), -steps)).toEqual(from);
        expect(from.end < shiftQuarter(from, 1).start).toBe(true);
      }),
    );
  });

  it('lists every quarter between two, both included', () => {
    const ids = quartersBetween(quarter('2022-23-Q3'), quarter('2023-24-Q2')).map((period) => period.id);
    expect(ids).toEqual(['2022-23-Q3', '2022-23-Q4', '2023-24-Q1', '2023-24-Q2']);
    expect(quartersBetween(quarter('2022-23-Q1'), quarter('2025-26-Q4'))).toHaveLength(16);
  });

  it('lists nothing when the last comes before the first', () => {
    expect(quartersBetween(quarter('2023-24-Q2'), quarter('2023-24-Q1'))).toEqual([]);
  });
});
