/** Recognisers that hear whole recordings, and how long each takes after the end of speech. */
import { join } from 'node:path';
import { setTimer } from '../../../agent/src/runtime/clock.ts';
import { MODEL_DIR } from '../../../agent/src/embedded/speech/engine.ts';
import { buildLanguageModel } from '../../../agent/src/embedded/speech/language/build-language-model.ts';
import { judgeHearing } from '../../../agent/src/embedded/speech/neural/judge-hearing.ts';
import { hearingPrompt } from '../../../agent/src/embedded/speech/neural/prompt.ts';
import {
  startRecogniser,
  type RecogniserFiles,
} from '../../../agent/src/embedded/speech/neural/recogniser-process.ts';
import { spokenWords } from '../../../agent/src/embedded/speech/neural/spoken-words.ts';
import { SphinxDecoder } from '../../../agent/src/embedded/speech/sphinx/decoder.ts';
import { WINDOW_SAMPLES } from '../../../agent/src/voice/audio/hearing-settings.ts';

const EVENT = { title: 'Intro call', hostName: 'Emma Weber' };

export interface Engine {
  name: string;
  /** `waitMs`: from the end of speech to the words. */
  hear(samples: Int16Array): Promise<{ heard: string; waitMs: number }>;
  close(): Promise<void>;
}

/** The classic recogniser: it decodes while somebody speaks. */
export async function startClassic(dir: string): Promise<Engine> {
  const business = { title: EVENT.title, names: [EVENT.hostName], lengthMinutes: 30 };
  const model = await buildLanguageModel({ business, dir: join(dir, 'classic') });
  const decoder = await SphinxDecoder.load({ ...model, modelDir: MODEL_DIR });
  return {
    name: 'classic',
    async hear(samples) {
      await decoder.startUtterance();
      for (let at = 0; at < samples.length; at += WINDOW_SAMPLES) {
        await decoder.process(samples.slice(at, at + WINDOW_SAMPLES));
      }
      const ended = performance.now();
      const heard = await decoder.endUtterance();
      return { heard, waitMs: performance.now() - ended };
    },
    close: () => decoder.close(),
  };
}

/** The neural recogniser, with all that stands between it and the dialogue. */
export async function startNeural(files: RecogniserFiles): Promise<Engine> {
  const log = { warn: () => undefined };
  const recogniser = await startRecogniser({ files, threads: 2, setTimer, log });
  const prompt = hearingPrompt(EVENT);
  return {
    name: 'neural',
    async hear(samples) {
      const ended = performance.now();
      const heard = await recogniser.hear({ samples, prompt, caller: 'bench' });
      return { heard: spokenWords(judgeHearing(heard)), waitMs: performance.now() - ended };
    },
    close: () => recogniser.close(),
  };
}
