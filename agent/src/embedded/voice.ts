/** The voice that needs no key: Whisper or PocketSphinx hears, rules think, flite speaks. All on this machine. */
import type { stt, tts } from '@livekit/agents';
import type { CallContext } from '../conversation/call-context.ts';
import type { EventType } from '../scheduling/scheduler.ts';
import {
  buildLanguageModel,
  connectSpeech,
  EmbeddedStt,
  EmbeddedTts,
  loadSpeech,
  findNeuralVoice,
  loadVoices,
  NEURAL_VOICE,
  speechEngine,
  Synthesizer,
  type LanguageModel,
} from './speech/index.ts';
import type { VoiceModels } from '../voice/voice-models.ts';
import { setTimer } from '../runtime/clock.ts';
import type { NeuralHearing, VoiceChoice } from '../runtime/voice-choice.ts';
import { createDialogue, EmbeddedLlm, warmUp } from './dialogue/index.ts';
import { loadNeuralHearing } from './neural-hearing.ts';

type EmbeddedChoice = Omit<Extract<VoiceChoice, { provider: 'embedded' }>, 'provider'>;

export interface EmbeddedSurroundings {
  event: EventType;
  /** Where language models are kept. */
  dir: string;
  log: { warn(fields: object, message: string): void };
}

/** Engines of one process, shared by its sessions. */
interface Engines {
  /** None where speech cannot be recognised here. */
  stt: ((context: () => CallContext) => stt.STT) | undefined;
  tts: () => tts.TTS;
  close(): Promise<void>;
}

/** Ends of speech come from the recogniser's own voice activity detection, so there is little left to wait for. */
const ENDPOINTING = { mode: 'fixed', minDelay: 200, maxDelay: 1500 } as const;

/** Builds the language model from the event type; null where speech cannot be recognised here. */
export async function buildEmbeddedFiles({
  event,
  dir,
  log,
}: EmbeddedSurroundings): Promise<LanguageModel | null> {
  const engine = await speechEngine();
  if (!engine.available) {
    log.warn(
      { reason: engine.reason, install: engine.install },
      'no speech recognition here: callers have to type',
    );
    return null;
  }
  return buildLanguageModel({
    business: {
      title: event.title,
      description: event.description,
      lengthMinutes: event.durationMinutes,
      names: [event.hostName],
    },
    dir,
  });
}

/** Loads the engines of this process, or reaches those of its worker; the result makes the voices of a call. */
export async function loadEmbeddedVoice(
  surroundings: EmbeddedSurroundings,
  choice: EmbeddedChoice,
): Promise<(context: () => CallContext) => VoiceModels> {
  const [engines] = await Promise.all([loadEngines(surroundings, choice), warmUp()]);
  return (context) => {
    const dialogue = createDialogue({ context });
    return {
      llm: new EmbeddedLlm({ dialogue }),
      stt: engines.stt?.(context),
      tts: engines.tts(),
      turnHandling: {
        turnDetection: 'vad',
        interruption: { mode: 'vad' },
        endpointing: ENDPOINTING,
        // The dialogue keeps its place in the talk: it must not run ahead of what the caller said.
        preemptiveGeneration: { enabled: false },
      },
      tellScreen: false,
      greeting: (_, options) => dialogue.greet(options),
      factWords: (fact) => dialogue.onFact(fact),
      choices: () => dialogue.choices(),
      close: () => engines.close(),
    };
  };
}

async function loadEngines(
  surroundings: EmbeddedSurroundings,
  { neural, speechSocket }: EmbeddedChoice,
): Promise<Engines> {
  const hearing = neural && (await loadNeuralHearing(neural, surroundings));
  if (hearing) {
    const voice = await loadNeuralVoice(neural, speechSocket, surroundings.log);
    return {
      stt: hearing.stt,
      tts: voice.tts,
      close: async () => {
        await Promise.all([hearing.close(), voice.close()]);
      },
    };
  }
  const model = await buildEmbeddedFiles(surroundings);
  if (speechSocket !== undefined) return connectEngines(model, speechSocket);
  return model ? loadBoth(model) : loadVoiceOnly();
}

/** The voice alone, of the worker or of this process. */
async function loadNeuralVoice(
  neural: NeuralHearing,
  socket: string | undefined,
  log: EmbeddedSurroundings['log'],
): Promise<Pick<Engines, 'tts' | 'close'>> {
  if (socket !== undefined) {
    const synthesizer = connectSpeech(socket);
    return {
      tts: () => new EmbeddedTts({ synthesizer, voice: NEURAL_VOICE }),
      close: () => {
        synthesizer.close();
        return Promise.resolve();
      },
    };
  }
  const voices = await loadVoices({ files: await findNeuralVoice(neural, log), setTimer, log });
  return {
    tts: () => new EmbeddedTts({ synthesizer: voices.forCall(), voice: NEURAL_VOICE }),
    close: () => voices.close(),
  };
}

async function connectEngines(model: LanguageModel | null, socket: string): Promise<Engines> {
  const synthesizer = connectSpeech(socket);
  const decoders = model && (await synthesizer.decoders(model));
  return {
    stt: decoders ? () => new EmbeddedStt({ decoders }) : undefined,
    tts: () => new EmbeddedTts({ synthesizer }),
    close: () => {
      synthesizer.close();
      return Promise.resolve();
    },
  };
}

async function loadBoth(model: LanguageModel): Promise<Engines> {
  const speech = await loadSpeech({ model });
  return { stt: () => speech.stt(), tts: () => speech.tts(), close: () => speech.close() };
}

async function loadVoiceOnly(): Promise<Engines> {
  const synthesizer = await Synthesizer.start();
  return {
    stt: undefined,
    tts: () => new EmbeddedTts({ synthesizer }),
    close: () => synthesizer.close(),
  };
}
