/** What is said beside the answers of the model: facts, greetings, and what a caller has missed while away. */

/** The part of an agent session that speaks. Both throw once it has begun to close. */
export interface SpeakingSession {
  say(text: string): { done(): boolean };
  /** Throws while words are said that must be heard to their end, too. */
  interrupt(): { readonly await: Promise<unknown> };
}

/**
 * `urgent` words do not wait for what is being said now. `standing` ones tell what stays so, and are said again after
 * urgent words that cut them off; `passing` ones are settled by those.
 */
export type Urgency = 'urgent' | 'standing' | 'passing';

export interface CallSpeech {
  say: (text: string) => void;
  /** Like `say`, for words that must have been heard before anything typed is answered. */
  sayFirst: (text: string) => void;
  /** Cuts the agent off for what the caller has typed, unless these words are still being said. */
  giveWay: () => void;
  /** Like `giveWay`; resolves once it is known what came through of the words that were cut off. Never rejects. */
  cutOff: () => Promise<void>;
  /** To a caller who is away they are told later. */
  notify: (text: string, urgency: Urgency) => void;
  /** Cuts the agent off, but for words that must not be cut: what comes is then said after them. */
  interrupt: () => void;
  /** The caller has left, and may come back. */
  away: () => void;
  /** The caller is there again, and told the last thing that was worth a word meanwhile, else where the call stands. */
  back: () => void;
  /**
   * Says the last urgent words once more where they were said since then, in ms of the clock: nobody has heard them.
   */
  repeat: (since: number) => void;
  /** Returns where the call stands; nothing where the caller has just been told so. */
  standing: () => string;
}

/** What a caller who comes back hears. */
export interface ReturnWords {
  welcome: () => string;
  /** Where the call stands; empty where nothing has been done yet. */
  status: () => string;
}

/** Cuts off what is being said, unless it must be heard to its end. */
export function interruptWords(session: Pick<SpeakingSession, 'interrupt'>): void {
  try {
    session.interrupt();
  } catch {
    // It must be heard.
  }
}

export function createCallSpeech(
  session: SpeakingSession,
  words: ReturnWords,
  now: () => number,
  log: { info(fields: object, message: string): void },
): CallSpeech {
  let isAway = false;
  let lastStatus = '';
  let missed = '';
  let urgentWords: { text: string; at: number } | null = null;
  let standingWords: { text: string; said: { done(): boolean } | undefined } | null = null;
  let first: { done(): boolean } | undefined;

  function say(text: string): { done(): boolean } | undefined {
    try {
      return session.say(text);
    } catch (error) {
      // A moment before the session says that it closes.
      log.info({ error }, 'nobody is left to be told');
      return undefined;
    }
  }

  function standing(): string {
    urgentWords = null;
    const status = words.status();
    if (status === lastStatus) return '';
    lastStatus = status;
    return status;
  }

  const interrupt = (): void => {
    interruptWords(session);
  };

  return {
    say: (text) => void say(text),
    sayFirst(text) {
      first = say(text);
    },
    giveWay() {
      if (first?.done() !== false) interrupt();
    },
    async cutOff() {
      if (first?.done() === false) return;
      try {
        await session.interrupt().await;
      } catch {
        // What is being said now must be heard to its end.
      }
    },
    interrupt,
    notify(text, urgency) {
      if (isAway) {
        missed = text;
        return;
      }
      if (urgency !== 'urgent') {
        const said = say(text);
        if (urgency === 'standing') standingWords = { text, said };
        return;
      }
      const cutOff = standingWords?.said?.done() === false ? standingWords.text : null;
      interrupt();
      urgentWords = { text, at: now() };
      say(text);
      if (cutOff !== null) standingWords = { text: cutOff, said: say(cutOff) };
    },
    repeat(since) {
      if (isAway || urgentWords === null || urgentWords.at < since) return;
      const { text } = urgentWords;
      // Said now, where the call stands need not be said, too.
      standing();
      say(text);
    },
    away() {
      isAway = true;
      interrupt();
    },
    back() {
      isAway = false;
      const stands = standing();
      say(`${words.welcome()} ${missed || stands}`.trim());
      // The line may be lost once more before this has been heard.
      if (missed !== '') urgentWords = { text: missed, at: now() };
      missed = '';
    },
    standing,
  };
}
