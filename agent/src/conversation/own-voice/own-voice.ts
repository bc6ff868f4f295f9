/** What an agent says, and when, so that it is not taken for the caller where the microphone hears it. Pure. */
import type { Language } from '@in-call-calendar/shared';
import { isEcho } from './echo.ts';

/** How long the agent's last words may be on their way through loudspeaker and microphone, in ms. */
export const ON_ITS_WAY_MS = 300;
/** How much of what was said is remembered, in characters: speech that waits is said long after it was written. */
const MEMORY = 1000;
/** Voices whose words may still come: recognisers are slow, and callers answer at once. */
const VOICES = 2;

export interface OwnVoiceOptions {
  language: Language;
  /** In ms of any clock. */
  now: () => number;
  /** The agent was heard by its own microphone, which is no failure of the recogniser. */
  onEcho: () => void;
}

export interface OwnVoice {
  /** The agent has something else to say; its text comes piece by piece. */
  begins: () => void;
  says: (text: string) => void;
  /** The agent begins or ends to be heard. */
  speaking: (isSpeaking: boolean) => void;
  /** Somebody begins to speak, or the agent's own voice comes back. */
  heard: () => void;
  /** Whether the voice that is heard may be the agent's own. */
  isUnsure: () => boolean;
  /** Whether the words of a voice are the agent's own. */
  isEcho: (text: string) => boolean;
}

interface Voice {
  /** It began while the agent was heard. */
  overlaps: boolean;
  /**
   * It began when the agent had ended, so that it holds 0.3 s of the agent at most: a few words in the middle of a
   * sentence are the caller's, who orders what the agent has asked.
   */
  isLate: boolean;
  /** Words of it have come; more may follow until the next voice begins. */
  isJudged: boolean;
}

export function createOwnVoice({ language, now, onEcho }: OwnVoiceOptions): OwnVoice {
  let said = '';
  let isSpeaking = false;
  let endedAt = -Infinity;
  /** The latest voices that are not judged, and the last one. */
  let voices: Voice[] = [];
  /** What has come back of it. */
  let before = '';

  return {
    begins() {
      said = `${said} `;
      before = '';
    },
    says(text) {
      said = (said + text).slice(-MEMORY);
    },
    speaking(on) {
      if (isSpeaking && !on) endedAt = now();
      isSpeaking = on;
    },
    heard() {
      const overlaps = isSpeaking || now() - endedAt < ON_ITS_WAY_MS;
      const waiting = voices.filter(({ isJudged }) => !isJudged);
      voices = [...waiting, { overlaps, isLate: !isSpeaking, isJudged: false }].slice(-VOICES);
    },
    isUnsure: () => voices.at(-1)?.overlaps === true,
    isEcho(text) {
      const overlap = voices.findIndex(({ overlaps }) => overlaps);
      const mayBeCut = voices.some(({ overlaps, isLate }) => overlaps && !isLate);
      const isOwn = overlap >= 0 && isEcho(text, said, language, before, mayBeCut);
      const judged = isOwn ? overlap : 0;
      // The last one stays, for its words may come in parts.
      voices = voices
        .map((voice, at) => ({ ...voice, isJudged: voice.isJudged || at <= judged }))
        .slice(Math.min(judged + 1, voices.length - 1));
      if (!isOwn) return false;
      before = `${before} ${text}`.slice(-MEMORY);
      onEcho();
      return true;
    },
  };
}
