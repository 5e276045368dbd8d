import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../functions/platform/errors.ts';
import { listReceipts } from '../../functions/platform/receipts.ts';
import { nameToShow } from '../../functions/receive/arrival.ts';
import { readDeclared } from '../../functions/receive/declared.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { visible } from '../../functions/receive/feedback/visible.ts';
import { type Agreement, feedbackPrefix, receive } from '../../functions/receive/receive.ts';
import type { ProblemGroup } from '../../functions/receive/verdict.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { Command } from '../command.ts';
import { type DropFile, dropFiles, returnOptions } from '../drop-files.ts';
import { claimHome, type Home, homePaths, openHome, partnershipOf } from '../home.ts';
import { nothingChanged, receivedText } from '../received-text.ts';

const command: Command = {
  words: [{ name: 'file', help: 'a file as the agency’s system exports it', many: true }],
  options: returnOptions,
  run: async (given, context) => {
    const files = dropFiles(given, context);
    const home = await openHome(context);
    const agreement = { partnership: await partnershipOf(home, context.partnership), contracts };
    refuseUnfit(files, agreement, home.clock.now().toISOString());
    await claimHome(home, context.partnership);
    const before = new Set((await listReceipts(home.store)).map(({ drop }) => drop));
    const received: Received[] = [];
    for (const [at, file] of files.entries()) {
      context.progress.step(`Receiving ${at + 1} of ${files.length}: ${visible(file.name.file)}`);
      received.push(await receiveOne(file, agreement, home, before));
    }
    return {
      json: received.map(({ receipt, again, feedback }) => ({ ...receipt, unchanged: again, feedback })),
      text: received
        .map(({ receipt, problems, again, feedback }) =>
          again ? nothingChanged(receipt) : receivedText(receipt, problems, feedback && context.shown(feedback)),
        )
        .join('\n'),
      notes: home.demo
        ? ['This home is a demonstration’s: the next "demo" builds it anew, and forgets what was sent here.']
        : [],
      exit: received.some(({ receipt }) => receipt.outcome === 'rejected') ? 2 : 0,
    };
  },
};

export default command;

interface Received {
  receipt: Receipt;
  problems: ProblemGroup[];
  /** Whether the drop had been received before, so that nothing was changed. */
  again: boolean;
  /** The folder of the feedback. */
  feedback: string | null;
}

/** Whoever typed the wrong agency is there to be told: nothing is stored of a file that was sent to no return. */
function refuseUnfit(files: readonly DropFile[], { partnership, contracts }: Agreement, at: string): void {
  const faults = files.flatMap(({ name }) => {
    const declared = readDeclared(name, partnership, contracts, at);
    return 'fault' in declared ? [`${visible(nameToShow(name.file))} was not sent. ${declared.fault.sentence}`] : [];
  });
  if (faults.length > 0) throw new InputError(faults.join('\n'));
}

async function receiveOne({ path, name }: DropFile, agreement: Agreement, home: Home, before: ReadonlySet<string>) {
  const arrival = await deliver(home.store, home.clock, path, name);
  const receipt = await receive(arrival, agreement, home);
  const place = feedbackPrefix(receipt);
  const summary = await home.store.read(`${place}summary.json`);
  return {
    receipt,
    problems: summary ? summarySchema.parse(JSON.parse(Buffer.from(summary).toString('utf8'))).problems : [],
    again: before.has(receipt.drop),
    feedback: summary && join(homePaths(home.folder).store, place),
  };
}

const summarySchema = z.object({ problems: z.array(z.custom<ProblemGroup>((group) => typeof group === 'object')) });
