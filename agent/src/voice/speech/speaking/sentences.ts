/** Words that end in a full stop without ending a sentence. */
const ABBREVIATION = /(?:\b(?:[ap]\.m|Dr|Mr|Mrs|Ms|St|No|e\.g|i\.e|vs|approx)|\b[A-Z])\.$/;

const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s)|\n+/g;

/** A sentence longer than this (characters) is begun with its first clause, to be heard sooner. */
const LONG_SENTENCE = 90;
const CLAUSE_END = /[,;:](?=\s)/g;
const SHORTEST_CLAUSE = 24;

/**
 * Cuts text that arrives in pieces into sentences, so that the first can be heard while the rest is still being
 * written or rendered.
 */
export class SentenceSplitter {
  #rest = '';
  #first = true;

  /** Adds text and returns the sentences that are complete now. */
  push(text: string): string[] {
    this.#rest += text;
    const sentences: string[] = [];
    for (let end = sentenceEnd(this.#rest); end > 0; end = sentenceEnd(this.#rest)) {
      sentences.push(...this.#take(end));
    }
    return sentences;
  }

  /** What is left over, when no more text comes. */
  flush(): string[] {
    const sentences = this.#take(this.#rest.length);
    this.#first = true;
    return sentences;
  }

  #take(end: number): string[] {
    const sentence = this.#rest.slice(0, end).trim();
    this.#rest = this.#rest.slice(end);
    if (!/[\p{L}\p{N}]/u.test(sentence)) return [];
    const parts = this.#first ? splitFirstClause(sentence) : [sentence];
    this.#first = false;
    return parts;
  }
}

function sentenceEnd(text: string): number {
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATION.test(text.slice(0, end))) return end;
  }
  return 0;
}

function splitFirstClause(sentence: string): string[] {
  if (sentence.length <= LONG_SENTENCE) return [sentence];
  for (const { index } of sentence.matchAll(CLAUSE_END)) {
    if (index >= SHORTEST_CLAUSE) {
      return [sentence.slice(0, index + 1), sentence.slice(index + 1).trim()];
    }
  }
  return [sentence];
}
