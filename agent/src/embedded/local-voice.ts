/** The voice inside this program, for when the provider's fails. Loaded when it is needed first. English only. */
import { randomUUID } from 'node:crypto';
import { AudioFrame } from '@livekit/rtc-node';
import type { LocalVoice } from '../conversation/trouble/speech-with-fallback.ts';
import { SentenceSplitter } from '../voice/audio/sentences.ts';
import { SpeechRenderer } from './speech/speaking/speech-renderer.ts';
import { Synthesizer } from './speech/speaking/synthesizer.ts';
import { SAMPLE_RATE } from './speech/speaking/voices.ts';

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
        // No stream of the framework's: one that is closed while it speaks leaves an unhandled rejection.
        const answer = new SpeechRenderer({
          synthesizer: await starting,
          voice: 'slt',
          newId: randomUUID,
        }).answer();
        const splitter = new SentenceSplitter();
        for (const sentence of [...splitter.push(text), ...splitter.flush()]) {
          for (const { frame } of await answer.sentence(sentence, false)) {
            spoke = true;
            yield frame;
          }
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
