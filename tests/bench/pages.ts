/** Making the pages of thirty indicators, and of three hundred: those of a release, repeated under other names. */
import { gzipSync } from 'node:zlib';
import type { IndicatorFacts, ReleaseFacts } from '../../dashboard/facts/release.ts';
import { type SiteFile, siteFiles } from '../../dashboard/site.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { openRelease } from '../../functions/platform/release-reader.ts';
import { currentRelease } from '../../functions/platform/releases.ts';
import { readFacts } from '../../functions/publish/read-facts.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import { median, report } from './timing.ts';

const few = 30;
const times = 10;
/** Ten times the pages and, of the processor's time, what ten times the memory costs to clear away. */
const most = 12;
const runs = 9;

export async function measurePages(platform: Platform, partnership: Partnership): Promise<void> {
  const facts = await factsOf(platform, partnership);
  const [some, many] = [repeated(facts, few), repeated(facts, few * times)];
  made(some);
  const taken: { some: number; many: number }[] = [];
  for (let run = 0; run < runs; run += 1) taken.push({ some: made(some).time, many: made(many).time });
  const { files } = made(many);
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const largest = pages
    .map(({ path, text }) => ({ path, bytes: gzipSync(text).length }))
    .sort((a, b) => b.bytes - a.bytes)[0]!;
  console.log(
    `Making the pages of ${few} and ${few * times} indicators over ${some.indicators[0]?.points.length} periods: ${pages.length} pages, ${files.length} files, the largest page ${Math.ceil(largest.bytes / 1024)} KB packed (${largest.path})`,
  );
  report(
    `  ${few * times} indicators`,
    median(taken.map((one) => one.many)),
    `${few}`,
    median(taken.map((one) => one.some)),
    taken.map((one) => one.many / one.some),
    most,
  );
}

/** Time is the processor's: the work is one thread's, and waits for nothing. */
function made(facts: ReleaseFacts): { files: SiteFile[]; time: number } {
  const before = process.cpuUsage();
  const files = siteFiles(facts);
  const { user, system } = process.cpuUsage(before);
  return { files, time: (user + system) / 1e6 };
}

async function factsOf({ store, scratch }: Platform, partnership: Partnership): Promise<ReleaseFacts> {
  const manifest = await currentRelease(store);
  if (manifest === null) throw new Error('There is no release to make pages of.');
  const folder = await scratch.folder();
  const reader = await openRelease(store, folder, manifest.id, 'shared');
  try {
    return await readFacts(reader, manifest, partnership);
  } finally {
    await reader.close();
    await folder.remove();
  }
}

/** So many indicators that have figures by the quarter, the first thirty of them again and again. */
function repeated(facts: ReleaseFacts, count: number): ReleaseFacts {
  const known = facts.indicators
    .filter(({ row, latest }) => row.frequency !== 'annual' && latest !== null)
    .slice(0, few);
  const indicators = Array.from({ length: count }, (_, index): IndicatorFacts => {
    const one = known[index % known.length]!;
    const again = Math.floor(index / known.length);
    const name = { indicator_id: `${one.row.indicator_id}-${again}`, title: `${one.row.title}, part ${again + 1}` };
    return { ...one, row: { ...one.row, ...name } };
  });
  return { ...facts, indicators };
}
