/** What is common to every way a reply's text comes: sentence by sentence, until one has to be dropped. */
import type { Claim, Verdict } from './facts.ts';
import { SentenceSplitter } from './sentences.ts';

export interface GuardOptions {
  /** Judges one sentence by the state of the call at this moment. */
  judge: (sentence: string) => Verdict;
  /** The code's own words on where things stand, for the place of what was dropped. */
  truth: () => string;
  /** Called once for each reply that had something dropped; never with the words. */
  onDropped: (claim: Claim) => void;
}

/** The text of one reply on its way to the caller. */
export class TextGuard {
  readonly #options: GuardOptions;
  readonly #splitter = new SentenceSplitter();
  #isDropping = false;
  /** Whether what went out last ended in white space, so that what follows needs none. */
  #endsInSpace = true;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** Takes more text; returns what may go on to the caller now, which may be nothing. */
  push(text: string): string {
    return this.#isDropping ? '' : this.#pass(this.#splitter.push(text));
  }

  /** Judges what is left of a sentence that will not go on; returns it where it may go out. */
  flush(): string {
    return this.#isDropping ? '' : this.#pass(this.#splitter.flush());
  }

  /**
   * Ends the reply; returns the last words that go out. Where something was dropped, that is the truth, unless the
   * reply `hasToolCall`: then its result leads to another reply.
   */
  end({ hasToolCall }: { hasToolCall: boolean }): string {
    const rest = this.flush();
    if (!this.#isDropping || hasToolCall) return rest;
    const space = this.#endsInSpace ? '' : ' ';
    return `${rest}${space}${this.#options.truth()}`;
  }

  #pass(sentences: readonly string[]): string {
    let passed = '';
    for (const sentence of sentences) {
      const verdict: Verdict = /[\p{L}\d]/u.test(sentence)
        ? this.#options.judge(sentence)
        : { passes: true };
      if (!verdict.passes) {
        this.#isDropping = true;
        this.#options.onDropped(verdict.claim);
        break;
      }
      passed += sentence;
    }
    if (passed !== '') this.#endsInSpace = /\s$/.test(passed);
    return passed;
  }
}
