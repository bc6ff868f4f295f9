/** Recognisers that hear whole recordings, and how long each takes after the end of speech. */
import { join } from 'node:path';
import { setTimer } from '../../../agent/src/runtime/clock.ts';
import { MODEL_DIR } from '../../../agent/src/embedded/speech/engine.ts';
import { buildLanguageModel } from '../../../agent/src/embedded/speech/language/build-language-model.ts';
import { hearingPrompt } from '../../../agent/src/embedded/speech/neural/prompt.ts';
import {
  startRecogniser,
  type RecogniserFiles,
} from '../../../agent/src/embedded/speech/neural/recogniser-process.ts';
import { loadKnownWords } from '../../../agent/src/embedded/speech/neural/readings/known-words.ts';
import { createListener } from '../../../agent/src/embedded/speech/neural/readings/listener.ts';
import {
  createDetailHearing,
  loadDetailDecoder,
} from '../../../agent/src/embedded/speech/serving/detail-hearing.ts';
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
export async function startNeural(files: RecogniserFiles, dir: string): Promise<Engine> {
  const log = { warn: () => undefined };
  const recogniser = await startRecogniser({ files, threads: 2, setTimer, log });
  const details = createDetailHearing(await loadDetailDecoder(join(dir, 'details')));
  const listener = createListener({
    recogniser,
    known: await loadKnownWords(),
    secondOpinion: (samples, signal) => details.hear(samples, signal),
    setTimer,
  });
  const prompt = hearingPrompt(EVENT);
  return {
    name: 'neural',
    async hear(samples) {
      const ended = performance.now();
      const { words } = await listener.hear({ samples, prompt, caller: 'bench' });
      return { heard: words, waitMs: performance.now() - ended };
    },
    close: async () => {
      await Promise.all([listener.close(), details.close()]);
    },
  };
}
