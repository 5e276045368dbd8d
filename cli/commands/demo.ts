import { InputError } from '../../functions/platform/errors.ts';
import { listPartnerships } from '../../partnerships/index.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { northshireStory, publishedStory } from '../demo/arrivals.ts';
import { clearDemoHome } from '../demo/fresh-home.ts';
import { demoKeys, demoNoteKey } from '../demo/note.ts';
import { claimHome, openHome } from '../home.ts';

const fictional = 'northshire';

const command: Command = {
  words: [],
  options: { scale: { value: 'number', help: 'So many times the fictional children of Northshire; 1 without one' } },
  run: async ({ options }, context) => {
    const id = context.partnership ?? fictional;
    const scale = scaleOf(options.scale, id);
    const known = await listPartnerships();
    if (!known.includes(id))
      throw new InputError(
        `There is no demonstration of "${id}".${didYouMean(id, known)} There is one of: ${known.join(', ')}.`,
      );
    await clearDemoHome(context);
    return make(id, scale, context);
  },
};

export default command;

async function make(id: string, scale: number, context: Context): Promise<Outcome> {
  const home = { ...(await openHome(context)), keys: demoKeys(id) };
  const generated = await home.scratch.folder();
  context.progress.step('Writing the agencies’ files');
  const story = id === fictional ? northshireStory(generated.path, scale) : await publishedStory(id);
  try {
    const asAt = story.releases.at(-1)!.toISOString();
    // First of all, so that a demonstration that was cut short can be told from real work.
    await home.store.create(demoNoteKey, `${JSON.stringify({ partnership: id, scale, asAt })}\n`);
    const partnership = await claimHome(home, id);
    // Loaded while the files are being written, by another thread.
    const { play } = await import('../demo/play.ts');
    return await play(story, partnership, home, context);
  } finally {
    await Promise.allSettled([story.references, story.arrivals]);
    await generated.remove();
  }
}

function scaleOf(written: string | undefined, partnership: string): number {
  if (written === undefined) return 1;
  if (partnership !== fictional)
    throw new InputError(`--scale is for ${fictional}: what ${partnership} published has the size it has.`);
  const scale = Number(written);
  if (Number.isFinite(scale) && scale > 0 && scale <= 100) return scale;
  throw new InputError(`"${written}" is not a scale. Write a number above 0 and up to 100, such as 0.2 or 5.`);
}
