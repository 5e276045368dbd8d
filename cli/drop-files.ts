/** The files that a command is given, each with the return it is for. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../functions/platform/errors.ts';
import type { DropName } from '../functions/receive/arrival.ts';
import type { Context, Given, Option } from './command.ts';

export const returnOptions: Readonly<Record<string, Option>> = {
  agency: { value: 'agency', help: 'Who sends it, such as childrens-social-care' },
  dataset: { value: 'dataset', help: 'What it is, such as contacts' },
  quarter: { value: 'quarter', help: 'The period it is for: 2023-24-Q4, or 2023-24 for a year' },
};

export interface DropFile {
  path: string;
  name: DropName;
}

/**
 * What is not given as an option is read from the folders a file lies in: `<agency>/<dataset>/<quarter>/<file>`. Throws
 * an InputError for files that are not there, that no return can be told of, or of which one would displace another.
 */
export function dropFiles({ words, options }: Given, { pathOf, shown }: Pick<Context, 'pathOf' | 'shown'>): DropFile[] {
  const problems: string[] = [];
  const files = words.map((word): DropFile => {
    const path = pathOf(word);
    const name = nameOf(path, options);
    const there = statSync(path, { throwIfNoEntry: false });
    const lacking = Object.keys(returnOptions).filter((part) => !name[part as keyof DropName]);
    if (!there) problems.push(`There is no file ${shown(path)}.`);
    else if (!there.isFile()) problems.push(`${shown(path)} is not a file. Give the file itself.`);
    else if (lacking.length > 0)
      problems.push(
        `What ${shown(path)} is for is not said: add ${lacking.map((part) => `--${part} <${part}>`).join(' ')}, or keep it as <agency>/<dataset>/<quarter>/<file>.`,
      );
    return { path, name };
  });
  const returns = files.map(({ name: { agency, dataset, quarter } }) => `${agency} ${dataset} ${quarter}`);
  const twice = returns.filter((one, at) => returns.indexOf(one) !== at);
  if (problems.length === 0 && twice.length > 0)
    problems.push(`Two files are for one return (${twice[0]}), and the later would replace the earlier. Send one.`);
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return files;
}

/** Folders may also be written as the store writes them, `agency=<agency>`. */
function nameOf(path: string, given: Readonly<Record<string, string>>): DropName {
  const [quarter, dataset, agency] = path.split(/[\\/]/).slice(-4, -1).reverse();
  const period = quarter && /^\d{4}-\d{2}(-Q[1-4])?$/.test(quarter);
  const read = period ? { agency: agency?.replace(/^agency=/, ''), dataset, quarter } : {};
  return {
    agency: given.agency ?? read.agency ?? '',
    dataset: given.dataset ?? read.dataset ?? '',
    quarter: given.quarter ?? read.quarter ?? '',
    file: basename(path),
  };
}
