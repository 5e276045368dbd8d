/** The known name nearest to a mistyped one, for messages that say "did you mean …". */

/**
 * The nearest of `known` to `word` by edits (letters added, dropped or changed), whatever the case; the first of equals.
 * Null when nothing is near: more than a third of the letters would have to change.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = word.toLowerCase();
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = editDistance(folded, candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best !== null && fewest <= Math.max(1, Math.floor(Math.max(word.length, best.length) / 3)) ? best : null;
}

/** `' Did you mean x?'` with its leading space, or nothing when no known name is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : ` Did you mean ${near}?`;
}

/** Levenshtein's distance, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
