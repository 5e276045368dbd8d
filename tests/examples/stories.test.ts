import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contracts } from '../../schemas/datasets/index.ts';
import { generated } from './generated.ts';
import { readDrop } from './read-drop.ts';

const { plan } = await generated({ scale: 0.25 });

async function told(dataset: 'stories' | 'challenges') {
  const drops = plan.arrivals.filter((one) => one.dataset === dataset);
  const read = drops.map(async ({ path, agency, quarter }) => {
    const { cells } = await readDrop(path, contracts.get(dataset)!, quarter);
    return cells.map((row): Record<string, string> => ({ ...row, agency, quarter }));
  });
  return (await Promise.all(read)).flat();
}

const stories = await told('stories');
const story = (indicator: string, quarter: string) =>
  stories.find((one) => one.indicator === indicator && one.quarter === quarter)!;

describe('stories', () => {
  test('are told of twenty indicators in every quarter since the partnership asks for them, each with what is done, its impact and the voice of a child', () => {
    expect(new Set(stories.map(({ indicator }) => indicator)).size).toBe(20);
    expect(stories).toHaveLength(160);
    const lacking = stories.filter(
      (one) =>
        !one.reasons || !one.actions || !one.impact || !one.voice_of_the_child || !one.author_role || !one.about_value,
    );
    expect(lacking).toEqual([]);
  });

  test('say nothing twice in a row, but for the one that was sent again unchanged', () => {
    const order = [...new Set(stories.map(({ quarter }) => quarter!))].sort();
    const stale = stories.filter(({ indicator, quarter, what_changed, reasons }) => {
      const last = story(indicator!, order[order.indexOf(quarter!) - 1] ?? '');
      return last?.what_changed === what_changed && last?.reasons === reasons;
    });
    expect(stale.map(({ indicator, quarter }) => [indicator, quarter])).toEqual([
      ['looked-after-out-of-area', '2025-26-Q2'],
    ]);
  });

  test('say which way the number moved, and one says the opposite', () => {
    const order = [...new Set(stories.map(({ quarter }) => quarter!))].sort();
    const folded: Record<string, string> = { increase: 'up', decrease: 'down', up: 'up', down: 'down' };
    const wrong = stories.filter(({ indicator, quarter, direction, about_value }) => {
      const last = story(indicator!, order[order.indexOf(quarter!) - 1] ?? '');
      const moved = Number(about_value) - Number(last?.about_value);
      const said = folded[direction!.toLowerCase()];
      return (said === 'up' && moved < 0) || (said === 'down' && moved > 0);
    });
    expect(wrong.map(({ indicator }) => indicator)).toEqual(['violent-crime-victims']);
  });

  test('tell of suspensions as they were before the resubmission', async () => {
    const sent = plan.arrivals.filter((one) => one.dataset === 'exclusions' && one.quarter === '2024-25-Q3');
    const counts = await Promise.all(
      sent.map(async ({ path, quarter }) => {
        const { cells } = await readDrop(path, contracts.get('exclusions')!, quarter);
        return cells.filter(({ kind }) => !/^perm/i.test(kind!)).length;
      }),
    );
    expect(counts[0]! < counts[1]!).toBe(true);
    const census = readFileSync(plan.references.find(({ name }) => name === 'pupils')!.path, 'utf8');
    const pupils = Number(/^202324,.*,Total,Total,"Total",(\d+)$/m.exec(census)![1]);
    expect(Number(story('suspensions', '2024-25-Q3').about_value)).toBe(Math.round((counts[0]! * 1000) / pupils) / 10);
  });
});

describe('challenges', () => {
  test('are sent every quarter as far as they have come: one went to the Executive, one has no answer though it is due', async () => {
    const last = (await told('challenges')).filter(({ quarter }) => quarter === '2025-26-Q4');
    expect(last.map(({ escalated_to, outcome, response }) => [escalated_to, outcome !== '', response !== ''])).toEqual([
      ['', true, true],
      ['', true, true],
      ['Executive', true, true],
      ['', true, true],
      ['', true, true],
      ['', false, true],
      ['', false, false],
      ['', false, false],
    ]);
  });
});
