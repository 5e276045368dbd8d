/** What may be shared of what people wrote: a sentence that quotes a figure which is hidden is left out. */

/** What stands where a sentence was left out. */
export const leftOut = '[A sentence is left out here: it quotes a figure that is not shown.]';

export interface Secrets {
  /** Numbers that stand for themselves: the hidden counts and values of the totals spoken of. */
  numbers: ReadonlySet<number>;
  /** Hidden counts of categories, each with words of its category: told only where both are. */
  ofCategories: readonly { number: number; words: readonly string[] }[];
  /** Counts of people from 1 to this are never told, whatever they are of. */
  hiddenTo: number;
}

const words =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = new RegExp(
  `(?<![\\w.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?![\\w])|\\b(${words.join('|')})\\b`,
  'gi',
);
/** A person, with up to two words before: "two young people", "3 of the children". */
const person =
  /^\W+(?:[\p{L}'’-]+\W+){0,2}?(?:child|children|boys?|girls?|baby|babies|infants?|toddlers?|pupils?|students?|teenagers?|siblings?|brothers?|sisters?|young|people|persons?|adolescents?|famil(?:y|ies)|mothers?|fathers?|parents?|cases?)\b/iu;

/** A text without the sentences that tell a secret. Null stays null. */
export function untold(text: string | null, secrets: Secrets): string | null {
  if (text === null || text === '') return text;
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => (tells(sentence, secrets) ? leftOut : sentence))
    .filter((sentence, at, all) => sentence !== leftOut || all[at - 1] !== leftOut)
    .join(' ');
}

function tells(sentence: string, { numbers, ofCategories, hiddenTo }: Secrets): boolean {
  const lower = sentence.toLowerCase();
  for (const found of sentence.matchAll(number)) {
    const [whole, digits = '', decimals = '', word] = found;
    const said =
      word === undefined ? Number(digits.replaceAll(',', '') + decimals) : words.indexOf(word.toLowerCase()) + 1;
    if (numbers.has(said)) return true;
    const after = sentence.slice(found.index + whole.length);
    if (said >= 1 && said <= hiddenTo && person.test(after)) return true;
    if (ofCategories.some((secret) => secret.number === said && secret.words.some((one) => lower.includes(one))))
      return true;
  }
  return false;
}
