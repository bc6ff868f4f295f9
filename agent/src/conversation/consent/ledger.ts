/**
 * Who agreed to what in a call: the agent reads back what would be done, and the caller's turn after it decides. Pure;
 * fed with what both sides have said.
 */

/** What cannot be undone by the next sentence. */
export type Task = 'book' | 'move' | 'cancel';

/** How a caller's turn answers the question of a task. */
export interface Answer {
  acts: boolean;
  /** The caller's words that stood in the way; empty where nothing did. */
  leftOver: string;
}

export interface LedgerOptions {
  /** What a task would do now, as a text that changes with any part of it; null where there is nothing to do. */
  digest: (task: Task) => string | null;
  /** Whether words of the agent name what the task would do now. */
  readsBack: (text: string, task: Task) => boolean;
  /** Whether words of the agent or the caller are about the task at all. */
  asks: (text: string, task: Task) => boolean;
  /** What a caller's turn answers. */
  read: (text: string, task: Task) => Answer;
}

export type Decision =
  | { kind: 'agreed' }
  /** Nothing was read back since it last changed, or nobody has answered yet. */
  | { kind: 'not_asked' }
  | { kind: 'not_agreed'; leftOver: string };

export interface ConsentLedger {
  /** Words that were spoken or shown; of words that were cut off, what came through. */
  agentSaid: (text: string, at?: number) => void;
  /**
   * `at`: when it was said, in milliseconds of any clock; words that a caller cut off are told after the ones that cut
   * them off. Without it they are the latest.
   */
  callerSaid: (text: string, at?: number) => void;
  /** Whether the caller has agreed to what the task would do now. */
  decide: (task: Task) => Decision;
}

interface Turn {
  by: 'agent' | 'caller';
  text: string;
  at: number;
  /** What the tasks would have done when it was said. */
  digests: Record<Task, string | null>;
}

/** How many turns are remembered; an older read-back is forgotten, and asked for again. */
const MAX_TURNS = 30;

export function createConsentLedger({
  digest,
  readsBack,
  asks,
  read,
}: LedgerOptions): ConsentLedger {
  let turns: Turn[] = [];

  function note(by: Turn['by'], text: string, at = Infinity): void {
    if (text.trim() === '') return;
    const digests = { book: digest('book'), move: digest('move'), cancel: digest('cancel') };
    turns = [...turns, { by, text, at, digests }].sort(order).slice(-MAX_TURNS);
  }

  /** The caller's turns since the agent last spoke to them. */
  function answers(): { asked: number; said: Turn[] } {
    const last = turns.findLastIndex(({ by }) => by === 'caller');
    const asked = turns.slice(0, last + 1).findLastIndex(({ by }) => by === 'agent');
    return { asked, said: last < 0 ? [] : turns.slice(asked + 1, last + 1) };
  }

  return {
    agentSaid: (text, at) => {
      note('agent', text, at);
    },
    callerSaid: (text, at) => {
      note('caller', text, at);
    },
    decide(task) {
      const now = digest(task);
      const { asked, said } = answers();
      const question = turns[asked];
      if (now === null || question === undefined) return { kind: 'not_asked' };
      const isReadBack = ({ by, text, digests }: Turn): boolean =>
        by === 'agent' && digests[task] === now && readsBack(text, task);
      if (!turns.slice(0, asked + 1).some(isReadBack)) return { kind: 'not_asked' };
      // A yes to another question is no yes to this one, unless it says what it is a yes to. What stands is named in
      // many sentences: to undo it, somebody has to speak of that.
      const isMeant =
        (task === 'book' && isReadBack(question)) ||
        [question, ...said].some(({ text }) => asks(text, task));
      if (!isMeant) return { kind: 'not_asked' };
      const refused = said.map(({ text }) => read(text, task)).find(({ acts }) => !acts);
      return refused ? { kind: 'not_agreed', leftOver: refused.leftOver } : { kind: 'agreed' };
    },
  };
}

/** Earlier turns first; of those without a time, in the order they were told. */
function order(a: Turn, b: Turn): number {
  return a.at === b.at ? 0 : a.at - b.at;
}
