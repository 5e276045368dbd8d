/** Children waiting on health pathways: records from the community trust, and counts from the board before it could send them. */
import { type Quarter, quarters } from '../days.ts';
import type { Child } from '../people.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, type Return } from './return.ts';

interface Wait {
  child: Child;
  pathway: string;
  referred: number;
}

/** On the list at first, and referred and seen each quarter: the neurodevelopmental list grows until more are seen in 2025. */
const flows = [
  { pathway: 'neurodevelopmental', list: 610, referred: 172, seen: 138, seenLater: 186, from: 3, to: 16 },
  { pathway: 'camhs', list: 150, referred: 165, seen: 162, seenLater: 166, from: 6, to: 17 },
  { pathway: 'speech-and-language', list: 170, referred: 150, seen: 147, seenLater: 151, from: 2, to: 10 },
] as const;

/** Waiting lists at the end of every quarter. */
function listsOf(world: World): Wait[][] {
  const random = world.random('waiting');
  const waits = new Set<Child>();
  let list: Wait[] = [];
  const join = (flow: (typeof flows)[number], day: number) => {
    const child = world.people.anyChild(random, day, flow.from, flow.to, 1.7);
    if (waits.has(child) || (flow.pathway === 'neurodevelopmental' && child.sex === 'F' && random.chance(0.35))) return;
    waits.add(child);
    list.push({ child, pathway: flow.pathway, referred: day });
  };
  for (const flow of flows)
    for (let i = flow.list * world.scale; i > 0; i--)
      join(
        flow,
        quarters[0]!.start - 1 - Math.floor(random.exponential(flow.pathway === 'neurodevelopmental' ? 280 : 55)),
      );
  return quarters.map((quarter) => {
    for (const flow of flows) {
      for (let i = random.poisson(flow.referred * 1.2 * world.scale); i > 0; i--)
        join(flow, random.int(quarter.start, quarter.end));
      const seen = random.poisson((quarter.index < 12 ? flow.seen : flow.seenLater) * world.scale);
      const own = list.filter(({ pathway }) => pathway === flow.pathway).sort((a, b) => a.referred - b.referred);
      // Most are seen in turn, some sooner because they cannot wait.
      const gone = new Set(own.slice(0, Math.round(seen * 0.8)));
      for (let i = 0; i < seen * 0.2 && own.length > gone.size; i++) gone.add(random.pick(own));
      list = list.filter((wait) => {
        const stays = !gone.has(wait) && quarter.end - wait.child.born < 6570;
        if (!stays) waits.delete(wait.child);
        return stays;
      });
    }
    return [...list];
  });
}

const weeks = ({ referred }: Wait, { end }: Quarter): number => Math.floor((end - referred) / 7);

export function waiting(world: World): Record<'waiting-times' | 'indicator-values', Return> {
  const lists = listsOf(world);
  return {
    'waiting-times': (quarter) =>
      lists[quarter.index]!.map((wait) => ({
        person: world.people.nhs(wait.child),
        ...about(wait.child, 9),
        pathway: wait.pathway,
        referred_on: wait.referred,
        weeks_waiting: weeks(wait, quarter),
      })),
    'indicator-values': (quarter) => {
      const list = lists[quarter.index]!.filter(({ pathway }) => pathway === 'neurodevelopmental');
      const row = (breakdown: string, category: string, of: Wait[], note: string | null = null): Row => ({
        indicator: 'neurodevelopmental-waits',
        breakdown,
        category,
        numerator: of.filter((wait) => weeks(wait, quarter) > 18).length,
        denominator: of.length,
        note,
      });
      const ofSex = (sex: string) => list.filter(({ child }) => child.sex === sex);
      return [
        row('total', 'total', list, 'From the board’s monthly report; the trust could not send records yet.'),
        row('sex', 'F', ofSex('F')),
        row('sex', 'M', ofSex('M')),
      ];
    },
  };
}
