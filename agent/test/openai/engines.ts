/** The embedded recogniser and voice behind the double, so that a caller can speak with it. */
import { buildLanguageModel, speechEngine, Synthesizer } from '../../src/embedded/speech/index.ts';
import { MODEL_DIR } from '../../src/embedded/speech/engine.ts';
import { Utterance } from '../../src/embedded/speech/hearing/utterance.ts';
import { trimLeadIn } from '../../src/embedded/speech/speaking/audio.ts';
import { SAMPLE_RATE } from '../../src/embedded/speech/speaking/voices.ts';
import { DecoderPool } from '../../src/embedded/speech/sphinx/decoder-pool.ts';
import { SphinxDecoder } from '../../src/embedded/speech/sphinx/decoder.ts';
import { cut, resampled, SPEECH_RATE, type Hearing, type Speaking } from './sound.ts';

export interface Engines {
  /** None where speech cannot be recognised on this machine. */
  hearing: Hearing | undefined;
  speaking: Speaking;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Where the language model is kept. */
  dir: string;
  /** What the calls are about, for the language model. */
  title?: string;
  hostName?: string;
}

/** Loads both engines, about a second. */
export async function loadEngines(options: EngineOptions): Promise<Engines> {
  const { dir, title = 'Consultation', hostName = 'Robin Hale' } = options;
  const synthesizer = await Synthesizer.start();
  const speaking: Speaking = async function* (text) {
    const samples = trimLeadIn(await synthesizer.synthesize(text, 'slt'), SAMPLE_RATE);
    yield* cut(resampled(samples, SAMPLE_RATE, SPEECH_RATE));
  };
  if (!(await speechEngine()).available) {
    return { hearing: undefined, speaking, close: () => synthesizer.close() };
  }
  const business = { title, description: '', lengthMinutes: 30, names: [hostName] };
  const model = await buildLanguageModel({ business, dir });
  const decoders = new DecoderPool(() => SphinxDecoder.load({ ...model, modelDir: MODEL_DIR }));
  await decoders.prewarm();
  return {
    hearing: async (samples) => {
      // A recording may be of anybody: what a decoder learned about the last one does not count.
      const utterance = await Utterance.begin(decoders, {});
      await utterance.hear(samples);
      return utterance.end();
    },
    speaking,
    close: async () => {
      await Promise.all([synthesizer.close(), decoders.close()]);
    },
  };
}
