/** What the calls of a worker share of the embedded voice: its recogniser, and what it speaks with. */
import { setTimer } from '../runtime/clock.ts';
import type { NeuralHearing } from '../runtime/voice-choice.ts';
import { shareEmbeddedHearing, type SharedVoice } from './neural-hearing.ts';
import { shareSpeech, type ServedSpeech } from './speech/serving/share-speech.ts';
import { findNeuralVoice } from './speech/speaking/load-voices.ts';

export type { SharedVoice } from './neural-hearing.ts';

/** Starts both, and says how the processes of calls find them. Without a process to share each of them has its own. */
export async function shareEmbeddedVoice(
  neural: NeuralHearing | undefined,
  log: { warn(fields: object, message: string): void },
): Promise<SharedVoice> {
  const [hearing, speech] = await Promise.all([
    shareEmbeddedHearing(neural, log),
    shareEmbeddedSpeech(neural, log).catch((error: unknown) => {
      log.warn({ error }, 'calls load the embedded voice each for itself');
    }),
  ]);
  return {
    variables: { ...hearing.variables, ...(speech && { SPEECH_SOCKET: speech.socket }) },
    async close() {
      await Promise.all([hearing.close(), speech?.close()]);
    },
  };
}

async function shareEmbeddedSpeech(
  neural: NeuralHearing | undefined,
  log: { warn(fields: object, message: string): void },
): Promise<ServedSpeech> {
  const speaker = neural && (await findNeuralVoice(neural, log));
  return shareSpeech({ speaker, setTimer, log });
}
