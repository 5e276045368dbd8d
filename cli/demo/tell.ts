/** Plays a demonstration: its files are received and its releases built, each at its own instant. */
import type { MaterialiseOutcome } from '../../functions/materialise/materialise.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { loadReference } from '../../functions/reference/load-reference.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { build } from '../build.ts';
import type { Progress } from '../progress.ts';
import type { DemoArrival, Story } from './arrivals.ts';
import { receiveAll } from './receive-all.ts';
import { together } from './together.ts';

interface Told {
  receipts: Receipt[];
  /** Of each release, in the story's order; none after one that was refused. */
  releases: MaterialiseOutcome[];
}

/**
 * A release counts what had been received by its instant, whatever came later, so the first is built while the files
 * after it are received. Of the references the files need only the postcodes; the others are loaded beside them.
 */
export async function tell(story: Story, partnership: Partnership, home: Platform, progress: Progress): Promise<Told> {
  const { arrivals, references } = story;
  const [first, ...rest] = story.releases;
  if (first === undefined) throw new Error('A demonstration has one release at least.');
  const receiveThose = async (some: readonly DemoArrival[], before = 0) =>
    receiveAll(some, partnership, home, (done) =>
      progress.step(`Received ${before + done} of ${arrivals.length} files`),
    );
  const postcodes = references.filter(({ name }) => name === 'postcodes');
  const others = references.filter(({ name }) => name !== 'postcodes');
  const early = arrivals.filter(({ arrivedAt }) => arrivedAt < first);
  const late = arrivals.filter(({ arrivedAt }) => arrivedAt >= first);

  progress.step('Loading the reference data');
  await loadAll(postcodes, arrivals, home);
  const [received] = await together([receiveThose(early), loadAll(others, arrivals, home)]);
  const [release, receivedLate] = await together([
    // One processor for each of the two.
    build(partnership, { ...home, clock: fixedClock(first.toISOString()) }, undefined, 1),
    receiveThose(late, early.length),
  ]);
  const releases = [release];
  for (const instant of rest) {
    if (releases.at(-1)?.outcome === 'refused') break;
    progress.step(`Building the release as at ${instant.toISOString()}`);
    releases.push(await build(partnership, { ...home, clock: fixedClock(instant.toISOString()) }));
  }
  return { receipts: [...received, ...receivedLate], releases };
}

const oneDay = 86_400_000;

/** Loaded the day before the first file came, so that they count for every release. One after the other: order counts. */
async function loadAll(references: Story['references'], arrivals: Story['arrivals'], platform: Platform) {
  const first = Math.min(...arrivals.map(({ arrivedAt }) => arrivedAt.getTime()));
  const clock = fixedClock(new Date(first - oneDay).toISOString());
  for (const { name, path } of references) await loadReference(name, path, { ...platform, clock });
}
