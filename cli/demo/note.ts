/** The mark of a home that a demonstration made, and may therefore throw away. */
import { z } from 'zod';
import { sha256Of } from '../../functions/platform/canonical-json.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import type { KeyProvider, ObjectStore } from '../../functions/platform/ports.ts';

export const demoNoteKey = 'demo.json';

const demoNoteSchema = z.object({
  partnership: z.string(),
  scale: z.number(),
  /** The instant at which the demonstration's story ends. */
  asAt: z.iso.datetime(),
});

export type DemoNote = z.infer<typeof demoNoteSchema>;

/** What the store is a demonstration of, or null when it holds real work. */
export async function readDemoNote(store: ObjectStore): Promise<DemoNote | null> {
  const bytes = await store.read(demoNoteKey);
  return bytes === null ? null : demoNoteSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/**
 * The pseudonym key of a demonstration. It is no secret, since it stands here: no real child is in one, and with one
 * key two demonstrations of one seed give equal stores, byte for byte.
 */
export const demoKeys = (partnership: string): KeyProvider =>
  fixedKeyProvider(sha256Of(`pseudonyms of the demonstration of ${partnership}`));
