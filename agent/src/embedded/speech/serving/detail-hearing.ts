/** The classic recogniser beside Whisper: it hears again where an address, a spelt name or a number is in doubt. */
import { MODEL_DIR, speechEngine } from '../engine.ts';
import { buildLanguageModel } from '../language/build-language-model.ts';
import { SphinxDecoder } from '../sphinx/decoder.ts';

/** What is needed of a decoder; SphinxDecoder has it. */
export type DetailDecoder = Pick<
  SphinxDecoder,
  'startStream' | 'startUtterance' | 'process' | 'endUtterance' | 'close'
>;

export interface DetailHearing {
  /**
   * Hears a whole utterance, 16 kHz, mono; one after the other, for they share a decoder. What nobody waits for any more
   * is left out.
   *
   * @returns lower-case words; empty when nothing was understood
   * @throws Error when the decoder fails
   */
  hear(samples: Int16Array, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/**
 * Loads a decoder of what callers say of themselves to any business.
 *
 * @param dir where language models are kept
 * @throws Error where PocketSphinx is not installed, or a file cannot be read or written
 */
export async function loadDetailDecoder(dir: string): Promise<SphinxDecoder> {
  const engine = await speechEngine();
  if (!engine.available) throw new Error(engine.reason);
  const model = await buildLanguageModel({ business: {}, dir });
  return SphinxDecoder.load({ ...model, modelDir: MODEL_DIR });
}

export function createDetailHearing(decoder: DetailDecoder): DetailHearing {
  let last: Promise<unknown> = Promise.resolve();
  const decode = async (samples: Int16Array, signal?: AbortSignal): Promise<string> => {
    if (signal?.aborted === true) throw new Error('nobody waits for it');
    // Each may be another caller.
    await decoder.startStream();
    await decoder.startUtterance();
    try {
      await decoder.process(samples);
    } catch (error) {
      // An utterance that is not ended keeps the next one from beginning.
      await decoder.endUtterance().catch(() => undefined);
      throw error;
    }
    return decoder.endUtterance();
  };
  return {
    hear(samples, signal) {
      const heard = last.then(() => decode(samples, signal));
      last = heard.catch(() => undefined);
      return heard;
    },
    close: () => decoder.close(),
  };
}
