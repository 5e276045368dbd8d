import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rmdir, writeFile } from 'node:fs/promises';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import type { PseudonymKey } from '../../functions/platform/ports.ts';
import { type Declared, readDeclared } from '../../functions/receive/declared.ts';
import { survey } from '../../functions/receive/dialect/survey.ts';
import { dropId } from '../../functions/receive/drop-id.ts';
import { reportHtml } from '../../functions/receive/feedback/report.ts';
import { visible } from '../../functions/receive/feedback/visible.ts';
import { contractDigest, verdictOn } from '../../functions/receive/receive.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import type { Command } from '../command.ts';
import { dropFiles, returnOptions } from '../drop-files.ts';
import { type Home, homePaths, openHome, partnershipOf } from '../home.ts';
import { verdictText } from '../verdict-text.ts';

const command: Command = {
  words: [{ name: 'file', help: 'the file to check' }],
  options: { ...returnOptions, report: { value: 'path', help: 'Write the report there, as a page for a browser' } },
  run: async (given, context) => {
    const [{ path, name }] = dropFiles(given, context) as [ReturnType<typeof dropFiles>[number]];
    const home = await openHome(context);
    const agreement = { partnership: await partnershipOf(home, context.partnership), contracts };
    const declared = readDeclared(name, agreement.partnership, contracts);
    const surveyed = await survey(path);
    const drop = dropId(name, surveyed.sha256, '1');
    const folder = await home.scratch.folder();
    try {
      const source = { path, surveyed, drop, name, declared, key: await keyOf(home), folder: folder.path };
      const verdict = await verdictOn(source, agreement, home);
      const { outcome, reason, rows, problems, completeness } = verdict;
      const page = 'fault' in declared ? null : reportHtml(contextOf(declared, drop, name.file, home), verdict);
      const report = given.options.report && page !== null ? context.pathOf(given.options.report) : null;
      if (report !== null && page !== null) await writeFile(report, page);
      return {
        json: {
          file: name.file,
          agency: name.agency,
          dataset: name.dataset,
          quarter: name.quarter,
          outcome,
          reason,
          rows,
          problems,
          completeness,
          report,
        },
        text: `${verdictText(visible(name.file), verdict)}  Checked only: nothing was stored.\n${report ? `  Report: ${context.shown(report)}\n` : ''}`,
        exit: outcome === 'rejected' ? 2 : 0,
      };
    } finally {
      await folder.remove();
      await leaveNothing(home.folder);
    }
  },
};

export default command;

/** The home's key if it has one; else one for this once, since checking a file must not make a key. */
function keyOf(home: Home): Promise<PseudonymKey> {
  const kept = home.demo !== null || existsSync(homePaths(home.folder).key);
  return (kept ? home.keys : fixedKeyProvider(randomBytes(32).toString('hex'))).current();
}

function contextOf(declared: Exclude<Declared, { fault: unknown }>, drop: string, file: string, { clock }: Home) {
  const { agency, contract, period } = declared;
  return {
    drop,
    agency: { id: agency.id, title: agency.title },
    contract,
    contractDigest: contractDigest(declared),
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
