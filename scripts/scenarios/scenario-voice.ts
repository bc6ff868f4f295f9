/** Who leads the talk in a scenario: a provider's language model, without its ears and its mouth. */
import { tts } from '@livekit/agents';
import type { CallContext } from '../../agent/src/conversation/call-context.ts';
import type { EventType } from '../../agent/src/scheduling/scheduler.ts';
import { createDialogue, EmbeddedLlm } from '../../agent/src/embedded/dialogue/index.ts';
import { loadVoice } from '../../agent/src/session/load-voice.ts';
import type { VoiceSurroundings } from '../../agent/src/voice/module/custom-voice.ts';
import type { VoiceChoice } from '../../agent/src/runtime/voice-choice.ts';
import type { VoiceModels } from '../../agent/src/voice/voice-models.ts';

export interface ScenarioVoice {
  name: string;
  /** Whether it is the embedded dialogue, whose wording is known. */
  isEmbedded: boolean;
  /** Loads what a call about an event type needs; the result makes the models of the call. */
  load: (event: EventType) => Promise<(context: () => CallContext) => VoiceModels>;
  /** What the recogniser makes of something spoken. */
  heard: (text: string) => string;
  /** Real time that one scenario may take, in ms. */
  timeoutMs: number;
}

const EMBEDDED_TIMEOUT_MS = 30_000;
const MODEL_TIMEOUT_MS = 180_000;

/** The rule-based dialogue. It hears what our recogniser would write: lower case, without punctuation. */
export const embeddedVoice: ScenarioVoice = {
  name: 'embedded',
  isEmbedded: true,
  timeoutMs: EMBEDDED_TIMEOUT_MS,
  heard: (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}'\s]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  load: () =>
    Promise.resolve((context) => {
      const dialogue = createDialogue({ context });
      return {
        llm: new EmbeddedLlm({ dialogue }),
        stt: undefined,
        tts: new SilentTts(),
        turnHandling: { preemptiveGeneration: { enabled: false } },
        tellScreen: false,
        greeting: (_, options) => dialogue.greet(options),
        factWords: (fact) => dialogue.onFact(fact),
        close: () => Promise.resolve(),
      };
    }),
};

/**
 * The language model of a provider as it is configured.
 *
 * @param surroundings their `log` takes what the provider logs while it loads
 */
export function modelVoice(
  choice: VoiceChoice,
  surroundings: Omit<VoiceSurroundings, 'event'>,
): ScenarioVoice {
  return {
    name: choice.provider,
    isEmbedded: false,
    timeoutMs: MODEL_TIMEOUT_MS,
    heard: (text) => text,
    load: async (event) => {
      const voice = await loadVoice(choice, { ...surroundings, event });
      return (context) => ({ ...voice(context), stt: undefined, tts: new SilentTts() });
    },
  };
}

/** A voice for talks in text: nobody may make it speak. */
export class SilentTts extends tts.TTS {
  override label = 'scenarios.SilentTts';

  constructor() {
    super(16_000, 1, { streaming: true });
  }

  override synthesize(): never {
    throw new Error('a scenario is played in text');
  }

  override stream(): never {
    throw new Error('a scenario is played in text');
  }
}
