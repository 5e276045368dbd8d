/** Where a child lives: a Lower Layer Super Output Area (2011 or 2021), or a postcode that becomes one. */
import { type Cell, cell, described, type FieldOptions } from './field.ts';

export const placePatterns = {
  lsoa: '[EWew]01[0-9]{6}',
  postcode: '[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}',
} as const;

const lsoaShape = new RegExp(`^${placePatterns.lsoa}$`);
const postcodeShape = new RegExp(`^${placePatterns.postcode}$`);

/** An LSOA code of England or Wales, in capitals. */
export function lsoa(label = 'LSOA', options: FieldOptions = {}): Cell<string> {
  return cell({ kind: 'lsoa', label, sensitivity: 'personal', example: 'E01010875', ...described(options) }, (text) =>
    lsoaShape.test(text) ? { value: text.toUpperCase() } : { fault: 'not-an-lsoa' },
  );
}

/**
 * The child's home as an LSOA code or a full postcode. Only the LSOA is kept: a postcode is looked up in the loaded
 * postcode directory, and one that is not there leaves the home unknown, with a warning.
 */
export function home(label = 'LSOA or postcode', options: FieldOptions = {}): Cell<string> {
  const { aliases = [], description } = options;
  return cell(
    {
      kind: 'home',
      label,
      sensitivity: 'identifier',
      example: 'E01010875',
      description: description ?? 'Home LSOA (2011 or 2021), or full postcode. Only the LSOA is kept.',
      aliases: [
        'LSOA',
        'LSOA code',
        'LSOA11',
        'LSOA21',
        'Home LSOA',
        'Postcode',
        'Post code',
        'Home postcode',
        ...aliases,
      ],
    },
    (text) => {
      if (lsoaShape.test(text)) return { value: text.toUpperCase() };
      if (postcodeShape.test(text)) return { value: normalPostcode(text) };
      return { fault: 'not-an-lsoa-or-postcode' };
    },
  );
}

/** A postcode in capitals, without its space: how the directory is looked up. */
export const normalPostcode = (text: string): string => text.toUpperCase().replace(' ', '');
