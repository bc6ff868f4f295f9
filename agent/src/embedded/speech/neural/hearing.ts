/** What a recogniser of whole utterances hears, whichever process it runs in. */

export interface Utterance {
  /** 16 kHz, mono. */
  samples: Int16Array;
  /** Words that are likely, as a text that could have gone before. */
  prompt: string;
  /** Who speaks: one caller's utterances do not keep the others waiting. */
  caller: string;
}

/** One way of understanding an utterance. */
export interface Reading {
  /** As Whisper writes it: with capitals, signs and digits. */
  text: string;
  /** Mean probability of its tokens (0-1). */
  confidence: number;
}

export interface Readings {
  /** The one that Whisper is surest of first; at least one. */
  readings: readonly Reading[];
  /** Probability (0-1) that nothing was said. */
  silence: number;
}

export interface Heard {
  /** The words that were spoken, as the dialogue reads them; empty where nothing was understood. */
  words: string;
  /** 0-1 */
  confidence: number;
}

/** Whisper itself. */
export interface Recogniser {
  /** @throws Error when the utterance could not be heard: too many are waiting, or the recogniser has ended */
  hear(utterance: Utterance, signal?: AbortSignal): Promise<Readings>;
  close(): Promise<void>;
}

/** What a call asks: Whisper, and what is made of its readings. */
export interface UtteranceListener {
  /** @throws Error when the utterance could not be heard: too many are waiting, or the recogniser has ended */
  hear(utterance: Utterance, signal?: AbortSignal): Promise<Heard>;
  close(): Promise<void>;
}
