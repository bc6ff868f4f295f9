/**
 * What a caller hears while a language model is slow or fails: one filler a turn, then an apology, and never nothing.
 * Decisions only; the streams are in `reply-with-fallback.ts`. Clock and timers are passed in.
 */
import type { TroubleWords } from '../words/words.ts';
import type { FailureKind } from './failure-kind.ts';

/**
 * Silence after which a filler is said, in ms from when a reply is asked for. The end of the caller's turn is found
 * some 300 ms after their last word: together 1.5 s.
 */
export const FILLER_AFTER_MS = 1200;
/** How long a turn may wait for its model, tools not counted, in ms. An apology takes up to a second to be spoken. */
export const ANSWER_WITHIN_MS = 4500;
/** How long a reply that has begun may stall, in ms. */
export const STALL_MS = 4500;
/** The least that a model gets after its tools have run, in ms. */
const LAST_CHANCE_MS = 1000;

/** Words that come this long after an error at most were on their way before it, in ms. */
const ON_THE_WAY_MS = 50;

/** Tools that wait for the provider of the calendar to book, move or cancel. */
const BOOKING_TOOLS = new Set(['book_appointment', 'move_booking', 'cancel_booking']);

/** Where words of ours go: into the reply that is running. */
export interface ReplyOutlet {
  say(text: string): void;
  /** Ends the reply and lets go of the model. */
  stop(): void;
}

export interface ReplyWatchOptions {
  words: TroubleWords;
  hasScreen: boolean;
  /** In ms, from any beginning. */
  now: () => number;
  setTimer: (ms: number, run: () => void) => () => void;
  /** Whether the agent can be heard at this moment. */
  isSpeaking: () => boolean;
  /** Says words while no reply is running: tools are at work. */
  sayBetween: (text: string) => void;
  /** A turn has failed. Returns whether so many have in a row that answering counts as down. */
  onFailed: (kind: FailureKind) => boolean;
  /** A turn was answered in words. */
  onWorked: () => void;
}

/** One call of the model: a turn takes several where it uses tools. */
export interface ReplyStep {
  words(text: string): void;
  tools(names: readonly string[]): void;
  /** The model's stream has ended. */
  ended(): void;
  /** The model could not be asked at all. */
  broke(kind: FailureKind): void;
  /** Nobody waits for this reply any more: the caller has spoken over it. */
  dropped(): void;
}

export interface ReplyWatch {
  /** `isNewTurn`: not the model's answer to its own tools. `isLast`: it may call no more of them. */
  begin(outlet: ReplyOutlet, about: { isNewTurn: boolean; isLast: boolean }): ReplyStep;
  /** The provider has given up on the call that is running. */
  modelFailed(kind: FailureKind): void;
  /** The caller speaks: nothing is said to fill a silence. */
  callerSpoke(): void;
  close(): void;
}

interface Turn {
  /** From when on there is silence: its beginning, or the end of what the model wrote before it called a tool. */
  since: number;
  /** Time spent on waiting for the model, without the call that is running. */
  waited: number;
  /** Words of the model were heard in this turn, or are about to be. */
  answered: boolean;
  filled: boolean;
}

export function createReplyWatch(options: ReplyWatchOptions): ReplyWatch {
  const { words, hasScreen, now, setTimer } = options;
  let turn: Turn = { since: 0, waited: 0, answered: true, filled: true };
  let error: FailureKind | undefined;
  let failedAt = 0;
  let stopFiller = (): void => undefined;
  let stopDeadline = (): void => undefined;
  /** Steps that are not this one any more change nothing. */
  let current = 0;

  function clear(): void {
    stopFiller();
    stopDeadline();
  }

  /** A model that goes on has not failed: the error was that of a reply which nobody waits for any more. */
  function forgetOldError(): void {
    if (now() - failedAt > ON_THE_WAY_MS) error = undefined;
  }

  function fillAfter(ms: number, fill: () => void): void {
    stopFiller();
    if (turn.filled || turn.answered) return;
    stopFiller = setTimer(Math.max(0, ms), () => {
      if (options.isSpeaking()) {
        fillAfter(FILLER_AFTER_MS, fill);
        return;
      }
      turn.filled = true;
      fill();
    });
  }

  return {
    begin(outlet, { isNewTurn, isLast }) {
      clear();
      current += 1;
      const me = current;
      const begun = now();
      if (isNewTurn) turn = { since: begun, waited: 0, answered: false, filled: false };
      error = undefined;
      let spoke = false;
      let called: readonly string[] = [];

      const live =
        <A extends unknown[]>(run: (...args: A) => void) =>
        (...args: A): void => {
          if (me === current) run(...args);
        };
      const giveUp = (kind: FailureKind): void => {
        clear();
        current += 1;
        turn.answered = true;
        outlet.say(
          options.onFailed(kind) ? words.stillDown(hasScreen) : words.cannotAnswer(hasScreen),
        );
        outlet.stop();
      };
      const waitFor = (ms: number, kind: FailureKind): void => {
        stopDeadline();
        stopDeadline = setTimer(ms, () => {
          giveUp(kind);
        });
      };
      const finish = (): void => {
        clear();
        if (spoke) turn.since = now();
        else turn.waited += now() - begun;
        if (spoke && error !== undefined && called.length === 0) giveUp('cut');
        else if (spoke && called.length === 0) options.onWorked();
        else if (called.length === 0) giveUp(error ?? 'empty');
        else if (isLast && !spoke) giveUp('tools');
        else if (!isLast) {
          // What the model said announces an answer, and is none.
          turn.answered = false;
          const filler = called.some((name) => BOOKING_TOOLS.has(name))
            ? words.fillerBooking()
            : words.filler();
          fillAfter(FILLER_AFTER_MS - (now() - turn.since), () => {
            options.sayBetween(filler);
          });
        }
      };

      fillAfter(FILLER_AFTER_MS - (begun - turn.since), () => {
        outlet.say(words.filler());
      });
      waitFor(Math.max(LAST_CHANCE_MS, ANSWER_WITHIN_MS - turn.waited), 'timeout');
      return {
        words: live((text: string) => {
          // Marks and emoji make no sound: with nothing else the answer is an empty one.
          if (!(spoke ? /\S/ : /[\p{L}\p{N}]/u).test(text)) return;
          spoke = true;
          turn.answered = true;
          forgetOldError();
          stopFiller();
          waitFor(STALL_MS, 'cut');
        }),
        tools: live((names: readonly string[]) => {
          called = [...called, ...names];
          forgetOldError();
          waitFor(STALL_MS, 'cut');
        }),
        ended: live(finish),
        broke: live(giveUp),
        dropped: live(() => {
          clear();
          current += 1;
        }),
      };
    },
    modelFailed(kind) {
      error = kind;
      failedAt = now();
    },
    callerSpoke() {
      stopFiller();
    },
    close() {
      clear();
      current += 1;
    },
  };
}
