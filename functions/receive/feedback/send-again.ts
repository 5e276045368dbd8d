/** How the agency sends its file again. */
import type { FeedbackContext } from './context.ts';

/**
 * The commands that check a file without sending it, and that send it, in parts to be joined by spaces; and the key
 * under which the file may be uploaded instead.
 */
export function sendAgain({ agency, contract, period, file }: FeedbackContext): {
  check: string[];
  drop: string[];
  key: string;
} {
  const command = (name: string): string[] => [
    `npm run -s dataset -- ${name}`,
    shellWord(file),
    `--agency ${agency.id}`,
    `--dataset ${contract.id}`,
    `--quarter ${period.id}`,
  ];
  const key = `drop/agency=${agency.id}/${contract.id}/${period.id}/${file}`;
  return { check: command('check'), drop: command('drop'), key };
}

/** A file name as one word of a command that a person will paste, whatever the name holds. */
export function shellWord(file: string): string {
  const named = file.startsWith('-') ? `./${file}` : file;
  return /^[\w./-]+$/.test(named) ? named : `'${named.replaceAll("'", `'\\''`)}'`;
}
