/** Northshire as it is simulated: its places and people, and what children's social care knows. */
import type { Caseload } from './care/caseload.ts';
import { simulateCare } from './care/simulate.ts';
import { type CareStatus, careStatuses } from './care/status.ts';
import { ageOn } from './days.ts';
import { type Child, type Family, makePeople, type People } from './people.ts';
import { makePlaces, type Place } from './places.ts';
import { makePopulation, type Population } from './population.ts';
import { type Random, randomFor } from './random.ts';

export interface World {
  scale: number;
  places: Place[];
  population: Population;
  people: People;
  care: Caseload;
  /** Numbers of its own for every return. */
  random(name: string): Random;
  /** A family that social care knew around a day, or null. */
  knownFamily(random: Random, day: number): Family | null;
  /** A child of an age on a day (both included): some known to social care, the others from the whole population. */
  someone(random: Random, day: number, wanted: Wanted): Child;
  statusOf(child: Child, day: number): CareStatus;
}

export interface Wanted {
  from: number;
  to: number;
  /** How many times as likely in decile 1 as in decile 10. */
  ratio: number;
  /** The share known to social care. */
  known: number;
}

/** Decile 1 against decile 10, which makes the most deprived fifth about three times the least. */
export const gradient = 3.3;

export function makeWorld(seed: number, scale: number): World {
  const random = (name: string) => randomFor(seed, name);
  const places = makePlaces(random('places'), scale);
  const people = makePeople(places, random('people'), scale, gradient);
  const care = simulateCare(people, random('care'), scale);
  const knownFamily = (own: Random, day: number): Family | null => {
    const from = firstFrom(care.known, day - 500);
    const to = firstFrom(care.known, day + 90);
    return to > from ? care.known[own.int(from, to - 1)]!.family : null;
  };
  const someone = (own: Random, day: number, { from, to, ratio, known }: Wanted): Child => {
    if (own.chance(known))
      for (let i = 0; i < 6; i++) {
        const fits = knownFamily(own, day)?.children.filter(
          ({ born }) => born <= day && ageOn(born, day) >= from && ageOn(born, day) <= to,
        );
        if (fits && fits.length > 0) return own.pick(fits);
      }
    return people.anyChild(own, day, from, to, ratio);
  };
  return {
    ...{ scale, places, people, care, random, knownFamily, someone },
    population: makePopulation(places, seed),
    statusOf: careStatuses(care),
  };
}

/** The first place in a list sorted by day whose day is not before `day`. */
function firstFrom(list: readonly { day: number }[], day: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
