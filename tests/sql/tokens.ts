/** SQL in its smallest parts: enough to see which functions are called and which words are used. */
export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'mark';
  text: string;
}

const shapes: [Token['kind'] | 'nothing', RegExp][] = [
  ['nothing', /^(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)/],
  ['string', /^'(?:[^']|'')*'/],
  ['quoted', /^"(?:[^"]|"")*"/],
  ['word', /^[A-Za-z_][A-Za-z0-9_]*/],
  ['number', /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/],
  ['mark', /^(?:::|\/\/|->|<>|<=|>=|!=|\|\||.)/s],
];

/** The tokens of a statement, comments and spaces left out. */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  for (let rest = sql; rest !== ''; ) {
    const [kind, text] = shapes
      .map(([kind, shape]) => [kind, shape.exec(rest)?.[0]] as const)
      .find(([, text]) => text)!;
    if (kind !== 'nothing') found.push({ kind, text: text! });
    rest = rest.slice(text!.length);
  }
  return found;
}

/** Names that are followed by an opening bracket, in lower case: functions, and keywords such as IN. */
export function called(sql: string): string[] {
  const all = tokens(sql);
  const names = all.filter(({ kind }, at) => kind === 'word' && all[at + 1]?.text === '(');
  return [...new Set(names.map(({ text }) => text.toLowerCase()))].sort();
}
