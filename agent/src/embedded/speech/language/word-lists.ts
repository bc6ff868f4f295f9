/** Lists of English words and names, the most common first (sources in words/). */
import { readFile } from 'node:fs/promises';

/** Returns the lower-case words of one list. */
export async function readWords(
  list: 'common-words' | 'first-names' | 'surnames',
): Promise<string[]> {
  const text = await readFile(new URL(`./words/${list}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter(Boolean);
}
