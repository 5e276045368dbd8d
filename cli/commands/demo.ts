import { InputError } from '../../functions/platform/errors.ts';
import type { Platform } from '../../functions/platform/ports.ts';
import { publish } from '../../functions/publish/publish.ts';
import { listPartnerships, loadPartnership } from '../../partnerships/index.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { northshireStory, publishedStory } from '../demo/arrivals.ts';
import { type Built, builtText } from '../demo/built-text.ts';
import { figuresOf } from '../demo/figures.ts';
import { clearDemoHome } from '../demo/fresh-home.ts';
import { demoKeys, demoNoteKey } from '../demo/note.ts';
import { tell } from '../demo/tell.ts';
import { claimHome, openHome } from '../home.ts';
import { materialisedText } from '../materialised-text.ts';

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
  try {
    context.progress.step('Writing the agencies’ files');
    const story = id === fictional ? await northshireStory(generated.path, scale) : await publishedStory(id);
    const asAt = story.releases.at(-1)!.toISOString();
    // First of all, so that a demonstration that was cut short can be told from real work.
    await home.store.create(demoNoteKey, `${JSON.stringify({ partnership: id, scale, asAt })}\n`);
    await claimHome(home, id);
    const { receipts, releases } = await tell(story, await loadPartnership(id), home, context.progress);
    const made = releases.at(-1)!;
    if (made.outcome === 'refused') return { json: made, text: materialisedText(made), notes: made.notes, exit: 1 };
    return await built(id, receipts, made.release, home, context);
  } finally {
    await generated.remove();
  }
}

async function built(
  partnership: string,
  receipts: readonly Receipt[],
  release: Manifest,
  platform: Platform,
  context: Context,
): Promise<Outcome> {
  context.progress.step('Writing the pages');
  const count = (outcome: Receipt['outcome']) => receipts.filter((one) => one.outcome === outcome).length;
  const summary: Built = {
    partnership,
    home: context.home,
    drops: receipts.length,
    accepted: count('accepted'),
    withWarnings: count('accepted-with-warnings'),
    rejected: count('rejected'),
    release: release.id,
    asAt: release.as_at,
    ...(await figuresOf(platform, release)),
    pages: (await publish(release, await loadPartnership(partnership), platform)).files,
    warnings: release.warnings,
  };
  return { json: summary, text: builtText(summary, context.shown(context.home), context.homeAsTyped) };
}

function scaleOf(written: string | undefined, partnership: string): number {
  if (written === undefined) return 1;
  if (partnership !== fictional)
    throw new InputError(`--scale is for ${fictional}: what ${partnership} published has the size it has.`);
  const scale = Number(written);
  if (Number.isFinite(scale) && scale > 0 && scale <= 100) return scale;
  throw new InputError(`"${written}" is not a scale. Write a number above 0 and up to 100, such as 0.2 or 5.`);
}
