/** Tells a demonstration's story, writes its pages, and says what was built. */
import type { Platform } from '../../functions/platform/ports.ts';
import { together } from '../../functions/platform/together.ts';
import { publish } from '../../functions/publish/publish.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { Context, Outcome } from '../command.ts';
import { materialisedText } from '../materialised-text.ts';
import type { Story } from './arrivals.ts';
import { type Built, builtText } from './built-text.ts';
import { figuresOf } from './figures.ts';
import { tell } from './tell.ts';

export async function play(story: Story, partnership: Partnership, home: Platform, context: Context): Promise<Outcome> {
  const { receipts, releases } = await tell(story, partnership, home, context.progress);
  const made = releases.at(-1)!;
  if (made.outcome === 'refused') return { json: made, text: materialisedText(made), notes: made.notes, exit: 1 };
  return built(partnership, receipts, made.release, home, context);
}

async function built(
  partnership: Partnership,
  receipts: readonly Receipt[],
  release: Manifest,
  home: Platform,
  context: Context,
): Promise<Outcome> {
  context.progress.step('Writing the pages');
  const count = (outcome: Receipt['outcome']) => receipts.filter((one) => one.outcome === outcome).length;
  const [figures, pages] = await together([figuresOf(home, release), publish(release, partnership, home)]);
  const summary: Built = {
    partnership: partnership.id,
    home: context.home,
    drops: receipts.length,
    accepted: count('accepted'),
    withWarnings: count('accepted-with-warnings'),
    rejected: count('rejected'),
    release: release.id,
    asAt: release.as_at,
    ...figures,
    pages: pages.files,
    warnings: release.warnings,
  };
  return { json: summary, text: builtText(summary, context.shown(context.home), context.homeAsTyped) };
}
