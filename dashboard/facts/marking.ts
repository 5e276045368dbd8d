/** Government Security Classifications: figures after disclosure control, with words that agencies wrote for each other. */
export const marking = 'OFFICIAL: for the partnership';

/** How the name of a file ends that holds a bare table, and so has no other place for the marking: `measure-official.csv`. */
export const markedName = (name: string, kind: string): string => `${name}-official.${kind}`;
