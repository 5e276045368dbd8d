/** What a stranger wrote, made safe to look at. */

/** The most characters of a value that the report repeats; errors.csv has it whole. */
const longest = 80;

/**
 * Text with the characters that one cannot see, or that turn the writing round, named: a zero-width space becomes
 * `[U+200B]`. They are the commonest reason why a value that looks right is refused. Longer text is cut, with "…".
 */
export function visible(text: string, most = longest): string {
  const characters = [...text.toWellFormed()];
  const shown = characters.slice(0, most).map((one) => (unseen.test(one) ? named(one) : one));
  return shown.join('') + (characters.length > most ? '…' : '');
}

/** Control and format characters, line separators, and every space but the ordinary one. */
const unseen = /(?! )[\p{Cc}\p{Cf}\p{Z}]/u;

/** Whether a text holds a character that `visible` names. */
export const holdsUnseen = (text: string): boolean => unseen.test(text);

const named = (character: string): string =>
  `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
