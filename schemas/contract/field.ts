/** A field of a contract: what a cell may hold, said once. The zod schema reads a cell; its metadata is what everything else is derived from. */
import { z } from 'zod';

/** How careful one must be with what the field holds. Only `open` values are ever repeated in feedback. */
export type Sensitivity = 'open' | 'personal' | 'identifier' | 'free-text';

export type FieldKind =
  | 'date'
  | 'birth-date'
  | 'code'
  | 'count'
  | 'number'
  | 'money'
  | 'yes-no'
  | 'lsoa'
  | 'home'
  | 'nhs-number'
  | 'upn'
  | 'reference'
  | 'text'
  | 'name-of';

export interface CodeEntry {
  title: string;
  aliases: readonly string[];
}

export type CodeList = Readonly<Record<string, CodeEntry>>;

export interface FieldMeta {
  kind: FieldKind;
  /** The heading of the template, in the agency's words. */
  label: string;
  description: string;
  sensitivity: Sensitivity;
  /** Other headings under which systems export it. */
  aliases: readonly string[];
  /** An example that the contract accepts. */
  example: string;
  codes?: CodeList;
  /** Bounds of a count or number, both included. */
  min?: number;
  max?: number;
  /** Characters. */
  maxLength?: number;
  /** For a reference: which register its numbers belong to, so that equal numbers of two registers stay apart. */
  scheme?: string;
  /** For a birth date: an expected date of birth after the event is allowed, and gives no age. */
  unborn?: boolean;
}

/** What a caller may add to any field. */
export interface FieldOptions {
  description?: string;
  aliases?: readonly string[];
}

/** Why a cell was not accepted. A rule's id is `<field>.<fault>`. */
export type Fault =
  | 'required'
  | 'not-a-date'
  | 'two-digit-year'
  | 'impossible-date'
  | 'not-born-yet'
  | 'not-allowed'
  | 'not-a-whole-number'
  | 'not-a-number'
  | 'not-money'
  | 'out-of-range'
  | 'not-yes-or-no'
  | 'not-an-lsoa'
  | 'not-an-lsoa-or-postcode'
  | 'not-an-nhs-number'
  | 'not-a-upn'
  | 'too-long'
  | 'holds-an-identifier'
  | 'outside-quarter';

/** What reading a cell gives: a value, or the reason there is none. */
export type Reading<T> = { value: T } | { fault: Fault };

export type Cell<T> = z.ZodType<T, string>;

/** A zod schema over the trimmed text of one cell. `read` never sees an empty cell: that is absence, and `.optional()` allows it. */
export function cell<T>(meta: FieldMeta, read: (text: string) => Reading<T>): Cell<T> {
  const schema = z.string().transform((text, context): T => {
    const reading = read(text);
    if ('value' in reading) return reading.value;
    context.issues.push({ code: 'custom', message: reading.fault, params: { fault: reading.fault }, input: text });
    return z.NEVER;
  });
  return schema.meta({ ...meta }) as unknown as Cell<T>;
}

/** Options with nothing left undefined. */
export function described(options: FieldOptions): { description: string; aliases: readonly string[] } {
  return { description: options.description ?? '', aliases: options.aliases ?? [] };
}
