/** References to a person. All are identifiers: what is kept is a keyed pseudonym, never the number. */

import { isNhsNumber, isUpn } from './check-digits.ts';
import { type Cell, cell, described, type FieldOptions } from './field.ts';

const digitsOnly = (text: string): string => text.replace(/[ -]/g, '');

export const personPatterns = {
  nhsNumber: '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}',
  upn: '[A-Za-z][0-9]{11}[0-9A-Za-z]',
} as const;

const nhsShape = new RegExp(`^${personPatterns.nhsNumber}$`);
const upnShape = new RegExp(`^${personPatterns.upn}$`);

/** An NHS number, with or without spaces or hyphens; its modulus 11 check digit must be right. */
export function nhsNumber(label = 'NHS number', options: FieldOptions = {}): Cell<string> {
  const meta = described(options);
  return cell(
    { kind: 'nhs-number', label, sensitivity: 'identifier', example: '943 476 5919', scheme: 'nhs-number', ...meta },
    (text) =>
      nhsShape.test(text) && isNhsNumber(digitsOnly(text))
        ? { value: digitsOnly(text) }
        : { fault: 'not-an-nhs-number' },
  );
}

/** A Unique Pupil Number, permanent or temporary; its check letter must be right. */
export function upn(label = 'UPN', options: FieldOptions = {}): Cell<string> {
  const meta = described(options);
  return cell(
    {
      kind: 'upn',
      label,
      sensitivity: 'identifier',
      example: 'H801200001001',
      scheme: 'upn',
      ...meta,
      aliases: ['Unique Pupil Number', ...meta.aliases],
    },
    (text) =>
      upnShape.test(text) && isUpn(text.toUpperCase()) ? { value: text.toUpperCase() } : { fault: 'not-a-upn' },
  );
}

/** The longest local reference that any case system is known to write. */
const longestReference = 40;

/** A case system's own number for a person, family or record. `scheme` says whose numbers they are. */
export function reference(label: string, scheme: string, options: FieldOptions = {}): Cell<string> {
  return cell(
    {
      kind: 'reference',
      label,
      sensitivity: 'identifier',
      example: 'C100234',
      scheme,
      maxLength: longestReference,
      ...described(options),
    },
    (text) => ([...text].length <= longestReference ? { value: text } : { fault: 'too-long' }),
  );
}
