/** Missing episodes, with the return interviews that followed. */
import { ageOn, dayOf, monthDayOf } from '../days.ts';
import type { Child } from '../people.ts';
import { choicesOf, type Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { about, byQuarter, everyDay, type Return } from './return.ts';

/** Episodes a day, until the police's new records system stopped counting short absences. */
const aDay = 2.75;
const newSystem = dayOf('2024-07-01');
const stillCounted = 0.66;

const fromCare = choicesOf({ 'care-registered': 88, 'care-unregistered': 9, other: 3 });

interface Episode {
  child: Child;
  day: number;
  careChild: boolean;
  placedHere: boolean;
}

export function missingEpisodes(world: World): Return {
  const random = world.random('missing');
  const episodes = byQuarter(episodesOf(world, random), ({ day }) => day);
  return (quarter) =>
    episodes[quarter.index]!.map(({ child, day, careChild, placedHere }, i): Row => {
      const returned = day + (random.chance(0.72) ? random.int(0, 1) : random.int(1, 9));
      return {
        incident: `MP${quarter.id.slice(2, 4)}${quarter.id.slice(-1)}${String(i + 1).padStart(4, '0')}`,
        person: child.reference,
        ...about(child, 4),
        start: day,
        returned: returned <= quarter.end ? returned : null,
        missing_from: careChild ? random.draw(fromCare) : random.chance(0.93) ? 'home' : 'other',
        placed_by_other_area: placedHere,
        ...interview(random, quarter.index),
      };
    });
}

/** Held within 72 hours: about 58 in 100, and 85 once the new team of July 2024 had found its feet. */
const inTime = (quarter: number): number => (quarter < 9 ? 0.58 : quarter === 9 ? 0.69 : quarter === 10 ? 0.79 : 0.85);

function interview(random: Random, quarter: number): Row {
  const soon = random.chance(inTime(quarter));
  const held = soon || random.chance(0.35);
  const accepted = held || random.chance(0.15);
  return {
    return_interview_offered: accepted || random.chance(0.72),
    return_interview_accepted: accepted,
    return_interview_held: held,
    return_interview_within_72_hours: soon,
  };
}

function episodesOf(world: World, random: Random): Episode[] {
  const episodes: Episode[] = [];
  const teensInCare = world.care.cares.filter(({ shortBreaks }) => !shortBreaks);
  for (const day of everyDay()) {
    const month = Math.floor(monthDayOf(day) / 100);
    const season = month >= 6 && month <= 8 ? 1.28 : month === 12 || month <= 2 ? 0.84 : 0.98;
    const counted = day >= newSystem ? stillCounted : 1;
    for (let i = random.poisson(aDay * world.scale * season * counted); i > 0; i--) {
      const before = episodes[episodes.length - 1 - random.int(0, Math.round(260 * world.scale))];
      if (before && day - before.day > 1 && random.chance(0.52) && ageOn(before.child.born, day) < 18)
        episodes.push({ ...before, day });
      else episodes.push(firstTime(world, random, day, teensInCare));
    }
  }
  return episodes;
}

function firstTime(world: World, random: Random, day: number, cares: World['care']['cares']): Episode {
  if (random.chance(0.3))
    for (let i = 0; i < 30; i++) {
      const { child, start, end } = random.pick(cares);
      const age = ageOn(child.born, day);
      if (start <= day && end > day && age >= 11 && age < 18) return { child, day, careChild: true, placedHere: false };
    }
  const child = world.someone(random, day, { from: 11, to: 17, ratio: 3.2, known: 0.45 });
  const placedHere = random.chance(0.13);
  return { child, day, careChild: placedHere, placedHere };
}
