/** What the calls of a worker share of the embedded voice: its recogniser, and what it speaks with. */
import { setTimer } from '../runtime/clock.ts';
import type { NeuralHearing } from '../runtime/voice-choice.ts';
import { shareEmbeddedHearing, type SharedVoice } from './neural-hearing.ts';
import { connectSpeech } from './speech/serving/connect-speech.ts';
import { shareSpeech, type ServedSpeech } from './speech/serving/share-speech.ts';
import { findNeuralVoice } from './speech/speaking/load-voices.ts';

export type { SharedVoice } from './neural-hearing.ts';

interface Surroundings {
  /** Folder where files that are made once may be kept. */
  dir: string;
  log: { warn(fields: object, message: string): void };
}

/** Starts both, and says how the processes of calls find them. Without a process to share each of them has its own. */
export async function shareEmbeddedVoice(
  neural: NeuralHearing | undefined,
  surroundings: Surroundings,
): Promise<SharedVoice> {
  const { log } = surroundings;
  const speaking = shareEmbeddedSpeech(neural, surroundings).catch((error: unknown) => {
    log.warn({ error }, 'calls load the embedded voice each for itself');
  });
  const line = speaking.then((speech) => speech && connectSpeech(speech.socket));
  const hearDetail = async (samples: Int16Array, signal: AbortSignal): Promise<string> =>
    (await (await line)?.hearDetail(samples, signal)) ?? '';
  const [hearing, speech] = await Promise.all([
    shareEmbeddedHearing(neural, log, hearDetail),
    speaking,
  ]);
  return {
    variables: { ...hearing.variables, ...(speech && { SPEECH_SOCKET: speech.socket }) },
    async close() {
      (await line)?.close();
      await Promise.all([hearing.close(), speech?.close()]);
    },
  };
}

async function shareEmbeddedSpeech(
  neural: NeuralHearing | undefined,
  { dir, log }: Surroundings,
): Promise<ServedSpeech> {
  const speaker = neural && (await findNeuralVoice(neural, log));
  return shareSpeech({ speaker, detailDir: neural && dir, setTimer, log });
}
