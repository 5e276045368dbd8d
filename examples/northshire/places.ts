/** Northshire's 120 neighbourhoods: LSOA codes outside the ranges that ONS has given, each with a decile and a locality. */
import { type Choices, choices, type Random } from './random.ts';

export interface Place {
  lsoa: string;
  locality: string;
  /** 1 is the most deprived tenth of England. */
  decile: number;
  /** Rank in England, 1 to 32,844. */
  rank: number;
  /** Children aged 0 to 17 in mid-2023. */
  children: number;
  postcodes: readonly string[];
}

export interface Home {
  lsoa: string;
  postcode: string;
  locality: string;
  decile: number;
}

/** How many LSOAs of each decile each locality has: Eastfield is the poorest, Moorside the best off. */
const deciles: Readonly<Record<string, readonly number[]>> = {
  moorside: [1, 2, 2, 2, 3, 3, 4, 4, 5, 4],
  eastfield: [10, 7, 5, 3, 2, 2, 1, 0, 0, 0],
  southmere: [5, 4, 5, 4, 3, 3, 2, 2, 1, 1],
  westgate: [4, 4, 3, 4, 4, 3, 3, 3, 1, 1],
};

const lsoasOfEngland = 32_844;
const postcodesEach = 20;

/** @param scale times the usual number of children; the places stay the same. */
export function makePlaces(random: Random, scale: number): Place[] {
  const places: Place[] = [];
  for (const [locality, counts] of Object.entries(deciles))
    for (const [index, count] of counts.entries())
      for (let i = 0; i < count; i++) {
        const number = places.length + 1;
        const decile = index + 1;
        places.push({
          lsoa: `E0190${String(number).padStart(4, '0')}`,
          locality,
          decile,
          rank: rankWithin(decile, number),
          children: Math.round((470 - 13 * decile + random.int(-60, 60)) * scale * 0.975),
          postcodes: postcodesOf(number),
        });
      }
  return places;
}

/** A rank within the decile, different for every LSOA. */
function rankWithin(decile: number, number: number): number {
  const least = Math.ceil(((decile - 1) * lsoasOfEngland) / 10) + 1;
  return least + ((number * 25) % 3200);
}

/** No postcode area is called ZZ. */
function postcodesOf(number: number): string[] {
  const letters = 'ABDEFGHJLN';
  return Array.from({ length: postcodesEach }, (_, i) => {
    const sector = Math.floor((number - 1) / 12);
    const unit = ((number - 1) % 12) * postcodesEach + i;
    const [one, two, three] = [Math.floor(unit / 100), Math.floor(unit / 10) % 10, unit % 10];
    return `ZZ${sector + 1} ${one + 1}${letters[two]}${letters[three]}`;
  });
}

/** Draws homes: children per place, weighted so that decile 1 has `ratio` times the rate of decile 10. */
export function homesBy(places: readonly Place[], ratio: number): Choices<Place> {
  return choices(places.map((place) => [place, place.children * relativeRate(place.decile, ratio)]));
}

/** The rate of a decile as a multiple of decile 10's, falling evenly in logarithms. */
export const relativeRate = (decile: number, ratio: number): number => ratio ** ((10 - decile) / 9);

export function homeIn({ lsoa, locality, decile, postcodes }: Place, random: Random): Home {
  return { lsoa, locality, decile, postcode: random.pick(postcodes) };
}
