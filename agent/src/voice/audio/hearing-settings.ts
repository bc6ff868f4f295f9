/** When speech begins and ends. All durations in milliseconds, thresholds are voice probabilities (0-1). */
export interface HearingSettings {
  /** Audio from before the voice was noticed that still belongs to the utterance. */
  preRollMs: number;
  /** Voice that must be heard in a row before an utterance begins. */
  startMs: number;
  /** Silence after which an utterance is over. Shorter answers sooner, longer splits fewer sentences. */
  endSilenceMs: number;
  /** Silence after which an utterance may well be over; it is said at once, so that decoding can begin. */
  pauseMs: number;
  /** An utterance is cut here, so that a television in the background cannot hold the caller's turn for ever. */
  maxUtteranceMs: number;
  /** Time between interim transcripts. */
  interimMs: number;
  voiceThreshold: number;
  silenceThreshold: number;
}

export const HEARING_SETTINGS: HearingSettings = {
  preRollMs: 320,
  startMs: 64,
  endSilenceMs: 224,
  pauseMs: 96,
  maxUtteranceMs: 30_000,
  interimMs: 320,
  voiceThreshold: 0.5,
  silenceThreshold: 0.35,
};

/** Sample rate at which voice activity is judged and speech decoded, in Hz; one channel. */
export const HEARING_RATE = 16_000;

/** Samples in one window of the voice activity detector, and its length. */
export const WINDOW_SAMPLES = 512;
export const WINDOW_MS = (1000 * WINDOW_SAMPLES) / HEARING_RATE;
