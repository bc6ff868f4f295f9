/** The neural recogniser of the embedded voice: one process for all calls of a worker, and each call's way to it. */
import { availableParallelism } from 'node:os';
import { randomUUID } from 'node:crypto';
import type { stt } from '@livekit/agents';
import { setTimer } from '../runtime/clock.ts';
import type { CallContext } from '../conversation/call-context.ts';
import type { NeuralHearing } from '../runtime/voice-choice.ts';
import type { EventType } from '../scheduling/scheduler.ts';
import type { HearingSettings } from '../voice/audio/hearing-settings.ts';
import { UtteranceStt } from '../voice/hearing/utterance-stt.ts';
import type { UtteranceListener } from './speech/neural/hearing.ts';
import { installedRecogniser } from './speech/neural/installed.ts';
import { hearingPrompt } from './speech/neural/prompt.ts';
import { startRecogniser } from './speech/neural/recogniser-process.ts';
import { loadKnownWords } from './speech/neural/readings/known-words.ts';
import { createListener, type ListenerOptions } from './speech/neural/readings/listener.ts';
import { connectListener, shareListener } from './speech/neural/shared-listener.ts';
import { WhisperStt } from './speech/neural/whisper-stt.ts';

interface Log {
  warn(fields: object, message: string): void;
}

/** A split sentence loses its context, so the pause is longer than what a streaming recogniser needs. */
const SETTINGS: Partial<HearingSettings> = { endSilenceMs: 320 };
/** Whoever has heard nothing by then says it again, in ms. */
const TIMEOUT_MS = 2500;
/** More make one utterance hardly faster. */
const MOST_THREADS = 4;

/** What the processes of a worker's calls share. */
export interface SharedVoice {
  /** Variables by which they find it. */
  variables: Record<string, string>;
  close(): Promise<void>;
}

type SecondOpinion = ListenerOptions['secondOpinion'];

/**
 * Starts the recogniser for the calls of a worker. Where it cannot be had, they use the classic one, and that is said.
 *
 * @param secondOpinion hears details again that are in doubt
 */
export async function shareEmbeddedHearing(
  neural: NeuralHearing | undefined,
  log: Log,
  secondOpinion?: SecondOpinion,
): Promise<SharedVoice> {
  const none = { close: () => Promise.resolve() };
  if (neural === undefined) return { ...none, variables: {} };
  try {
    const listener = await start(neural, log, secondOpinion);
    const shared = await shareListener(listener);
    return {
      variables: { HEARING_SOCKET: shared.socket },
      async close() {
        await Promise.all([shared.close(), listener.close()]);
      },
    };
  } catch (error) {
    warnOfClassic(log, error);
    return { ...none, variables: { EMBEDDED_VOICE: 'classic' } };
  }
}

/** Returns what makes the recognisers of calls; undefined where it cannot be had, which is logged. */
export async function loadNeuralHearing(
  neural: NeuralHearing,
  { event, log }: { event: EventType; log: Log },
): Promise<{ stt: (context: () => CallContext) => stt.STT; close(): Promise<void> } | undefined> {
  try {
    const { socket } = neural;
    const listener = socket === undefined ? await start(neural, log) : connectListener(socket);
    return {
      stt: (context) => createNeuralStt(listener, () => hearingPrompt(event, context().view)),
      close: () => listener.close(),
    };
  } catch (error) {
    warnOfClassic(log, error);
    return undefined;
  }
}

/** Makes the recogniser of one call. `prompt`: read for each utterance. `timeoutMs`: how long an utterance may wait for its words. */
export function createNeuralStt(
  listener: UtteranceListener,
  prompt: () => string,
  timeoutMs = TIMEOUT_MS,
): UtteranceStt {
  return new UtteranceStt({
    recogniser: new WhisperStt({ listener, prompt, caller: randomUUID() }),
    language: 'en',
    settings: SETTINGS,
    isEager: true,
    timeoutMs,
  });
}

async function start(
  neural: NeuralHearing,
  log: Log,
  secondOpinion?: SecondOpinion,
): Promise<UtteranceListener> {
  const recogniser = await startRecogniser({
    files: await installedRecogniser(neural),
    threads: Math.min(MOST_THREADS, availableParallelism()),
    setTimer,
    log,
  });
  return createListener({ recogniser, known: await loadKnownWords(), secondOpinion, setTimer });
}

function warnOfClassic(log: Log, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ reason }, 'no neural speech recognition here: the classic recogniser is used');
}
