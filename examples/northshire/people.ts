/** The families and children of the simulation: those known to services, and everybody else as a pool to draw from. */
import { ageOn, yearOf } from './days.ts';
import { nhsNumbers, testUpn } from './identifiers.ts';
import { type Home, homeIn, homesBy, type Place, relativeRate } from './places.ts';
import { type Choices, choicesOf, type Random } from './random.ts';

export interface Family {
  reference: string;
  home: Home;
  /** DfE code; siblings share it. */
  ethnicity: string;
  children: Child[];
}

export interface Child {
  /** The case system's number, which partners match to. */
  reference: string;
  family: Family;
  sex: 'F' | 'M';
  /** Day; after the day of an event for a child not yet born. */
  born: number;
  nhs: string | undefined;
  upn: string | undefined;
}

/** Shares of Northshire's children; the DfE's five groups come to about 76, 6, 13, 3 and 2 in a hundred. */
export const ethnicShares = {
  ...{ WBRI: 70.4, WIRI: 0.4, WIRT: 0.2, WROM: 0.7, WOTH: 4.3 },
  ...{ MWBC: 2.1, MWBA: 0.9, MWAS: 1.7, MOTH: 1.3 },
  ...{ AIND: 1.6, APKN: 8.2, ABAN: 1.7, CHNE: 0.5, AOTH: 1.2 },
  ...{ BCRB: 0.6, BAFR: 2.0, BOTH: 0.4 },
  ...{ ARAB: 0.7, OOTH: 1.1 },
} as const;

/** Families who come to social care, against their share of children: more mixed, black and Gypsy or Roma, fewer Asian. */
const knownMore: Readonly<Record<string, number>> = {
  ...{ MWBC: 1.7, MWBA: 1.4, MWAS: 1.1, MOTH: 1.5, BCRB: 1.3, BAFR: 1.2, BOTH: 1.3, WROM: 1.9, WIRT: 1.9 },
  ...{ AIND: 0.4, APKN: 0.75, ABAN: 0.7, CHNE: 0.4, AOTH: 0.9, ARAB: 1.1, OOTH: 1.3 },
};

export interface People {
  /** A family with children of the ages that come to the front door, one of them perhaps not yet born. */
  newFamily(day: number): Family;
  /** A child of the whole population, of an age on a day (both ends included), decile 1 `ratio` times as likely as 10. */
  anyChild(random: Random, day: number, from: number, to: number, ratio: number): Child;
  nhs(child: Child): string;
  upn(child: Child): string;
}

/** @param ratio how many times as many families of decile 1 as of decile 10 come to social care. */
export function makePeople(places: readonly Place[], random: Random, scale: number, ratio: number): People {
  const nextNhs = nhsNumbers();
  let serial = 0;
  const known = homesBy(places, ratio);
  const anywhere = homesBy(places, 1);
  const shares = choicesOf(ethnicShares);
  const knownShares = choicesOf(
    Object.fromEntries(Object.entries(ethnicShares).map(([code, share]) => [code, share * (knownMore[code] ?? 1)])),
  );
  let upns = 0;
  const make = (homes: Choices<Place>, ethnicities: Choices<string>): Family => {
    const number = 100_000 + ++serial;
    return {
      reference: `F${number}`,
      home: homeIn(random.draw(homes), random),
      ethnicity: random.draw(ethnicities),
      children: [],
    };
  };
  const add = (family: Family, born: number): void => {
    const reference = `${family.reference.replace('F', 'C')}${family.children.length + 1}`;
    const sex = random.chance(0.512) ? 'M' : 'F';
    family.children.push({ reference, family, sex, born, nhs: undefined, upn: undefined });
  };
  const byYear = new Map<number, Child[]>();
  for (let year = 1996; year <= 2026; year++) {
    const born = Array.from({ length: Math.round(420 * scale) }, () => {
      const family = make(anywhere, shares);
      add(family, Math.round((year - 1970) * 365.2425) + random.int(0, 364));
      return family.children[0]!;
    });
    byYear.set(year, born);
  }
  return {
    newFamily: (day) => {
      const family = make(known, knownShares);
      // The first child's age runs over childhood, with more babies and more in their teens.
      const unborn = random.chance(0.025);
      const ages = random.chance(0.12)
        ? random.next()
        : random.chance(0.3)
          ? 10 + 7.9 * random.next()
          : 17.9 * random.next();
      let born = unborn ? day + random.int(20, 150) : day - Math.floor(ages * 365.25);
      add(family, born);
      while (family.children.length < 5 && random.chance(0.5)) {
        born += random.int(500, 1600) * (random.chance(0.5) ? 1 : -1);
        const age = (day - born) / 365.25;
        if (age > 0.01 && age < 17.9) add(family, born);
      }
      return family;
    },
    anyChild: (random, day, from, to, ratio) => {
      const most = relativeRate(1, ratio);
      for (;;) {
        const list = byYear.get(yearOf(day) - random.int(from, to + 1));
        const child = list && list.length > 0 ? random.pick(list) : null;
        if (!child || child.born > day) continue;
        const age = ageOn(child.born, day);
        if (age >= from && age <= to && random.next() * most < relativeRate(child.family.home.decile, ratio))
          return child;
      }
    },
    nhs: (child) => (child.nhs ??= nextNhs()),
    upn: (child) => (child.upn ??= testUpn(upns++, yearOf(child.born) + 5)),
  };
}
