import { describe, expect, test } from 'vitest';
import { changesSince } from '../../dashboard/facts/changes.ts';
import { changeWords, decimal, figure, limitBeside } from '../../dashboard/facts/figures.ts';
import { changeSentences, comparatorSentence, inequalitySentence, verdict } from '../../dashboard/facts/sentences.ts';
import { stateOf } from '../../dashboard/facts/state.ts';
import { indicator, point, row } from './point.ts';

describe('Figures', () => {
  test('are rounded half up, away from zero, and keep their minus and their pounds', () => {
    expect([decimal(2.675, 2), decimal(-0.25, 1), decimal(1234.5, 0), decimal(-0.001, 1)]).toEqual([
      '2.68',
      '\u22120.3',
      '1,235',
      '0.0',
    ]);
    expect(figure(-9006.68, { unit: '£', decimals: 2 })).toBe('\u2212£9,006.68');
    expect(changeWords(-2.1, row)).toBe('Down 2.1 pts');
  });

  test('a limit that would read as the value beside it has more places', () => {
    expect(limitBeside(2.579, 2.6, { unit: 'per 100', decimals: 1 })).toBe('2.579');
    expect(limitBeside(2.4, 2.6, { unit: 'per 100', decimals: 1 })).toBe('2.4');
  });
});

describe('A verdict', () => {
  const said = (other: Parameters<typeof point>[0]) => {
    const { word, text } = verdict(indicator([point(other)]));
    return `${word}. ${text}`;
  };

  test('says what the chart found, in one sentence', () => {
    expect(said({})).toBe('No significant change. 24.3% is within the usual range, 15.1% to 27.9%.');
    const signal = { direction: 'concern', signal_side: 'high', value: 28.4 };
    expect(said({ ...signal, signal: 'outside-limits' })).toBe(
      'Concern. 28.4% is above the upper process limit of 27.9%.',
    );
    expect(said({ ...signal, signal: 'shift' })).toBe(
      'Concern. 28.4% is one of seven points in a row above the average of 21.5%.',
    );
    expect(said({ ...signal, signal: 'trend' })).toBe('Concern. 28.4% is one of seven points in a row that each rise.');
    expect(said({ ...signal, signal: 'two-of-three', direction: 'neutral' })).toBe(
      'Unusual. 28.4% is one of two in three points that lie close to the upper process limit of 27.9%.',
    );
  });

  test('says why there is no number, and never one that is hidden', () => {
    const hidden = { value: null, numerator: null, mean: null, lower_limit: null, upper_limit: null, signal: null };
    expect(said({ ...hidden, value_status: 'c' })).toBe(
      'No data. The figure is confidential: shown, it could tell of a child.',
    );
    expect(said({ ...hidden, value_status: 'x' })).toBe('No data. The figure was not returned.');
    expect(verdict(indicator([])).text).toBe('Nobody has returned what it is reckoned from.');
  });

  test('says what the limits say of the target', () => {
    expect(said({ target: 20, assurance: 'hit-and-miss' })).toContain(
      'The ambition of 20.0% is met at times and missed at times.',
    );
    expect(said({ target: 10, assurance: 'consistently-failing' })).toContain('it will not be met without a change.');
    expect(said({ target: 25, assurance: 'consistently-failing' })).toContain(
      'lies beyond the process limits, and this figure meets it.',
    );
  });
});

describe('What the numbers say', () => {
  test('of change', () => {
    expect(changeSentences(indicator([point()]))).toEqual([
      'It rose by 2.1 percentage points from 22.2% the quarter before.',
      'It is the same as the same quarter a year before.',
    ]);
    expect(changeSentences(indicator([point({ value: null, value_status: 'c' })]))).toEqual([]);
  });

  test('of England, with the year that its figure is of', () => {
    const england = {
      indicator_id: row.indicator_id,
      period: '2025-26-Q4',
      area_type: 'england',
      area_code: 'E92000001',
      area_name: 'England',
      value: 22.4,
      value_status: null,
      neighbour_set: null,
      published_period: '2024-25',
      compared_with: 'period',
      comparison: 'worse',
      note: '',
      source: '',
    } as const;
    expect(comparatorSentence(england, indicator([point()]), 'Northshire')).toBe(
      'England was at 22.4% in 2024-25: Northshire is worse.',
    );
    expect(comparatorSentence({ ...england, value: null, value_status: 'c' }, indicator([point()]), 'Northshire')).toBe(
      '',
    );
  });

  test('of inequality, with how sure it is', () => {
    const sex = {
      indicator_id: row.indicator_id,
      period: '2025-26-Q4',
      span: 'period',
      breakdown: 'sex',
      most_title: 'Male',
      most_value: 30,
      least_title: 'Female',
      least_value: 20,
      relative_rate: 1.5,
      relative_lower_95: 1.2,
      relative_upper_95: 1.9,
    };
    expect(inequalitySentence(sex, indicator([point()]))).toBe(
      'By sex: Male is at 30.0% and Female at 20.0%, 1.50 times as much (95% interval 1.20 to 1.90), more than chance explains.',
    );
    expect(inequalitySentence({ ...sex, relative_lower_95: 0.9 }, indicator([point()]))).toContain(
      'which chance alone may explain.',
    );
    expect(inequalitySentence({ ...sex, relative_rate: null }, indicator([point()]))).toBe('');
  });
});

describe('What changed', () => {
  const usual = point({ period: '2025-26-Q3', value: 22.2 });
  const concern = { signal: 'outside-limits', signal_side: 'high', direction: 'concern', value: 28.4 };
  const kinds = (...points: ReturnType<typeof point>[]) =>
    changesSince([indicator(points)]).map(({ kind, text }) => `${kind}: it ${text}`);

  test('is told from the last two states', () => {
    expect(kinds(usual, point(concern))).toEqual([
      'New concern: it rose to 28.4%, above its upper process limit of 27.9%',
    ]);
    expect(kinds(point({ ...concern, period: '2025-26-Q3' }), point(concern))[0]).toMatch(/^Still a concern/);
    expect(kinds(point({ ...concern, period: '2025-26-Q3' }), point())).toEqual([
      'No longer unusual: it rose to 24.3%, within the usual range',
    ]);
    expect(kinds(usual, point({ value: null, value_status: 'x', signal: null }))).toEqual([
      'Gap: it was not returned; it was 22.2% in Q3 2025-26',
    ]);
    expect(kinds(usual, point())).toEqual([]);
  });

  test('a confidential figure is no gap, and its state is no data', () => {
    const hidden = point({ value: null, value_status: 'c', signal: null });
    expect(kinds(usual, hidden)).toEqual([]);
    expect(stateOf(hidden)).toBe('none');
  });
});
