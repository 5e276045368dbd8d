/** Actions from the partnership's audits: every action is sent every quarter, done or not. */
import { everyDayOf, quarters } from '../days.ts';
import { type Audit, audits } from '../texts/audits.ts';
import type { World } from '../world.ts';
import { known, type Return } from './return.ts';

const owners = [
  "Children's social care",
  'Police',
  'Hospitals NHS trust',
  'Education services',
  'Early help',
  'All agencies',
];

export function auditActions(world: World): Return {
  const random = world.random('audits');
  const list = quarters.flatMap((quarter) => {
    const audit: Audit = audits[quarter.index % audits.length]!;
    const again = quarter.index >= audits.length;
    const name = `${audit.theme} ${again ? 're-audit' : 'audit'}`;
    const raised = everyDayOf(quarter)[60]!;
    return audit.actions.map(([recommendation, impact], i) => {
      const due = raised + random.int(70, 150);
      const inTime = random.chance(quarter.index < 6 ? 0.76 : 0.89);
      const done = inTime ? due - random.int(1, 40) : due + random.int(10, 160);
      const evidence = random.chance(quarter.index < 6 ? 0.45 : 0.72) ? impact : null;
      return {
        ...{ raised, due, done, evidence, recommendation, action_reference: `${name} ${i + 1}`, audit: name },
        ...{ theme: audit.theme, indicator: audit.indicator, action_owner: random.pick(owners) },
      };
    });
  });
  return (quarter) =>
    list
      .filter(({ raised }) => raised <= quarter.end)
      .map(({ raised: _, done, evidence, ...row }) => ({
        ...row,
        done: known(done, quarter),
        evidence_of_impact: done <= quarter.end ? evidence : null,
      }));
}
