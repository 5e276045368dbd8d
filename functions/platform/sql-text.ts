/** A text as an SQL literal: `it's` becomes `'it''s'`. The engines give backslashes no meaning, so they are left. */
export function sqlString(text: string): string {
  // A NUL ends the statement in the engine's C interface, and would cut the literal short.
  if (text.includes('\0')) throw new Error('An SQL literal cannot hold a NUL character.');
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as a quoted SQL identifier: `week "1"` becomes `"week ""1"""`. */
export function sqlName(name: string): string {
  if (name === '' || name.includes('\0')) throw new Error('An SQL name is neither empty nor holds a NUL character.');
  return `"${name.replaceAll('"', '""')}"`;
}

/** Texts as an SQL list literal: `['a', 'b']`. */
export function sqlStrings(texts: readonly string[]): string {
  return `[${texts.map(sqlString).join(', ')}]`;
}
