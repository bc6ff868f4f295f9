import { MODEL_DIR } from './engine.ts';
import { EmbeddedStt } from './hearing/embedded-stt.ts';
import type { HearingSettings } from '../../voice/audio/hearing-settings.ts';
import type { LanguageModel } from './language/build-language-model.ts';
import { DecoderPool } from './sphinx/decoder-pool.ts';
import { SphinxDecoder } from './sphinx/decoder.ts';
import type { DecoderTuning } from './sphinx/decoder.ts';
import { EmbeddedTts } from './speaking/embedded-tts.ts';
import { warmSynthesizer } from './speaking/warm-synthesizer.ts';
import type { Voice } from './speaking/voices.ts';

/** Speech in one process: the engines are loaded once, streams share them. */
export interface Speech {
  /** A recogniser for a session. Its streams may overlap. */
  stt(settings?: Partial<HearingSettings>): EmbeddedStt;
  /** A voice for a session; `slt` by default. */
  tts(voice?: Voice): EmbeddedTts;
  /** Frees both engines. Streams still open end with an error. */
  close(): Promise<void>;
}

export interface LoadSpeechOptions {
  model: Pick<LanguageModel, 'lm' | 'dict' | 'classes'>;
  modelDir?: string;
  tuning?: DecoderTuning;
}

/**
 * Loads recogniser and voice side by side, about 300 ms, so that the first word is heard and spoken at once. Check
 * `speechEngine()` before.
 *
 * @throws Error when an engine or a file cannot be loaded.
 */
export async function loadSpeech(options: LoadSpeechOptions): Promise<Speech> {
  const { model, modelDir = MODEL_DIR, tuning } = options;
  const decoders = new DecoderPool(() => SphinxDecoder.load({ ...model, modelDir }, tuning));
  const [synthesizer] = await Promise.all([warmSynthesizer(), decoders.prewarm()]);
  return {
    stt: (settings) => new EmbeddedStt({ decoders, ...(settings !== undefined && { settings }) }),
    tts: (voice) => new EmbeddedTts({ synthesizer, ...(voice !== undefined && { voice }) }),
    close: async () => {
      await Promise.all([synthesizer.close(), decoders.close()]);
    },
  };
}
