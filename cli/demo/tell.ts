/** Plays a demonstration: its files are received and its releases built, each at its own instant. */
import type { MaterialiseOutcome } from '../../functions/materialise/materialise.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { together } from '../../functions/platform/together.ts';
import { loadReference, openLoading } from '../../functions/reference/load-reference.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { build } from '../build.ts';
import type { Progress } from '../progress.ts';
import type { DemoArrival, Story } from './arrivals.ts';
import { receiveAll } from './receive-all.ts';

interface Told {
  receipts: Receipt[];
  /** Of each release, in the story's order; none after one that was refused. */
  releases: MaterialiseOutcome[];
}

/**
 * The references are loaded while the files are still being written. A release counts what had been received by its
 * instant, whatever came later, so the first is built while the files after it are received.
 */
export async function tell(story: Story, partnership: Partnership, home: Platform, progress: Progress): Promise<Told> {
  const [first, ...rest] = story.releases;
  if (first === undefined) throw new Error('A demonstration has one release at least.');
  progress.step('Writing the agencies’ files, and loading the reference data');
  const [arrivals] = await together([story.arrivals, loadAll(story, home)]);
  const receiveThose = async (some: readonly DemoArrival[], before = 0) =>
    receiveAll(some, partnership, home, (done) =>
      progress.step(`Received ${before + done} of ${arrivals.length} files`),
    );
  // Statements run beside each other: to spread one over the processors costs more than such small tables gain.
  const built = (instant: Date) =>
    build(partnership, { ...home, clock: fixedClock(instant.toISOString()) }, undefined, 1);

  const received = await receiveThose(arrivals.filter(({ arrivedAt }) => arrivedAt < first));
  const late = arrivals.filter(({ arrivedAt }) => arrivedAt >= first);
  const [release, receivedLate] = await together([built(first), receiveThose(late, received.length)]);
  const releases = [release];
  for (const instant of rest) {
    if (releases.at(-1)?.outcome === 'refused') break;
    progress.step(`Building the release as at ${instant.toISOString()}`);
    releases.push(await built(instant));
  }
  return { receipts: [...received, ...receivedLate], releases };
}

/** Those of one name one after the other: their order counts. */
async function loadAll({ references, loadedAt }: Story, platform: Platform): Promise<void> {
  const clock = fixedClock(loadedAt.toISOString());
  const byName = [...Map.groupBy(await references, ({ name }) => name).values()];
  const scratch = await platform.scratch.folder();
  try {
    const engine = await openLoading({ folder: scratch.path, threads: 1 });
    const loadEach = async (files: (typeof byName)[number]) => {
      for (const { name, path } of files) await loadReference(name, path, { ...platform, clock, engine });
    };
    try {
      await together(byName.map(loadEach));
    } finally {
      await engine.close();
    }
  } finally {
    await scratch.remove();
  }
}
