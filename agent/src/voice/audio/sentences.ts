import type { Language } from '@in-call-calendar/shared';

/** Words that end in a full stop without ending a sentence. German writes the day of a date like that, too. */
const ABBREVIATION: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:[ap]\.m|Dr|Mr|Mrs|Ms|St|No|e\.g|i\.e|vs|approx)|\b[A-Z])\.$/,
  de: /\b(?:Dr|Prof|Nr|St|Std|Min|Tel|ca|bzw|\d{1,2}|[A-Za-z])\.$/,
  es: /\b(?:Sr|Sra|Srta|Dr|Dra|Dña|Ud|Uds|núm|aprox|ej|[A-Za-z])\.$/,
};

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
  readonly #abbreviation: RegExp;
  #rest = '';
  #first = true;

  constructor(language: Language = 'en') {
    this.#abbreviation = ABBREVIATION[language];
  }

  /** Adds text and returns the sentences that are complete now. */
  push(text: string): string[] {
    this.#rest += text;
    const sentences: string[] = [];
    for (let end = this.#end(); end > 0; end = this.#end()) sentences.push(...this.#take(end));
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

  /** Where the first complete sentence ends; 0 where none is complete. */
  #end(): number {
    for (const match of this.#rest.matchAll(SENTENCE_END)) {
      const end = match.index + match[0].length;
      if (!this.#abbreviation.test(this.#rest.slice(0, end))) return end;
    }
    return 0;
  }
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
