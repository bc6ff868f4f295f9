import type { KeyQuestion, KeyWords } from '../words/words.ts';

/** What the tools of a caller on a phone say of its keys. */
export interface KeyPrompts {
  /** For times that were named: once in a call, then nothing. */
  offer: (count: number) => string;
  /** For a question for yes or no: each time, as a key agrees to nothing that did not name it. */
  ask: (question: KeyQuestion) => string;
}

export function createKeyPrompts(words: KeyWords): KeyPrompts {
  let isTold = false;
  return {
    offer(count) {
      if (isTold || count === 0) return '';
      isTold = true;
      return words.offer(count);
    },
    ask: (question) => words.yesNo(question),
  };
}
