import { parsePeriod, shiftQuarter } from '../../schemas/quarter.ts';

/** Far enough that nobody will have to think of it, and little enough for a table's properties. */
const years = 20;

/** Every quarter from a partnership's first on, each year behind its fourth. Throws for what is no quarter. */
export function periodsFrom(firstQuarter: string): string[] {
  const first = parsePeriod(firstQuarter);
  if (first === null || first.kind !== 'quarter') throw new Error(`"${firstQuarter}" is not a quarter.`);
  return Array.from({ length: years * 4 }, (_, n) => shiftQuarter(first, n).id).flatMap((id) =>
    id.endsWith('-Q4') ? [id, id.slice(0, -'-Q4'.length)] : [id],
  );
}
