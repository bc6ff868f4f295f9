/** Decides from what becomes of a recogniser when the caller is to be told that nobody hears them. Pure. */
import type { FailureKind } from './failure-kind.ts';

/** Speech shorter than this may well be a cough, in ms. */
const SPEECH_MS = 500;
/** Times in a row that speech brings no words until the recogniser itself is doubted. */
const DOUBT_AFTER = 3;

export interface HearingWatchOptions {
  /** The caller is not heard. Told once for each failure from then on. */
  onLost: (kind: FailureKind) => void;
  onBack: () => void;
  /** Somebody spoke, and no words came of it: they have to say it again. */
  onUnheard: () => void;
  /** The recogniser may hang. */
  onDoubt: () => void;
}

export interface HearingWatch {
  failed: (kind: FailureKind) => void;
  /** One utterance could not be recognised: its words are lost. */
  utteranceFailed: (kind: FailureKind) => void;
  /** Somebody begins to speak. */
  spoke: () => void;
  worked: () => void;
  /** What was spoken was the agent's own voice: its words are known, and nobody has to say them again. */
  heardItself: () => void;
  /** `speechMs`: how long somebody spoke without a word being understood, in ms. */
  noWords: (speechMs: number) => void;
}

export function createHearingWatch(options: HearingWatchOptions): HearingWatch {
  let failures = 0;
  let wordless = 0;
  let isLost = false;
  /** They have been asked to say again what they said last, or need not. */
  let isAsked = false;

  function lose(kind: FailureKind): void {
    isLost = true;
    options.onLost(kind);
  }

  function failed(kind: FailureKind): void {
    failures += 1;
    // Streams break off now and then and are begun again at once; a wrong key stays wrong.
    if (failures > 1 || kind === 'key') lose(kind);
  }

  function worked(): void {
    failures = 0;
    wordless = 0;
    if (!isLost) return;
    isLost = false;
    options.onBack();
  }

  return {
    failed,
    utteranceFailed(kind) {
      failed(kind);
      if (isLost) return;
      isAsked = true;
      options.onUnheard();
    },
    spoke() {
      isAsked = false;
    },
    worked,
    heardItself() {
      worked();
      isAsked = true;
    },
    noWords(speechMs) {
      if (speechMs < SPEECH_MS || isAsked) return;
      wordless += 1;
      if (wordless >= DOUBT_AFTER) lose('empty');
      else if (!isLost) {
        options.onDoubt();
        options.onUnheard();
      }
    },
  };
}
