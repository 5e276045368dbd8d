import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageAt } from '../../schemas/contract/date.ts';
import { birthDate, date } from '../../schemas/contract/index.ts';
import { faults, read, readAll } from './read-cells.ts';

describe('a date', () => {
  const day = date('Day');

  test('has its day first: 01/02/2024 is 1 February', () => {
    expect(readAll(day, ['01/02/2024', '1/2/2024', '1.2.2024', '01-02-2024'])).toEqual(Array(4).fill('2024-02-01'));
  });

  test('may be ISO', () => {
    expect(readAll(day, ['2024-02-01', '2024-2-1'])).toEqual(['2024-02-01', '2024-02-01']);
  });

  test('may carry a time of day, which is dropped', () => {
    const texts = [
      '01/02/2024 09:30',
      '01/02/2024 00:00:00',
      '2024-02-01T23:59:59Z',
      '2024-02-01 09:30:00.000',
      '2024-02-01T09:30:00+01:00',
    ];
    expect(readAll(day, texts)).toEqual(Array(5).fill('2024-02-01'));
  });

  test('must exist', () => {
    const texts = [
      '31/04/2024',
      '29/02/2023',
      '29/02/1900',
      '00/01/2024',
      '13/13/2024',
      '2024-13-01',
      '2024-02-30',
      '01/02/1899',
      '01/02/2101',
    ];
    expect(readAll(day, texts)).toEqual(faults('impossible-date', texts.length));
    expect(readAll(day, ['29/02/2024', '29/02/2000', '31/12/2100', '01/01/1900'])).toEqual([
      '2024-02-29',
      '2000-02-29',
      '2100-12-31',
      '1900-01-01',
    ]);
  });

  test('has a year of four digits', () => {
    expect(readAll(day, ['01/02/24', '1.2.24'])).toEqual(faults('two-digit-year', 2));
  });

  test('is nothing else', () => {
    const texts = [
      '1 February 2024',
      'February',
      '45323',
      '2024',
      '01/02',
      '01/02/2024 and later',
      '20240201',
      'not known',
    ];
    expect(readAll(day, texts)).toEqual(faults('not-a-date', texts.length));
  });

  test('reads back whichever way it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (instant) => {
          const iso = instant.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = iso.split('-');
          expect(read(day, iso)).toBe(iso);
          expect(read(day, `${dayOfMonth}/${month}/${year}`)).toBe(iso);
          expect(read(day, `${Number(dayOfMonth)}.${Number(month)}.${year}`)).toBe(iso);
        },
      ),
    );
  });

  test('of birth gives an age in completed years', () => {
    expect(read(birthDate(), '14/09/2012')).toBe('2012-09-14');
    expect(ageAt('2012-09-14', '2024-09-13')).toBe(11);
    expect(ageAt('2012-09-14', '2024-09-14')).toBe(12);
    expect(ageAt('2024-02-01', '2024-03-31')).toBe(0);
  });

  test('of birth on 29 February is a year older on 1 March', () => {
    expect(ageAt('2012-02-29', '2023-02-28')).toBe(10);
    expect(ageAt('2012-02-29', '2023-03-01')).toBe(11);
    expect(ageAt('2012-02-29', '2024-02-29')).toBe(12);
  });
});
