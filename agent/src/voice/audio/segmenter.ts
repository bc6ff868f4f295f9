import { WINDOW_MS } from './hearing-settings.ts';
import type { HearingSettings } from './hearing-settings.ts';

/** What happens in the caller's audio. Times are milliseconds since the first window. */
export type SegmentEvent =
  /** Speech began: `windows` are the pre-roll and everything heard since. */
  | { kind: 'start'; windows: Int16Array[]; startMs: number }
  /** Speech goes on. */
  | { kind: 'speech'; window: Int16Array }
  /** The voice has paused: the utterance is over unless it goes on. */
  | { kind: 'pause' }
  /** The utterance is over; the voice was last heard at `endMs`, `silentMs` ago. */
  | { kind: 'end'; endMs: number; silentMs: number };

type State =
  { name: 'silence'; voiced: number } | { name: 'speech'; windows: number; silent: number };

/** Finds utterances in a stream of windows with their voice probabilities. Pure: no audio leaves it but by its events. */
export class Segmenter {
  readonly #settings: HearingSettings;
  #state: State = { name: 'silence', voiced: 0 };
  #preRoll: Int16Array[] = [];
  #elapsedMs = 0;

  constructor(settings: HearingSettings) {
    this.#settings = settings;
  }

  /** `probability` (0-1) that the window contains a voice. */
  push(window: Int16Array, probability: number): SegmentEvent[] {
    this.#elapsedMs += WINDOW_MS;
    return this.#state.name === 'silence'
      ? this.#whileSilent(this.#state, window, probability)
      : this.#whileSpeaking(this.#state, window, probability);
  }

  /** The audio has ended, or the listener wants the utterance now. */
  finish(): SegmentEvent[] {
    if (this.#state.name === 'silence') return [];
    const silentMs = this.#state.silent * WINDOW_MS;
    this.#state = { name: 'silence', voiced: 0 };
    return [{ kind: 'end', endMs: this.#elapsedMs - silentMs, silentMs }];
  }

  #whileSilent(
    state: Extract<State, { name: 'silence' }>,
    window: Int16Array,
    probability: number,
  ): SegmentEvent[] {
    const { preRollMs, startMs, voiceThreshold } = this.#settings;
    this.#preRoll.push(window);
    if (this.#preRoll.length > windowsIn(preRollMs + startMs)) this.#preRoll.shift();
    state.voiced = probability > voiceThreshold ? state.voiced + 1 : 0;
    if (state.voiced < windowsIn(startMs)) return [];
    const windows = this.#preRoll;
    this.#preRoll = [];
    this.#state = { name: 'speech', windows: windows.length, silent: 0 };
    return [{ kind: 'start', windows, startMs: this.#elapsedMs - state.voiced * WINDOW_MS }];
  }

  #whileSpeaking(
    state: Extract<State, { name: 'speech' }>,
    window: Int16Array,
    probability: number,
  ): SegmentEvent[] {
    const { endSilenceMs, maxUtteranceMs, pauseMs, silenceThreshold } = this.#settings;
    state.windows += 1;
    state.silent = probability < silenceThreshold ? state.silent + 1 : 0;
    const events: SegmentEvent[] = [{ kind: 'speech', window }];
    const over =
      state.silent >= windowsIn(endSilenceMs) || state.windows >= windowsIn(maxUtteranceMs);
    if (over) return [...events, ...this.finish()];
    return state.silent === windowsIn(pauseMs) ? [...events, { kind: 'pause' }] : events;
  }
}

function windowsIn(ms: number): number {
  return Math.max(1, Math.ceil(ms / WINDOW_MS));
}
