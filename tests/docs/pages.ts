/** The pages a person reads, and the fenced blocks in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The README first, then every page below docs/, as paths from the project's folder. */
export function pages(): string[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const manual = below.filter((file) => file.endsWith('.md')).map((file) => join('docs', file));
  return ['README.md', ...manual.sort()];
}

export interface Block {
  /** The first word behind the fence, such as `sh`. */
  language: string;
  /** The words behind it, such as `no-test`, `exit=2` or `file=sql/indicators/x.sql`. */
  marks: string[];
  text: string;
}

/** Every fenced block of a page, in order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```(\w*)([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, language = '', marks = '', body = '']) => ({
    language,
    marks: marks.trim().split(/\s+/).filter(Boolean),
    text: body,
  }));
}

/** What follows `<name>=` among a block's marks; null when it is not there. */
export const marked = ({ marks }: Block, name: string): string | null =>
  marks.find((mark) => mark.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
