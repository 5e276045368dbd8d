import { describe, expect, it } from 'vitest';
import { readHeader } from '../../schemas/header.ts';
import { readIndicator } from '../../schemas/indicator.ts';

const header = {
  title: 'Suspensions',
  definition: 'Suspensions in the quarter',
  theme: 'education',
  owner: 'education',
  unit: 'per 100',
  better: 'lower',
  denominator: 'pupils',
  source: 'Exclusions system',
  definition_of: 'local definition',
};

function file(changes: Record<string, string | undefined> = {}, questions = 'questions:\n  - Why?'): string {
  const lines = Object.entries({ ...header, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `/*\n${lines.join('\n')}\n${questions}\n*/\nSELECT 1;\n`;
}

const problems = (text: string) => () => readIndicator('suspensions', text);

describe('A header', () => {
  it('holds values and lists, each of which may go on in an indented line', () => {
    const text =
      '/*\ntitle: One\ndefinition: A long\n  tale\nquestions:\n  - First\n    and more?\n  - Second?\n\n*/\n-- note\nSELECT 1';
    expect(readHeader(text)).toEqual({
      header: { title: 'One', definition: 'A long tale', questions: ['First and more?', 'Second?'] },
      body: '-- note\nSELECT 1',
    });
  });

  it('reads the same with the line ends of Windows', () => {
    expect(readHeader('/*\r\ntitle: One\r\n*/\r\nSELECT 1').header).toEqual({ title: 'One' });
  });

  it('may hold colons in its values', () => {
    expect(readHeader('/*\nsource: A: B\n*/\n').header).toEqual({ source: 'A: B' });
  });

  it.each([
    ['SELECT 1', 'It must begin with a comment'],
    ['/*\ntitle One\n*/\n', 'Line 2 of the header is none of'],
    ['/*\ntitle: One\ntitle: Two\n*/\n', 'Line 3 of the header gives "title" a second time.'],
    ['/*\ntitle: One\n  - item\n*/\n', 'Line 3 of the header is none of'],
    ['/*\nquestions:\n- item\n*/\n', 'Line 3 of the header is none of'],
  ])('that is written otherwise is refused, with its line: %j', (text, message) => {
    expect(() => readHeader(text)).toThrow(message);
  });
});

describe('An indicator', () => {
  it('has the usual decimals, frequency and rolling year unless it says otherwise', () => {
    expect(readIndicator('suspensions', file())).toMatchObject({
      id: 'suspensions',
      decimals: 1,
      frequency: 'quarterly',
      measured: 'in-period',
      rolling: 'four-quarters',
      needs: 'all',
      status: 'current',
      valid_from: null,
      query: 'SELECT 1',
    });
    expect(readIndicator('income', file({ unit: '£', denominator: 'none' })).decimals).toBe(2);
    expect(readIndicator('open', file({ measured: 'at-period-end' })).rolling).toBe('none');
    expect(readIndicator('deaths', file({ decimals: '3', rolling: 'three-years' }))).toMatchObject({
      decimals: 3,
      rolling: 'three-years',
    });
  });

  it('with several faults is refused with all of them', () => {
    const text = file({ title: undefined, unit: 'per cent', bettter: 'lower' });
    expect(problems(text)).toThrow(
      /^sql\/indicators\/suspensions\.sql cannot be used:\n {2}title: .*\n {2}unit: .*\n {2}header: .*bettter/s,
    );
  });

  it('asks at least one question', () => {
    expect(problems(file({}, ''))).toThrow('questions: Give a list');
  });

  it.each([
    [{ unit: '%' }, 'denominator: A percentage needs "rows"'],
    [{ unit: 'number' }, 'denominator: The unit "number" and the denominator "pupils" do not go together.'],
    [{ denominator: 'none' }, 'denominator: The unit "per 100" and the denominator "none" do not go together.'],
    [{ measured: 'at-period-end', rolling: 'four-quarters' }, 'rolling: Who is open on a day cannot be added up'],
    [{ standardised: 'age' }, 'standardised: A rate is standardised on the people of each age, and "pupils" has none'],
    [{ valid_from: '2023' }, 'valid_from: Write a quarter as'],
    [{ decimals: '9' }, 'decimals: Give the number of decimals, 0 to 4.'],
  ])('that contradicts itself is refused: %j', (changes, message) => {
    expect(problems(file(changes))).toThrow(message);
  });

  it('is named in small letters, digits and hyphens', () => {
    expect(() => readIndicator('Re Referrals', file())).toThrow('Name the file in small letters');
  });
});

describe('The comparator of a header', () => {
  const source = { comparator_source: 'Department for Education, Exclusions' };
  const read = (comparator: string, changes: Record<string, string | undefined> = {}) =>
    readIndicator('suspensions', file({ comparator, ...source, ...changes }));

  it('is a column of a published file, with what splits the file in the order of their names', () => {
    expect(read('Susp_Rate').comparator).toEqual({ measure: 'susp_rate', of_population: false, filters: '' });
    expect(read('susp_rate; school_type = Total; education_phase= State-funded, all').comparator).toEqual({
      ...{ measure: 'susp_rate', of_population: false },
      filters: 'education_phase = state-funded, all; school_type = total',
    });
    expect(readIndicator('suspensions', file()).comparator).toBeNull();
  });

  it('may be a number over the people of the area', () => {
    const changes = { unit: 'per 10,000', denominator: 'children' };
    expect(read('count / population; category = All', changes).comparator).toMatchObject({
      measure: 'count',
      of_population: true,
    });
    expect(() => read('count / population')).toThrow('"pupils" is no population of an age');
  });

  it('has a source, is none for a number, and is written as a heading', () => {
    expect(() => read('rate', { comparator_source: undefined })).toThrow(
      'comparator_source: Say who publishes the comparator',
    );
    expect(() => readIndicator('suspensions', file({ comparator_note: 'Of state-funded schools.' }))).toThrow(
      'comparator: Its source or a note is given, and the comparator itself is not.',
    );
    expect(() => read('count', { unit: 'number', denominator: 'none' })).toThrow('it cannot be set beside England');
    expect(() => read('rate per 10,000')).toThrow('comparator: "rate per 10,000" is no column of a published file.');
    expect(() => read('rate; all')).toThrow('comparator: "rate; all" is no column of a published file.');
  });
});
