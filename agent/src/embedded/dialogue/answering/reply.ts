/** Builds one step: words, tool calls, and what changes in the memory. */
import { english } from '../../../conversation/words/en/en.ts';
import type { KeyQuestion } from '../../../conversation/words/words.ts';
import type { CallContext } from '../contract.ts';
import { phrase, type PhraseKey } from './phrases.ts';
import {
  AFTER_RESULT,
  type DialogueState,
  type Pending,
  type Step,
  type ToolCall,
} from './state.ts';

type Patch = Partial<DialogueState>;

/** Gathers what a step says and does. Mutable while one step is made, and never kept. */
export class Reply {
  readonly context: CallContext;
  #state: DialogueState;
  readonly #words: string[] = [];

  constructor(state: DialogueState, context: CallContext) {
    this.#state = state;
    this.context = context;
  }

  get state(): DialogueState {
    return this.#state;
  }

  get silent(): boolean {
    return this.#words.length === 0;
  }

  set(patch: Patch): this {
    this.#state = { ...this.#state, ...patch };
    return this;
  }

  say(text: string): this {
    if (text !== '') this.#words.push(text);
    return this;
  }

  phrase(key: PhraseKey): this {
    const { text, uses } = phrase(this.#state, key);
    this.#state = { ...this.#state, uses };
    return this.say(text);
  }

  /** Names the keys that answer a question for yes or no, to a caller on a telephone. */
  keys(question: KeyQuestion): this {
    return this.context.hasScreen ? this : this.say(english.keys.yesNo(question));
  }

  /** After a result: forgets what led to it, and asks whether there is anything else. */
  finish(patch: Patch = {}): Step {
    return this.set({ ...AFTER_RESULT, ...patch, asked: 'else' })
      .phrase('else')
      .done();
  }

  /** Says goodbye after what was gathered so far, which ends the call. */
  goodbye(): Step {
    return this.call([{ name: 'end_call', args: {} }]);
  }

  /** Gives the chosen time back, and then says these words. */
  release(words = 'Which time would you like instead?'): Step {
    this.set({ readBack: null });
    return this.call([{ name: 'release_time', args: {} }], { kind: 'again', words });
  }

  /** Ends the turn in words. */
  done(): Step {
    const said = this.#words.join(' ');
    return {
      state: {
        ...this.#state,
        queue: [],
        preface: '',
        lastSaid: said === '' ? this.#state.lastSaid : said,
      },
      say: said,
      calls: [],
    };
  }

  /**
   * Calls tools one after the other; what was gathered so far is said with their result. Nothing is spoken before
   * it, so that the caller hears one answer and not two.
   */
  call(calls: readonly ToolCall[], pending: Pending = { kind: 'continue' }): Step {
    const [first, ...queue] = calls;
    if (!first) return this.done();
    const preface = [this.#state.preface, ...this.#words].filter(Boolean).join(' ');
    return {
      state: { ...this.#state, queue, pending, preface, steps: this.#state.steps + 1 },
      say: '',
      calls: [first],
    };
  }
}
