import { expect, test } from 'vitest';
import type { CategoryFigure, ComparatorRow } from '../../dashboard/facts/release.ts';
import { indicatorCsv } from '../../dashboard/files/csv.ts';
import { indicator, point, row } from './point.ts';

test('The file of an indicator holds what its charts show, a line a figure, each marked', () => {
  const girls: CategoryFigure = {
    indicator_id: row.indicator_id,
    period: '2025-26-Q4',
    breakdown: 'sex',
    category: 'F',
    title: 'Female',
    numerator: null,
    value: null,
    value_status: 'c',
    lower_95: null,
    upper_95: null,
  };
  const england: ComparatorRow = {
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
  };
  const breakdowns = [{ id: 'sex', title: 'sex', latest: [girls], overTime: [] }];
  const lines = indicatorCsv(indicator([point()], { breakdowns, comparatorsOverTime: [england] })).split('\r\n');
  const start = 're-referrals,Re-referrals,%,2025-26-Q4';
  expect(lines.slice(1)).toEqual([
    `${start},total,all,All,243,1000,24.3,21.7,27.1,,OFFICIAL: for the partnership`,
    `${start},sex,F,Female,,,,,,c,OFFICIAL: for the partnership`,
    `${start},comparator,E92000001,England,,,22.4,,,,OFFICIAL: for the partnership`,
    '',
  ]);
});
