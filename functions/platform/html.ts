/** HTML as a tagged template that escapes whatever is put into it, so that forgetting to escape is not possible. */

const markup = Symbol('markup');

/** Markup that may stand in a page as it is. Only this module makes it: data cannot pass itself off as markup. */
export interface Html {
  readonly [markup]: string;
}

/** What a template may hold. Null, undefined and false leave nothing; a list is put in one after the other. */
export type HtmlValue = Html | string | number | bigint | null | undefined | false | readonly HtmlValue[];

/** Markup with every value escaped. Attributes must be written in double quotes: the escaping relies on it. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += markupOf(value) + (parts[index + 1] ?? '');
  });
  return { [markup]: text };
}

/** Markup written by us, put in as it is: a style sheet, a drawing. Never give it anything that came from outside. */
export const trusted = (text: string): Html => ({ [markup]: text });

/** The finished markup, to be stored. */
export const htmlText = (page: Html): string => page[markup];

/** Text as it may stand between tags or in a quoted attribute. What no HTML file may hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Control characters other than tab, line feed and carriage return. */
const forbidden = /(?![\t\n\r])\p{Cc}/gu;

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (isList(value)) return value.map(markupOf).join('');
  // An object that only looks the part, read from JSON perhaps, must not become the word "undefined" in a page.
  if (typeof value[markup] !== 'string') throw new TypeError('A template holds text, numbers and markup, not objects.');
  return value[markup];
}

const isList = (value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] => Array.isArray(value);
