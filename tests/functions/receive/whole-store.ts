/** Everything that is kept beside the raw drops, as text: objects as they are, and Parquet decoded too. */
import { readFileSync } from 'node:fs';
import type { Receiving } from './receiving.ts';

export async function everythingKept({ store, parquet }: Receiving): Promise<{ key: string; text: string }[]> {
  const kept: { key: string; text: string }[] = [];
  for (const { key } of await store.list('')) {
    if (key.startsWith('drop/')) continue;
    const raw = readFileSync(await store.localFile(key));
    const rows = key.endsWith('.parquet') ? JSON.stringify(await parquet(key)) : '';
    kept.push({ key, text: `${key}\n${raw.toString('latin1')}\n${raw.toString('utf8')}\n${rows}` });
  }
  return kept;
}

/** Where any of the words appears, in whatever letter case, with or without its spaces and hyphens. */
export function appearances(kept: readonly { key: string; text: string }[], words: readonly string[]): string[] {
  const forms = words.flatMap((word) => [word.toLowerCase(), word.toLowerCase().replace(/[ -]/g, '')]);
  return kept.flatMap(({ key, text }) => {
    const folded = text.toLowerCase();
    return forms.filter((form) => folded.includes(form)).map((form) => `${form} in ${key}`);
  });
}
