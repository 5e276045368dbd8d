/** How many people of each age and sex live in each LSOA at each mid-year, and the totals that figures are divided by. */
import type { Place } from './places.ts';
import { type Random, randomFor } from './random.ts';

export const midYears = [2021, 2022, 2023, 2024, 2025] as const;
export const oldestAge = 90;

export interface Population {
  /** People of one age (90 stands for 90 and over) and sex in a place at a mid-year. */
  people(place: number, midYear: number, sex: 'F' | 'M', age: number): number;
  /** People of one age and sex of all places. */
  authority(midYear: number, sex: 'F' | 'M', age: number): number;
  /** People of all places, both ages included. */
  total(midYear: number, from: number, to: number): number;
  /** Pupils on roll at the January school census of a year. */
  pupils(year: number): number;
}

export function makePopulation(places: readonly Place[], seed: number): Population {
  const counts = new Map(midYears.map((year) => [year as number, countsOf(places, year, seed)]));
  const perPlace = 2 * (oldestAge + 1);
  const at = (place: number, sex: 'F' | 'M', age: number) => place * perPlace + (sex === 'F' ? 0 : oldestAge + 1) + age;
  const people = (place: number, year: number, sex: 'F' | 'M', age: number) => counts.get(year)![at(place, sex, age)]!;
  const authority = (year: number, sex: 'F' | 'M', age: number) =>
    places.reduce((sum, _, place) => sum + people(place, year, sex, age), 0);
  const total = (year: number, from: number, to: number) => {
    let sum = 0;
    for (let place = 0; place < places.length; place++)
      for (let age = from; age <= to; age++) sum += people(place, year, 'F', age) + people(place, year, 'M', age);
    return sum;
  };
  // Some are taught elsewhere, and about two in five stay at school after 16.
  const pupils = (year: number) => Math.round(total(year - 1, 4, 15) * 0.93 + total(year - 1, 16, 17) * 0.4);
  return { people, authority, total, pupils };
}

function countsOf(places: readonly Place[], year: number, seed: number): Int32Array {
  const counts = new Int32Array(places.length * 2 * (oldestAge + 1));
  let at = 0;
  for (const place of places) {
    // The same numbers every year: the people of one year are those of the year before, a year older.
    const own = cohortsOf(randomFor(seed, `population ${place.lsoa}`));
    for (const sex of ['F', 'M'])
      for (let age = 0; age <= oldestAge; age++) {
        const born = year - age;
        const share = sex === 'M' ? sharesOfBoys(age) : 1 - sharesOfBoys(age);
        counts[at++] = Math.max(
          0,
          Math.round((place.children / 9) * share * shape(age) * births(born) * own(born) * 0.5),
        );
      }
  }
  return counts;
}

function cohortsOf(random: Random): (born: number) => number {
  const factors = Array.from({ length: 110 }, () => 0.85 + 0.3 * random.next());
  return (born) => factors[(born - 1930 + 110) % 110]!;
}

/** Births rose to 2012 and have fallen since, as in England. */
const births = (born: number): number =>
  born > 2012 ? 1.06 - 0.012 * (born - 2012) : 1.06 - 0.006 * (2012 - Math.max(born, 2000));

/** Slightly more boys are born, and more women grow old. */
const sharesOfBoys = (age: number): number => (age < 50 ? 0.512 : 0.512 - (age - 50) * 0.004);

/** People of an age for each child's year: young adults leave to study, and the old die. */
function shape(age: number): number {
  if (age < 18) return 1;
  if (age < 26) return 0.92;
  if (age < 60) return 1.12;
  if (age < oldestAge) return Math.max(0.12, 1.15 - (age - 60) * 0.034);
  return 0.6;
}
