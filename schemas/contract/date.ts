/** Dates as agencies write them: `01/02/2024` is 1 February, never 2 January; ISO as well. A time of day behind it is dropped. */
import { type Cell, cell, described, type FieldOptions, type Reading } from './field.ts';

/** Regular expressions that mean the same to JavaScript and to RE2. Each matches a whole cell. */
export const datePatterns = {
  uk: '(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?',
  iso: '(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?',
  twoDigitYear: '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}',
} as const;

/** Years outside these are slips of the pen. */
export const yearBounds = { first: 1900, last: 2100 } as const;

const uk = new RegExp(`^${datePatterns.uk}$`);
const iso = new RegExp(`^${datePatterns.iso}$`);
const twoDigitYear = new RegExp(`^${datePatterns.twoDigitYear}$`);

/** Reads a trimmed cell as a day, `YYYY-MM-DD`. */
export function readDate(text: string): Reading<string> {
  const parts = uk.exec(text)?.slice(1, 4).reverse() ?? iso.exec(text)?.slice(1, 4);
  if (!parts) return { fault: twoDigitYear.test(text) ? 'two-digit-year' : 'not-a-date' };
  const [year, month, day] = parts.map(Number) as [number, number, number];
  if (year < yearBounds.first || year > yearBounds.last || !exists(year, month, day))
    return { fault: 'impossible-date' };
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day something happened. Stored as a date. */
export function date(label: string, options: FieldOptions = {}): Cell<string> {
  return cell({ kind: 'date', label, sensitivity: 'personal', example: '01/02/2024', ...described(options) }, readDate);
}

/** A child's date of birth. Never stored: it becomes `age`, in completed years, at the event or at the quarter's end. */
export function birthDate(options: FieldOptions & { unborn?: boolean } = {}): Cell<string> {
  const { aliases = [], description } = options;
  return cell(
    {
      kind: 'birth-date',
      label: 'Date of birth',
      sensitivity: 'identifier',
      example: '14/09/2012',
      description: description ?? 'Becomes age in years when the file is received, and is not kept.',
      aliases: ['DOB', 'Birth date', 'Born', 'Child date of birth', 'D.O.B.', 'PersonBirthDate', ...aliases],
      ...(options.unborn ? { unborn: true } : {}),
    },
    readDate,
  );
}

/** Completed years from birth to a day, both `YYYY-MM-DD`. Someone born on 29 February is a year older on 1 March. */
export function ageAt(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return born.slice(5) > day.slice(5) ? years - 1 : years;
}
