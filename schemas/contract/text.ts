/** Words. Free text is read by people and searched for identifiers; a name is a short label such as a course or a sector. */
import { type Cell, cell, described, type FieldOptions } from './field.ts';
import { identifierIn } from './identifiers.ts';

/** Free text. A cell that holds an identifier, or a full date that may be a birth date, is refused without being repeated. */
export function freeText(label: string, options: FieldOptions & { maxLength?: number } = {}): Cell<string> {
  const { maxLength = 4000 } = options;
  return cell(
    {
      kind: 'text',
      label,
      sensitivity: 'free-text',
      example: 'A sentence or two, without names.',
      maxLength,
      ...described(options),
    },
    (text) => readWords(text, maxLength),
  );
}

/** The name of a thing that the national lists do not name: a course, a survey, a heading of the accounts. */
export function nameOf(label: string, options: FieldOptions & { example?: string } = {}): Cell<string> {
  const { example = 'A short name' } = options;
  return cell(
    { kind: 'name-of', label, sensitivity: 'free-text', example, maxLength: 200, ...described(options) },
    (text) => readWords(text, 200),
  );
}

/** A line break is kept as a line feed, whichever way the file's own system writes it. */
function readWords(text: string, maxLength: number): { value: string } | { fault: 'too-long' | 'holds-an-identifier' } {
  if (identifierIn(text)) return { fault: 'holds-an-identifier' };
  const words = text.replace(/\r\n?/g, '\n');
  return [...words].length <= maxLength ? { value: words } : { fault: 'too-long' };
}
