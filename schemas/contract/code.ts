/** A code list: each allowed value with the other ways in which systems write it. Letter case does not matter. */
import { type Cell, type CodeList, cell, described, type FieldOptions } from './field.ts';

/** Either `{ value: ['alias', …] }`, or `{ value: { title, aliases } }` where the value needs explaining. */
export type CodeDefinition = Readonly<
  Record<string, readonly string[] | { title: string; aliases: readonly string[] }>
>;

/** One of a list of codes. Stored as the list's own value, whichever alias was written. */
export function code<const T extends CodeDefinition>(
  label: string,
  list: T,
  options: FieldOptions = {},
): Cell<keyof T & string> {
  const codes = codeList(list);
  const known = codeLookup(codes);
  return cell(
    { kind: 'code', label, sensitivity: 'open', example: Object.keys(codes)[0] ?? '', codes, ...described(options) },
    (text) => {
      const value = known.get(foldCode(text));
      return value === undefined ? { fault: 'not-allowed' } : { value: value as keyof T & string };
    },
  );
}

/**
 * How two spellings of a code are compared: letters in lower case, one for one. JavaScript alone makes two characters of
 * the Turkish capital İ; to the engine, and here, it is an i.
 */
export const foldCode = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

/** Every spelling, folded, with the value it stands for. Throws when one spelling stands for two values. */
export function codeLookup(codes: CodeList): Map<string, string> {
  const known = new Map<string, string>();
  for (const [value, { title, aliases }] of Object.entries(codes)) {
    for (const spelling of new Set([value, title, ...aliases].map(foldCode))) {
      const other = known.get(spelling);
      if (other !== undefined && other !== value)
        throw new Error(`The code list gives "${spelling}" two meanings: ${other} and ${value}.`);
      known.set(spelling, value);
    }
  }
  return known;
}

function codeList(list: CodeDefinition): CodeList {
  const entries = Object.entries(list).map(([value, entry]) =>
    'aliases' in entry ? [value, entry] : [value, { title: readable(value), aliases: entry }],
  );
  return Object.fromEntries(entries) as CodeList;
}

const readable = (value: string): string => value.replaceAll('-', ' ');

/** Yes or no. Stored as a boolean. */
export function yesNo(label: string, options: FieldOptions = {}): Cell<boolean> {
  return cell({ kind: 'yes-no', label, sensitivity: 'open', example: 'Yes', ...described(options) }, (text) => {
    const folded = text.toLowerCase();
    if (yesWords.includes(folded)) return { value: true };
    if (noWords.includes(folded)) return { value: false };
    return { fault: 'not-yes-or-no' };
  });
}

export const yesWords = ['y', 'yes', 'true', '1', 't'];
export const noWords = ['n', 'no', 'false', '0', 'f'];
