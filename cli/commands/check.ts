import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import type { PseudonymKey } from '../../functions/platform/ports.ts';
import { nameToShow } from '../../functions/receive/arrival.ts';
import { digestOf } from '../../functions/receive/contract-digest.ts';
import { type Return, readDeclared } from '../../functions/receive/declared.ts';
import { survey } from '../../functions/receive/dialect/survey.ts';
import { dropId } from '../../functions/receive/drop-id.ts';
import { reportHtml } from '../../functions/receive/feedback/report.ts';
import { visible } from '../../functions/receive/feedback/visible.ts';
import { verdictOn } from '../../functions/receive/receive.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import type { Command } from '../command.ts';
import { type DropFile, dropFiles, returnOptions } from '../drop-files.ts';
import { type Home, homePaths, openHome, partnershipOf } from '../home.ts';
import { writeOutput } from '../output-file.ts';
import { verdictText } from '../verdict-text.ts';

const command: Command = {
  words: [{ name: 'file', help: 'the file to check' }],
  options: { ...returnOptions, report: { value: 'path', help: 'Write the report there, as a page for a browser' } },
  run: async (given, context) => {
    const [file] = dropFiles(given, context);
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    try {
      const { verdict, page } = await looked(file!, partnership, home);
      const { outcome, reason, rows, problems, completeness } = verdict;
      const { file: sent, ...place } = file!.name;
      const name = nameToShow(sent);
      const wanted = given.options.report;
      const report = wanted !== undefined && page !== null ? context.pathOf(wanted) : null;
      if (report !== null && page !== null) await writeOutput(report, page, context.shown(report));
      const where = report === null ? '' : `  Report: ${context.shown(report)}\n`;
      return {
        json: { file: name, ...place, outcome, reason, rows, problems, completeness, report },
        text: `${verdictText(visible(name), verdict)}  Checked only: nothing was stored.\n${where}`,
        notes:
          wanted !== undefined && page === null ? ['No report was written: there is no such return to report on.'] : [],
        exit: outcome === 'rejected' ? 2 : 0,
      };
    } finally {
      await leaveNothing(home.folder);
    }
  },
};

export default command;

/** The verdict on a file, and the report of it; no report where the return that it is for is none. */
async function looked({ path, name }: DropFile, partnership: Partnership, home: Home) {
  const declared = readDeclared(name, partnership, contracts, home.clock.now().toISOString());
  const surveyed = await survey(path);
  const drop = dropId(name, surveyed.sha256, '1');
  const folder = await home.scratch.folder();
  try {
    const source = { path, surveyed, drop, name, declared, key: await keyOf(home), folder: folder.path };
    const verdict = await verdictOn(source, { partnership, contracts }, home);
    const named = 'fault' in declared ? declared.named : declared;
    const page = named && reportHtml(contextOf(named, drop, nameToShow(name.file), home), verdict);
    return { verdict, page };
  } finally {
    await folder.remove();
  }
}

/** The home's key if it has one; else one for this once, since checking a file must not make a key. */
function keyOf(home: Home): Promise<PseudonymKey> {
  const kept = home.demo !== null || existsSync(homePaths(home.folder).key);
  return (kept ? home.keys : fixedKeyProvider(randomBytes(32).toString('hex'))).current();
}

function contextOf({ agency, contract, period }: Return, drop: string, file: string, { clock }: Home) {
  return {
    drop,
    agency: { id: agency.id, title: agency.title },
    contract,
    contractDigest: digestOf(contract),
    period,
    file,
    arrivedAt: clock.now().toISOString(),
    refusedLimit: contract.refusedLimit,
    onlyChecked: true,
  };
}

/** Takes away the folders that were made for scratch alone; those that hold anything stay. */
async function leaveNothing(home: string): Promise<void> {
  for (const folder of [homePaths(home).temporary, home]) await rmdir(folder).catch(() => undefined);
}
