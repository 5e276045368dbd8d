import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoAsAt, earlierAsAt } from '../../examples/northshire/index.ts';
import { mishaps } from '../../examples/northshire/mishaps.ts';
import northshire from '../../partnerships/northshire.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { owedBy } from '../../schemas/owed.ts';
import { parsePeriod, quartersBetween } from '../../schemas/quarter.ts';
import { generated } from './generated.ts';

const { plan } = await generated({ scale: 0.02 });
const quarters = quartersBetween(parsePeriod('2022-23-Q1')!, parsePeriod('2025-26-Q4')!);
const owed = quarters.flatMap((quarter) => owedBy(northshire, quarter));
const sent = (agency: string, dataset: string, quarter: string) =>
  plan.arrivals.filter((one) => one.agency === agency && one.dataset === dataset && one.quarter === quarter);

describe('what arrives', () => {
  test('a kept file for everything owed, but for the one return that is never sent', () => {
    const missing = owed.filter(
      ({ agency, dataset, period }) => !sent(agency, dataset, period).some(({ expected }) => expected === 'kept'),
    );
    expect(missing.map(({ agency, dataset, period }) => [agency, dataset, period])).toEqual([
      ['designated-officer', 'allegations', '2025-26-Q4'],
    ]);
  });

  test('nothing that is not owed, and every dataset there is', () => {
    const asked = new Set(owed.map(({ agency, dataset, period }) => `${agency} ${dataset} ${period}`));
    expect(plan.arrivals.filter((one) => !asked.has(`${one.agency} ${one.dataset} ${one.quarter}`))).toEqual([]);
    expect([...new Set(plan.arrivals.map(({ dataset }) => dataset))].sort()).toEqual([...contracts.keys()]);
  });

  test('in the order of time, every file there under its own name, none after the release', () => {
    const times = plan.arrivals.map(({ arrivedAt }) => arrivedAt);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)! < demoAsAt).toBe(true);
    expect(plan.arrivals.filter(({ path, file }) => !existsSync(path) || basename(path) !== file)).toEqual([]);
  });

  test('after the period has ended, and in time unless it is one of the late ones', () => {
    const firsts = owed.flatMap(({ agency, dataset, period, due }) => {
      const first = sent(agency, dataset, period).find(({ expected }) => expected === 'kept');
      return first ? [{ ...first, due, on: first.arrivedAt.slice(0, 10) }] : [];
    });
    expect(firsts.filter(({ on, quarter }) => on <= parsePeriod(quarter)!.end)).toEqual([]);
    const late = firsts.filter(({ on, due }) => on > due).map(({ dataset, quarter }) => `${dataset} ${quarter}`);
    const planned = mishaps.filter(({ kind }) => kind === 'late').map(({ dataset, period }) => `${dataset} ${period}`);
    expect(late.filter((one) => !planned.includes(one))).toEqual([]);
    expect(planned.filter((one) => !late.includes(one))).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('every planned mishap is in the plan, with what should become of each file', () => {
    const outcomes: Record<string, string[]> = {};
    for (const { kind, agency, dataset, period } of mishaps)
      outcomes[kind] = sent(agency, dataset, period).map(({ mishap, expected }) => `${mishap}: ${expected}`);
    expect(outcomes).toEqual({
      'bad-resubmission': ['bad-resubmission: kept', 'bad-resubmission: rejected'],
      'contradicted-name': ['contradicted-name: rejected', 'contradicted-name: kept'],
      'identifier-column': ['identifier-column: rejected', 'identifier-column: kept'],
      'identifier-in-text': ['identifier-in-text: kept'],
      late: ['late: kept'],
      'never-sent': [],
      'repeated-rows': ['repeated-rows: kept'],
      'revises-the-past': ['revises-the-past: kept', 'revises-the-past: kept'],
      'sent-twice': ['sent-twice: kept', 'sent-twice: already-there'],
      'small-errors': ['small-errors: kept'],
      'too-many-errors': ['too-many-errors: rejected', 'too-many-errors: kept'],
    });
  });

  test('the past is revised between the two releases', () => {
    const [before, after] = sent('education', 'exclusions', '2024-25-Q3').map(({ arrivedAt }) => arrivedAt);
    expect(before! < earlierAsAt && earlierAsAt < after! && after! < demoAsAt).toBe(true);
  });
});
