/** Every file that Northshire's agencies send, agency by agency and quarter by quarter. */
import { takingTurns } from '../../functions/platform/take-turns.ts';
import northshire from '../../partnerships/northshire.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { type Owed, owedBy } from '../../schemas/owed.ts';
import { actionsFor } from './actions.ts';
import { challengesFor } from './challenges.ts';
import { dayOf, type Quarter, quarters } from './days.ts';
import { figureOf, figures, type Kept } from './figures.ts';
import { mishapOf } from './mishaps.ts';
import type { DemoArrival } from './plan.ts';
import { returnsOf } from './returns/index.ts';
import { keptRows, type Sending, sendingsOf } from './sendings.ts';
import { type Figures, storiesFor } from './stories.ts';
import type { World } from './world.ts';
import type { Row } from './writing/row.ts';
import { styleOf } from './writing/styles.ts';
import { writeDrop } from './writing/write-drop.ts';

export type Drop = Omit<DemoArrival, 'path'> & { bytes: Buffer };

export async function* dropsOf(world: World): AsyncGenerator<Drop> {
  const rowsOf = returnsOf(world);
  const sent = (owed: Owed, rows: readonly Row[]): Sending[] => {
    const { agency, dataset, period, due } = owed;
    const mishap = mishapOf(agency, dataset, period);
    const style = styleOf(agency, period);
    const random = world.random(`sending ${agency} ${dataset} ${period}`);
    return sendingsOf({ contract: contracts.get(dataset)!, rows, style, period, due, mishap }, random);
  };
  const records = new Map<Owed, Sending[]>();
  for await (const quarter of takingTurns(quarters))
    for (const owed of owedIn(quarter))
      if (!isWritten(owed)) records.set(owed, sent(owed, rowsOf(owed.agency, owed.dataset, quarter)));
  const figure = figuresOf(world, records);
  for await (const quarter of takingTurns(quarters))
    for (const owed of owedIn(quarter)) {
      const random = world.random(`story ${owed.agency} ${owed.period}`);
      const sendings =
        records.get(owed) ??
        sent(
          owed,
          written[owed.dataset]?.(owed.agency, quarter) ??
            storiesFor(owed.agency, quarter, figure, random, dayOf(owed.due)),
        );
      for (const sending of sendings) yield dropOf(owed, sending);
    }
}

const owed = new Map(quarters.map((quarter) => [quarter, owedBy(northshire, quarter.period)]));
const owedIn = (quarter: Quarter): Owed[] => owed.get(quarter)!;

/** What people write, and no figure makes. */
const written: Readonly<Record<string, (agency: string, quarter: Quarter) => Row[]>> = {
  challenges: (_, quarter) => challengesFor(quarter),
  actions: actionsFor,
};

/** Written by people about the other returns. */
const isWritten = ({ dataset }: Owed): boolean => dataset === 'stories' || dataset in written;

function dropOf({ agency, dataset, period }: Owed, sending: Sending): Drop {
  const { file, rows, style, spoilt, arrivedAt, expected, refused } = sending;
  const bytes = writeDrop({ contract: contracts.get(dataset)!, rows, style, spoilt });
  const mishap = mishapOf(agency, dataset, period)?.kind ?? null;
  return { file, agency, dataset, quarter: period, arrivedAt, mishap, expected, refused, bytes };
}

/** Figures by the files that were kept: the first of them when a story was written, the last in the end. */
function figuresOf(world: World, records: ReadonlyMap<Owed, readonly Sending[]>): Figures {
  const kept = { 'as-written': new Map<string, readonly Row[]>(), 'in-the-end': new Map<string, readonly Row[]>() };
  for (const [{ dataset, period }, sendings] of records) {
    const good = sendings.filter(({ expected }) => expected === 'kept');
    const key = `${dataset} ${period}`;
    if (good.length > 0) kept['as-written'].set(key, keptRows(good[0]!));
    if (good.length > 0) kept['in-the-end'].set(key, keptRows(good.at(-1)!));
  }
  const known = new Map<string, number | null>();
  return (indicator, quarter, when) => {
    const rows: Kept = (dataset, { id }) => kept[when].get(`${dataset} ${id}`) ?? null;
    const key = `${indicator} ${quarter.id} ${when}`;
    let value = known.get(key);
    if (value === undefined) {
      value = given(
        indicator,
        rows(figures[indicator]!.dataset, quarter) === null ? rows('indicator-values', quarter) : null,
      );
      value ??= figureOf(indicator, quarter, rows, world.population);
      known.set(key, value);
    }
    return value;
  };
}

/** A percentage that came as counts, where no records came. */
function given(indicator: string, rows: readonly Row[] | null): number | null {
  const total = rows?.find((row) => row.indicator === indicator && row.breakdown === 'total');
  if (!total) return null;
  const [above, below] = [(total.numerator as number) * 1000, total.denominator as number];
  return Math.floor((2 * above + below) / (2 * below)) / 10;
}
