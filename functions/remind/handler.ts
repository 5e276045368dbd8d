import { z } from 'zod';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Platform, Telemetry } from '../platform/ports.ts';
import { openRelease } from '../platform/release-reader.ts';
import { currentRelease } from '../platform/releases.ts';
import { type Reminder, remindersOf } from './reminders.ts';

export interface Reminding {
  partnership: Partnership;
  platform: Pick<Platform, 'store' | 'clock' | 'scratch'>;
  send(reminder: Reminder): Promise<void>;
}

const owingSchema = z.array(
  z.object({
    agency: z.string(),
    dataset: z.string(),
    period: z.string(),
    due: z.string().nullable(),
    state: z.string(),
  }),
);

/**
 * Reminds every agency that needs it, once a day at most, by what the current release says of its returns. One that cannot
 * be reached keeps no other from hearing. Throws an Error that names those that could not; asked again, only they are sent to.
 */
export function remindHandler(reminding: Reminding, telemetry: Telemetry): () => Promise<void> {
  return async () => {
    const { partnership, platform, send } = reminding;
    const day = platform.clock.now().toISOString().slice(0, 10);
    const failed: { agency: string; cause: unknown }[] = [];
    for (const reminder of remindersOf(partnership, await owing(platform), day)) {
      const note = `reminders/${day}/${reminder.agency}.json`;
      if ((await platform.store.head(note)) !== null) continue;
      try {
        // Noted after it is sent: of a failure in between, the agency hears twice and not never.
        await send(reminder);
        await platform.store.create(note, `${JSON.stringify(reminder, null, 2)}\n`);
      } catch (cause) {
        failed.push({ agency: reminder.agency, cause });
        continue;
      }
      telemetry.count('RemindersSent');
      telemetry.info('An agency was reminded', { agency: reminder.agency });
    }
    if (failed.length > 0)
      throw new Error(`No reminder reached ${failed.map(({ agency }) => agency).join(', ')}.`, {
        cause: failed[0]!.cause,
      });
  };
}

async function owing({ store, scratch }: Reminding['platform']) {
  const release = await currentRelease(store);
  if (release === null) return [];
  const folder = await scratch.folder();
  try {
    const reader = await openRelease(store, folder, release.id, 'shared', ['submission']);
    try {
      return owingSchema.parse(await reader.rows('SELECT agency, dataset, period, due, state FROM submission'));
    } finally {
      await reader.close();
    }
  } finally {
    await folder.remove();
  }
}
