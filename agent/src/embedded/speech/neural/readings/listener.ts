/** Whisper for calls: the likeliest of its readings, and of details that are unsure what another recogniser heard. */
import type { Recogniser, UtteranceListener } from '../hearing.ts';
import type { KnownWords } from './known-words.ts';
import { likeliestReading } from './likeliest-reading.ts';
import { wantsSecondOpinion, withSecondOpinion } from './second-opinion.ts';

/** Whoever gives a detail waits that much longer at most, in ms. Half of all take 130. */
export const SECOND_OPINION_MS = 800;
/** No second opinion where Whisper took so long, in ms: its words must come before the call gives them up. */
const LATE_MS = 1200;

export interface ListenerOptions {
  recogniser: Recogniser;
  known: KnownWords;
  /** Hears 16 kHz, mono, as lower-case words; Whisper's words stand where it fails or takes too long. */
  secondOpinion?: ((samples: Int16Array, signal: AbortSignal) => Promise<string>) | undefined;
  setTimer: (ms: number, run: () => void) => () => void;
}

/** Returns what calls ask. The recogniser is closed with it. */
export function createListener({
  recogniser,
  known,
  secondOpinion,
  setTimer,
}: ListenerOptions): UtteranceListener {
  const askSecond = async (
    samples: Int16Array,
    hear: NonNullable<ListenerOptions['secondOpinion']>,
  ): Promise<string> => {
    const late = new AbortController();
    const tooLate = new Promise<string>((resolve) => {
      late.signal.addEventListener('abort', () => {
        resolve('');
      });
    });
    const stop = setTimer(SECOND_OPINION_MS, () => {
      late.abort();
    });
    try {
      return await Promise.race([hear(samples, late.signal), tooLate]);
    } catch {
      return '';
    } finally {
      stop();
    }
  };

  return {
    async hear(utterance, signal) {
      const late = new AbortController();
      const stop = setTimer(LATE_MS, () => {
        late.abort();
      });
      const readings = await recogniser.hear(utterance, signal).finally(stop);
      const heard = likeliestReading(readings, known);
      if (secondOpinion === undefined || late.signal.aborted || signal?.aborted === true)
        return heard;
      if (!wantsSecondOpinion(heard.words, known)) return heard;
      const other = await askSecond(utterance.samples, secondOpinion);
      return { ...heard, words: withSecondOpinion(heard.words, other, known) };
    },
    close: () => recogniser.close(),
  };
}
