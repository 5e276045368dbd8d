import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../functions/platform/errors.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import { dictionaryOf, templateOf } from '../../schemas/template.ts';
import type { Command } from '../command.ts';
import { writeOutput } from '../output-file.ts';
import { dictionaryCsv, templateCsv } from '../template-csv.ts';

const command: Command = {
  words: [{ name: 'dataset', help: 'such as contacts' }],
  options: { out: { value: 'folder', help: 'Where to write the two files; where you are without one' } },
  run: async ({ words: [id = ''], options, switches }, context) => {
    const contract = contracts.get(id);
    const known = [...contracts.keys()];
    if (!contract)
      throw new InputError(
        `There is no dataset "${id}".${didYouMean(id, known)} The datasets are: ${known.join(', ')}.`,
      );
    const template = templateOf(contract);
    const dictionary = dictionaryOf(contract);
    const { title, description } = contract;
    const json = { dataset: id, title, description, ...template, dictionary };
    if (switches.has('json')) return { json, text: '' };
    const folder = context.pathOf(options.out ?? '.');
    const files = [
      { path: join(folder, `${id}.csv`), text: templateCsv(template) },
      { path: join(folder, `${id}-dictionary.csv`), text: dictionaryCsv(dictionary) },
    ];
    for (const { path, text } of files) await writeNew(path, text, context.shown(path));
    const [fill, explain] = files.map(({ path }) => context.shown(path));
    return { json, text: `${title}: ${description}\n  Fill in     ${fill}\n  Explained   ${explain}\n` };
  },
};

export default command;

/** Never over another file: somebody may have filled in the template. */
async function writeNew(path: string, text: string, shown: string): Promise<void> {
  const written = await writeOutput(path, text, shown, true);
  if (!written && (await readFile(path, 'utf8')) !== text)
    throw new InputError(`${shown} is there already, and is kept. Move it, or give another folder: --out <folder>.`);
}
