/** Faults of a whole file: it is empty, not text, for another dataset, or its headings are not those agreed. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Dialect } from './dialect/dialect.ts';
import { foldHeading, type HeadingMatch, knownHeadings, matchHeadings } from './dialect/headings.ts';
import { namesAnIdentifier } from './identifier-headings.ts';
import type { ProblemGroup, ProblemLine } from './verdict.ts';

/** A problem that refuses the whole file. */
export function fileFault(name: string, sentence: string, heading: string | null = null): ProblemGroup {
  return {
    rule: `file.${name}`,
    field: null,
    severity: 'error',
    sentence,
    rows: 0,
    heading,
    firstRows: [],
    values: [],
    allowed: [],
    effect: 'refuses-file',
  };
}

/** The line of errors.csv for a problem of the whole file. */
export function wholeFileLine(problem: ProblemGroup): ProblemLine {
  const { sentence, heading, rule, severity } = problem;
  return { sentence, row: null, record: null, field: heading, value: null, rule, severity };
}

/** Every heading problem that refuses the file: required ones missing, one field twice, a heading that names identifiers. */
export function headingFaults(
  match: HeadingMatch,
  contracts: ReadonlyMap<string, Contract>,
  contract: Contract,
  dialect: Dialect,
): ProblemGroup[] {
  const faults: ProblemGroup[] = [];
  if (match.missing.length > 0) {
    const other = betterMatch(contracts, contract, dialect.headings);
    const lower = dialect.lowerDown;
    if (other)
      faults.push(
        fileFault(
          'other-dataset',
          `The headings are those of “${other.title}” (${other.id}), not of “${contract.title}”. Send it as ${other.id}.`,
        ),
      );
    else if (lower !== null)
      return [
        fileFault(
          'headings-lower-down',
          `The headings are in row ${lower}, and belong in row 1. Delete the rows above them and send the file again.`,
        ),
      ];
    else if (match.columns.every(({ field }) => !field))
      faults.push(
        fileFault(
          'no-headings',
          `The first row holds none of the headings of “${contract.title}”. Put the headings in row 1, with nothing above them: ${contract.title} starts with “${match.missing[0]!.label}”.`,
        ),
      );
  }
  for (const { label, aliases } of match.missing) {
    const others = aliases.length > 0 ? ` (also accepted: ${aliases.slice(0, 4).join(', ')})` : '';
    faults.push(
      fileFault('missing-heading', `The column “${label}”${others} is missing. Add it, or correct its heading.`, label),
    );
  }
  for (const { field, headings } of match.duplicated)
    faults.push(
      fileFault(
        'duplicate-heading',
        `The columns ${headings.map((heading) => `“${heading}”`).join(' and ')} are both “${field.label}”. Keep one.`,
        field.label,
      ),
    );
  for (const [column, { field, heading }] of match.columns.entries())
    if (!field && namesAnIdentifier(heading))
      faults.push(
        fileFault(
          'identifier-column',
          `The column “${heading}” (column ${column + 1}) names an identifier that this return does not ask for. Remove the column and send the file again.`,
          heading,
        ),
      );
  return faults;
}

/** Unknown headings that are named one by one; of more, those that are near to none share one warning. */
const namedAlone = 10;
const namedTogether = 20;

/** Columns that were not read: each heading that nobody knows, with the nearest that is known, and those without a heading. */
export function unknownHeadings(match: HeadingMatch, groups: readonly ProblemGroup[]): ProblemGroup[] {
  const refused = new Set(groups.map(({ rule }) => rule));
  const unread = match.columns.flatMap((column, at) =>
    column.field || refused.has(`undeclared.${at + 1}`)
      ? []
      : [{ ...column, blank: foldHeading(column.heading) === '', at }],
  );
  const unknown = unread.filter(({ blank }) => !blank);
  const far = unknown.filter(({ nearest }) => !nearest);
  const together = unknown.length > namedAlone && far.length > 1 ? far : [];
  const alone = unknown.filter((column) => !together.includes(column));
  const lastNamed = match.columns.findLastIndex(({ heading }) => foldHeading(heading) !== '');
  // Behind the last heading a spreadsheet leaves blank columns that nobody means.
  const blank = unread.filter((column) => column.blank && column.at < lastNamed).map(({ at }) => String(at + 1));
  return [
    ...alone.map(({ heading, nearest }) => {
      const meant = nearest ? ` Did you mean “${nearest}”?` : '';
      return warning(
        'unknown-heading',
        `The column “${heading}” is not part of this return and was not read.${meant}`,
        heading,
      );
    }),
    ...(together.length > 0
      ? [warning('unknown-heading', severalUnknown(together.map(({ heading }) => heading)))]
      : []),
    ...(blank.length > 0 ? [warning('blank-heading', withoutHeading(blank))] : []),
  ];
}

const warning = (name: string, sentence: string, heading: string | null = null): ProblemGroup => ({
  ...fileFault(name, sentence, heading),
  severity: 'warning',
  effect: 'warns',
});

function severalUnknown(headings: readonly string[]): string {
  const named = headings.slice(0, namedTogether).map((heading) => `“${heading}”`);
  const more = headings.length > namedTogether ? ` and ${headings.length - namedTogether} more` : '';
  return `${headings.length} columns are not part of this return and were not read: ${named.join(', ')}${more}.`;
}

/** Cells that were merged leave all columns but the first without one. */
function withoutHeading(columns: readonly string[]): string {
  const [is, them] =
    columns.length === 1
      ? [`Column ${columns[0]} has no heading and was`, 'it']
      : [`Columns ${columns.join(', ')} have no heading and were`, 'them'];
  return `${is} not read. If there are values in ${them}, give ${them} a heading and send the file again.`;
}

/**
 * Another contract that knows more of the headings; of two that know as many (each may call the other's column its own),
 * one that misses none, since this one does.
 */
function betterMatch(
  contracts: ReadonlyMap<string, Contract>,
  contract: Contract,
  headings: readonly string[],
): Contract | null {
  const own = knownHeadings(contract, headings);
  const others = [...contracts.values()].filter((other) => other !== contract);
  const known = others.map((other) => knownHeadings(other, headings));
  const most = Math.max(0, ...known);
  if (most < own || most === 0) return null;
  const best = others.filter((_, at) => known[at] === most);
  const whole = best.find((other) => matchHeadings(other, headings).missing.length === 0);
  return whole ?? (most > own ? best[0]! : null);
}
