/** Child deaths and serious incidents: few, and each one followed to what was learned. */
import { plusWorkingDays, quarters, weekdayOf } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, known, type Return, within } from './return.ts';

const categories = choicesOf({
  ...{ perinatal: 33, genetic: 24, malignancy: 8, 'chronic-condition': 7, 'acute-condition': 7, unexplained: 8 },
  ...{ trauma: 5, infection: 5, 'self-inflicted': 3 },
});

export function childDeaths(world: World): Return {
  const random = world.random('child deaths');
  const list: { child: Child; notified: number; reviewed: number; row: Row }[] = [];
  for (let day = quarters[0]!.start - 500; day <= quarters.at(-1)!.end; day++) {
    if (weekdayOf(day) > 5 || !random.chance(0.062 * Math.min(world.scale, 10))) continue;
    const infant = random.chance(0.6);
    const child = world.people.anyChild(random, day, infant ? 0 : 1, infant ? 0 : 17, 2.6);
    const category = random.draw(categories);
    const modifiable = random.chance(['unexplained', 'self-inflicted', 'trauma'].includes(category) ? 0.75 : 0.32);
    const reviewed = plusWorkingDays(day + random.int(190, 460), 1);
    const row = { category, modifiable_factors: modifiable, modifiable_count: modifiable ? random.int(1, 4) : 0 };
    list.push({ child, notified: day, reviewed, row });
  }
  return (quarter) =>
    list
      .filter(({ notified, reviewed }) => within(notified, quarter) || within(reviewed, quarter))
      .map(({ child, notified, reviewed, row }) => ({
        person: `CD${child.reference.slice(-6)}`,
        ...about(child, 6),
        notified,
        ...(reviewed <= quarter.end ? { reviewed, ...row } : {}),
      }));
}

const decisions = choicesOf({ 'no-review': 42, 'local-learning': 33, 'local-review': 25 });

export function seriousIncidents(world: World): Return {
  const random = world.random('serious incidents');
  const list: { days: number[]; row: Row; decided: number; decision: string; actions: number }[] = [];
  for (let day = quarters[0]!.start - 120; day <= quarters.at(-1)!.end; day++) {
    if (weekdayOf(day) > 5 || !random.chance(0.031)) continue;
    const notified = plusWorkingDays(day, random.chance(0.84) ? random.int(1, 5) : random.int(6, 11));
    const review = plusWorkingDays(day, random.chance(0.8) ? random.int(12, 15) : random.int(16, 28));
    const decision = random.draw(decisions);
    const published = decision === 'local-review' ? review + random.int(240, 420) : 9_999_999;
    const harm = random.chance(0.3) ? 'died' : 'seriously-harmed';
    list.push({
      days: [day, notified, review, published],
      row: { incident: `SIN${120 + list.length}`, aware: day, harm },
      ...{ decided: review, decision, actions: random.int(3, 9) },
    });
  }
  return (quarter) =>
    list
      .filter(({ days }) => days.some((day) => within(day, quarter)) && days[0]! <= quarter.end)
      .map(({ days: [, notified, review, published], row, decided, decision, actions }) => {
        const done = decided <= quarter.end;
        const due = done ? Math.min(actions, Math.floor((quarter.end - decided) / 25)) : null;
        return {
          ...row,
          notified: known(notified!, quarter),
          rapid_review_completed: known(review!, quarter),
          review_decision: done ? decision : 'awaited',
          sent_to_panel: done,
          review_published: known(published!, quarter),
          actions_due: due,
          actions_done: due === null ? null : Math.ceil(due * 0.8),
        };
      });
}
