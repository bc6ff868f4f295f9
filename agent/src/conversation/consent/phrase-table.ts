/** Finds the longest known phrase at a place. Pure. */
import type { Token } from './tokens.ts';

export interface PhraseTable<T> {
  /** The longest phrase that begins at the token `at`, with its length in tokens; null where there is none. */
  longest(tokens: readonly Token[], at: number): { value: T; length: number } | null;
}

/**
 * `entries`: words of a phrase and what it stands for; of equal phrases the first counts. There are thousands, in every
 * call’s process: a tree of maps took twice the memory of one map.
 */
export function phraseTable<T>(
  entries: Iterable<readonly [words: readonly string[], value: T]>,
): PhraseTable<T> {
  const phrases = new Map<string, T>();
  let longest = 0;
  for (const [words, value] of entries) {
    const phrase = words.join(' ');
    if (words.length === 0 || phrases.has(phrase)) continue;
    phrases.set(phrase, value);
    longest = Math.max(longest, words.length);
  }
  return {
    longest(tokens, at) {
      let found: { value: T; length: number } | null = null;
      let phrase = '';
      for (const [index, { word }] of tokens.slice(at, at + longest).entries()) {
        phrase = index === 0 ? word : `${phrase} ${word}`;
        const value = phrases.get(phrase);
        if (value !== undefined) found = { value, length: index + 1 };
      }
      return found;
    },
  };
}
