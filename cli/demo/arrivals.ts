/** The files of a demonstration in the order in which they arrived. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApart } from '../../examples/northshire/apart.ts';
import { demoAsAt, earlierAsAt, referencesAt } from '../../examples/northshire/plan.ts';
import type { DropName } from '../../functions/receive/arrival.ts';
import type { ReferenceName } from '../../schemas/reference.ts';

export interface DemoArrival {
  path: string;
  name: DropName;
  arrivedAt: Date;
}

export interface Story {
  references: Promise<{ name: ReferenceName; path: string }[]>;
  /** When the references were loaded: before the first file came. */
  loadedAt: Date;
  arrivals: Promise<DemoArrival[]>;
  /** The instants of the releases, the earlier first; the last is the demonstration's own. */
  releases: Date[];
}

const publishedFolder = join(import.meta.dirname, '../../examples/published');

/** Figures that real partnerships printed, as returns that all came on one day and were released on the next. */
const publishedAt = { arrived: new Date('2026-05-01T09:00:00Z'), released: new Date('2026-05-02T09:00:00Z') };

/** The fictional partnership: its files are written into `folder` while other things are done. */
export function northshireStory(folder: string, scale: number): Story {
  const { references, arrivals } = generateApart({ folder, scale });
  return {
    references,
    loadedAt: new Date(referencesAt),
    arrivals: arrivals.then((written) =>
      written.map(({ path, arrivedAt, agency, dataset, quarter, file }) => ({
        path,
        arrivedAt: new Date(arrivedAt),
        name: { agency, dataset, quarter, file },
      })),
    ),
    releases: [new Date(earlierAsAt), new Date(demoAsAt)],
  };
}

/** A real partnership: what it published, kept as `<agency>/<dataset>/<quarter>/<file>.csv`. */
export async function publishedStory(partnership: string): Promise<Story> {
  const top = join(publishedFolder, partnership);
  const files = (await readdir(top, { recursive: true })).filter((file) => file.endsWith('.csv')).sort();
  const arrivals = files.map((relative): DemoArrival => {
    const [agency = '', dataset = '', quarter = '', file = ''] = relative.split(/[\\/]/);
    return { path: join(top, relative), arrivedAt: publishedAt.arrived, name: { agency, dataset, quarter, file } };
  });
  const { arrived, released } = publishedAt;
  return {
    references: Promise.resolve([]),
    loadedAt: arrived,
    arrivals: Promise.resolve(arrivals),
    releases: [released],
  };
}
