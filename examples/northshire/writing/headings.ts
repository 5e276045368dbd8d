/** The heading of a field as a system exports it. */
import type { Field } from '../../../schemas/contract/dataset.ts';
import type { Style } from './style.ts';

export function headingOf(field: Field, { headings, letters }: Style): string {
  const name =
    headings === 'alias' ? (field.aliases[0] ?? field.label) : headings === 'name' ? field.name : field.label;
  const words = name.replace(/[^A-Za-z0-9£]+/g, ' ').trim();
  switch (letters) {
    case 'as-is':
      return name;
    case 'upper':
      return name.toUpperCase();
    case 'lower':
      return name.toLowerCase();
    case 'snake':
      return words.toLowerCase().replaceAll(' ', '_');
    case 'UPPER_SNAKE':
      return words.toUpperCase().replaceAll(' ', '_');
    case 'Camel':
      return words.replace(/(?:^| )([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
  }
}
