/** The voice inside this program, for when the provider's fails. Loaded when it is needed first. English only. */
import { AudioFrame } from '@livekit/rtc-node';
import type { LocalVoice } from '../conversation/trouble/speech-with-fallback.ts';
import { EmbeddedTts, SAMPLE_RATE, Synthesizer } from './speech/index.ts';

/** Silence that stands for words that cannot be spoken at all, in samples: 0.1 s. */
const SILENCE = SAMPLE_RATE / 10;

export interface LoadedVoice {
  speak: LocalVoice;
  close(): Promise<void>;
}

export function createLocalVoice(log: {
  warn(fields: object, message: string): void;
}): LoadedVoice {
  let starting: Promise<Synthesizer> | undefined;

  return {
    async *speak(text) {
      let spoke = false;
      try {
        starting ??= Synthesizer.start();
        const tts = new EmbeddedTts({ synthesizer: await starting });
        for await (const { frame } of tts.synthesize(text)) {
          spoke = true;
          yield frame;
        }
      } catch (error) {
        starting = undefined;
        log.warn({ error }, 'the local voice cannot speak');
      }
      if (!spoke) yield new AudioFrame(new Int16Array(SILENCE), SAMPLE_RATE, 1, SILENCE);
    },
    async close() {
      await starting?.then(
        (synthesizer) => synthesizer.close(),
        () => undefined,
      );
    },
  };
}
