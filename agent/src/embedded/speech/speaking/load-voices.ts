/** Loads flite, and the neural voice where it is wanted, into this process. */
import type { NeuralHearing } from '../../../runtime/voice-choice.ts';
import { installedSpeaker } from '../neural/installed.ts';
import { startSpeaker, type SpeakerFiles } from '../neural/speaker-process.ts';
import { createVoices, type VoicesOfCalls, type VoicesOptions } from './voices-of-calls.ts';
import { warmSynthesizer } from './warm-synthesizer.ts';

export interface LoadVoicesOptions extends Pick<VoicesOptions, 'setTimer' | 'log'> {
  /** Parts of the neural voice; none where it is not wanted or not there. */
  files: SpeakerFiles | undefined;
}

/**
 * Returns voices that have spoken. Without the neural one flite stands in, and that is logged.
 *
 * @throws Error when flite cannot be loaded
 */
export async function loadVoices({
  files,
  setTimer,
  log,
}: LoadVoicesOptions): Promise<VoicesOfCalls & { close(): Promise<void> }> {
  const [flite, speaker] = await Promise.all([
    warmSynthesizer(),
    files &&
      startSpeaker({ files, setTimer, log }).catch((error: unknown) => {
        warnOfClassicVoice(log, error);
        return undefined;
      }),
  ]);
  return {
    ...createVoices({ flite, speaker, setTimer, log }),
    async close() {
      await Promise.all([flite.close(), speaker?.close()]);
    },
  };
}

/** Returns the parts of the neural voice; nothing where they are not there, which is logged. */
export async function findNeuralVoice(
  neural: Pick<NeuralHearing, 'dir'>,
  log: VoicesOptions['log'],
): Promise<SpeakerFiles | undefined> {
  try {
    return await installedSpeaker(neural);
  } catch (error) {
    warnOfClassicVoice(log, error);
    return undefined;
  }
}

function warnOfClassicVoice(log: VoicesOptions['log'], error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ reason }, 'no neural voice here: the classic one speaks');
}
