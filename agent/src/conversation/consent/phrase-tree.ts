/** Finds the longest known phrase at a place. Pure. */
import type { Token } from './tokens.ts';

interface Node<T> {
  /** None behind the last word of a phrase: there are thousands of those. */
  next?: Map<string, Node<T>>;
  value?: T;
}

export interface PhraseTree<T> {
  /** The longest phrase that begins at the token `at`, with its length in tokens; null where there is none. */
  longest(tokens: readonly Token[], at: number): { value: T; length: number } | null;
}

/** `entries`: words of a phrase and what it stands for; of equal phrases the first counts. */
export function phraseTree<T>(
  entries: Iterable<readonly [words: readonly string[], value: T]>,
): PhraseTree<T> {
  const root: Node<T> = {};
  for (const [words, value] of entries) {
    if (words.length === 0) continue;
    let node = root;
    for (const word of words) {
      node.next ??= new Map();
      const next: Node<T> = node.next.get(word) ?? {};
      node.next.set(word, next);
      node = next;
    }
    node.value ??= value;
  }
  return {
    longest(tokens, at) {
      let node: Node<T> | undefined = root;
      let found: { value: T; length: number } | null = null;
      for (let index = at; index < tokens.length; index += 1) {
        node = node.next?.get(tokens[index]?.word ?? '');
        if (node === undefined) break;
        if (node.value !== undefined) found = { value: node.value, length: index - at + 1 };
      }
      return found;
    },
  };
}
