import { z } from 'zod';
import type { Clock } from '../../platform/ports.ts';
import { siteNoteKey, sitePointerKey } from '../site-keys.ts';
import type { Sites } from './which-page.ts';

const pointerSchema = z.object({ site: z.string() });
const noteSchema = z.object({ paths: z.array(z.string()) });

/** Milliseconds for which the pointer is believed: so soon after it moved, everybody follows it. */
const believed = 5000;
const most = 20;

/** The sites of a store, asked for as seldom as may be: a site never changes, and its pointer seldom. */
export function storedSites(read: (key: string) => Promise<Uint8Array | null>, clock: Clock): Sites {
  let pointer: { site: string | null; at: number } | undefined;
  const known = new Map<string, ReadonlySet<string>>();
  const json = async <T>(key: string, schema: { parse(value: unknown): T }): Promise<T | null> => {
    const bytes = await read(key);
    return bytes === null ? null : schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  };
  return {
    current: async () => {
      const now = clock.now().getTime();
      if (pointer === undefined || now - pointer.at >= believed)
        pointer = { site: (await json(sitePointerKey, pointerSchema))?.site ?? null, at: now };
      return pointer.site;
    },
    paths: async (site) => {
      const found = known.get(site);
      if (found !== undefined) return found;
      const note = await json(siteNoteKey(site), noteSchema);
      if (note === null) return null;
      if (known.size >= most) known.clear();
      known.set(site, new Set(note.paths));
      return known.get(site)!;
    },
  };
}
