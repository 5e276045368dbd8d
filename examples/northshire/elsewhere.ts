/** Sixteen authorities that do not exist, what happens in them, and in Northshire, their two regions and their England. */
import northshire from '../../partnerships/northshire.ts';
import type { Population } from './population.ts';
import type { Random } from './random.ts';

export interface Area {
  dfeCode: string;
  code: string;
  name: string;
  region: { code: string; name: string };
  /** Children in the middle of a year. */
  children(midYear: number): number;
  /** How it stands to the average: 1 is the average. */
  lean: Readonly<Record<Rate, number>>;
}

/** Per 10,000 children, or a share of those. */
const averages = {
  need: 322,
  referrals: 536,
  again: 0.215,
  plans: 43,
  startedPlans: 56,
  repeat: 0.222,
  long: 0.032,
  lookedAfter: 69,
} as const;
type Rate = keyof typeof averages;

export const [own] = northshire.areas as [{ code: string; name: string }];
export const country = ['E92000001', 'England (fictional)'] as const;
export const other = { code: 'E12999998', name: 'Southern Vales (fictional)' };
/** The department's codes begin at 201. */
const ownDfeCode = '999';
const names = [
  ...['Aldermere', 'Brackendale', 'Coldmere', 'Dunmoor', 'Elmstow', 'Fellgate', 'Gorseby', 'Heathwold'],
  ...['Ivelbridge', 'Kestrelford', 'Larkmoor', 'Millhaven', 'Netherwold', 'Oakhythe', 'Pinewater', 'Quarryton'],
];
/** What is under this is not shown, as in the department's files. */
const smallestShown = 6;

export type Cell = number | string;
export type Figures = Record<Rate, Cell> & { children: number };
export interface Published {
  year: number;
  level: 'National' | 'Regional' | 'Local authority';
  region: { code: string; name: string } | null;
  area: Area | null;
  figures: Figures;
}

/** The sixteen, and Northshire behind them. */
export function areasOf(population: Population, random: Random): Area[] {
  const leans = (width: number) =>
    Object.fromEntries(Object.keys(averages).map((rate) => [rate, 1 + width * (2 * random.next() - 1)])) as Record<
      Rate,
      number
    >;
  const elsewhere = names.map((name, at): Area => {
    const children = random.int(22_000, 120_000);
    return {
      ...{ dfeCode: String(101 + at), code: `E089999${String(at + 1).padStart(2, '0')}`, name: `${name} (fictional)` },
      region: at < names.length / 2 ? northshire.region : other,
      children: (midYear) => Math.round(children * (1 - 0.004 * (midYear - 2021))),
      lean: leans(0.3),
    };
  });
  const here: Area = {
    ...{ dfeCode: ownDfeCode, code: own.code, name: own.name, region: northshire.region },
    children: (midYear) => population.total(midYear, 0, 17),
    lean: leans(0.03),
  };
  return [...elsewhere, here];
}

/** Each authority, its two regions and England, which are the sums of their authorities, to the nearest ten. */
export function rowsOf(areas: readonly Area[], year: number, random: Random): Published[] {
  const counted = areas.map((area) => ({ area, counts: countsOf(area, year, random) }));
  const sum = (some: typeof counted): Figures => {
    const total = (rate: keyof Figures) => some.reduce((all, { counts }) => all + (counts[rate] as number), 0);
    const tens = Object.keys(averages).map((rate) => [rate, 10 * Math.round(total(rate as Rate) / 10)]);
    return { ...(Object.fromEntries(tens) as Record<Rate, number>), children: total('children') };
  };
  const regions = [northshire.region, other];
  return [
    { year, level: 'National', region: null, area: null, figures: sum(counted) },
    ...regions.map((region): Published => {
      const within = counted.filter(({ area }) => area.region === region);
      return { year, level: 'Regional', region, area: null, figures: sum(within) };
    }),
    ...counted.map(
      ({ area, counts }): Published => ({
        ...{ year, level: 'Local authority', region: area.region, area },
        figures: shown(counts, area.name.startsWith('Dunmoor') && year === 2023),
      }),
    ),
  ];
}

function countsOf({ children, lean }: Area, year: number, random: Random): Record<keyof Figures, number> {
  const people = children(year - 1);
  const of = (rate: Rate, whole: number) =>
    Math.round(whole * averages[rate] * lean[rate] * (0.96 + 0.08 * random.next()));
  const [referrals, plans, startedPlans] = (['referrals', 'plans', 'startedPlans'] as const).map((rate) =>
    of(rate, people / 10_000),
  );
  return {
    ...{ children: people, referrals: referrals!, plans: plans!, startedPlans: startedPlans! },
    ...{ need: of('need', people / 10_000), lookedAfter: of('lookedAfter', people / 10_000) },
    ...{ again: of('again', referrals!), repeat: of('repeat', startedPlans!), long: of('long', plans!) },
  };
}

/** Small numbers are `c`; of an authority that sent nothing all are `x`. */
function shown({ children, ...counts }: Record<keyof Figures, number>, missing: boolean): Figures {
  const cell = (count: number): Cell => (missing ? 'x' : count > 0 && count < smallestShown ? 'c' : count);
  const cells = Object.entries(counts).map(([rate, count]) => [rate, cell(count)]);
  return { ...(Object.fromEntries(cells) as Record<Rate, Cell>), children };
}
