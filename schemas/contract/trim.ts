/** White space around a cell says nothing: space, tab, line ends and the no-break space that word processors leave. */
export const whiteSpace = ' \t\n\r\u00a0';

const edges = /^[ \t\n\r\u00a0]+|[ \t\n\r\u00a0]+$/g;

/** The cell without white space at its ends; null when nothing is left. */
export function trimCell(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').replace(edges, '');
  return trimmed === '' ? null : trimmed;
}
