/** Faults of a whole file: it is empty, not text, for another dataset, or its headings are not those agreed. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Dialect } from './dialect/dialect.ts';
import { foldHeading, type HeadingMatch, knownHeadings, matchHeadings } from './dialect/headings.ts';
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
    if (other)
      faults.push(
        fileFault(
          'other-dataset',
          `The headings are those of “${other.title}” (${other.id}), not of “${contract.title}”. Send it as ${other.id}.`,
        ),
      );
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

/** Headings nobody knows: a warning each, with the nearest heading that is known. A column without a heading is passed over. */
export function unknownHeadings(match: HeadingMatch, groups: readonly ProblemGroup[]): ProblemGroup[] {
  const refused = new Set(groups.map(({ rule }) => rule));
  return match.columns
    .filter(({ field, heading }, i) => !field && foldHeading(heading) !== '' && !refused.has(`undeclared.${i + 1}`))
    .map(({ heading, nearest }) => {
      const meant = nearest ? ` Did you mean “${nearest}”?` : '';
      const sentence = `The column “${heading}” is not part of this return and was not read.${meant}`;
      return {
        ...fileFault('unknown-heading', sentence, heading),
        severity: 'warning' as const,
        effect: 'warns' as const,
      };
    });
}

const identifierHeadings = [
  /^(childs?|pupils?|persons?|full|first|fore|given|sur|last|middle|family|preferred|known|legal|parents?|carers?|mothers?|fathers?|client|patient)names?$/,
  /^names?(ofchild|ofpupil|ofpatient)?$/,
  /(forename|surname|firstname|lastname|middlename|fullname|childname|pupilname|patientname)/,
  /address|^street|^houseno|housenumber|^postcode|postcode$/,
  /^dob$|dateofbirth|birthdate|birthday|^dob|dob$/,
  /nhsn(o|um|umber)|^nhs$|^upn$|uniquepupil|uniquelearner|nationalinsurance|^nino$|passport/,
  /e?mail(address)?$|^email|phone|mobile(no|number)?$|telephone/,
];

function namesAnIdentifier(heading: string): boolean {
  const folded = foldHeading(heading);
  return identifierHeadings.some((pattern) => pattern.test(folded));
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
