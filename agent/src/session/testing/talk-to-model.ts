/** A call with any language model, in text and without a room: the product's own agent over a calendar in memory. */
import { initializeLogger, tts, type llm } from '@livekit/agents';
import { createTestCall, EVENT_TYPE, type TestCall } from '../../calendar/testing/fake-calendar.ts';
import type { Language, Slot } from '@in-call-calendar/shared';
import { english } from '../../conversation/words/en/en.ts';
import { createCallerActivity } from '../../conversation/caller-activity.ts';
import type { Claim } from '../../conversation/guard/facts.ts';
import type { CallContext } from '../../conversation/call-context.ts';
import type { VoiceModels } from '../../voice/voice-models.ts';
import { createSessionConversation, type SessionConversation } from '../session-conversation.ts';

/** Speaks nothing: talks in text have no sound. */
class SilentTts extends tts.TTS {
  override readonly label = 'test.SilentTts';

  constructor() {
    super(16_000, 1, { streaming: false });
  }

  override synthesize(): tts.ChunkedStream {
    throw new Error('nothing is spoken in text');
  }

  override stream(): tts.SynthesizeStream {
    throw new Error('nothing is spoken in text');
  }
}

export interface ModelTalk extends TestCall, Pick<SessionConversation, 'session'> {
  /** A turn of the caller; returns what the agent said to it, message by message. */
  say: (text: string) => Promise<string[]>;
  close: () => Promise<void>;
  /** Of each reply that was cut short, why. */
  dropped: readonly Claim[];
}

export interface ModelTalkOptions {
  slots: Slot[];
  /** The model, or one that reads the call as the embedded dialogue does. */
  model: (context: () => CallContext) => llm.LLM;
  /** Whether it is a language model; the embedded dialogue is none. */
  isLanguageModel: boolean;
  language?: Language;
}

/** Starts a talk. Timers and clock are the test call's: nothing waits. */
export async function talkToModel(options: ModelTalkOptions): Promise<ModelTalk> {
  initializeLogger({ pretty: false, level: 'silent' });
  const test = createTestCall(options.slots);
  const models = (context: () => CallContext): VoiceModels => ({
    llm: options.model(context),
    stt: undefined,
    tts: new SilentTts(),
    turnHandling: { turnDetection: 'vad', preemptiveGeneration: { enabled: false } },
    tellScreen: options.isLanguageModel,
    greeting: () => 'Hello.',
    factWords: () => null,
    close: () => Promise.resolve(),
  });
  const dropped: Claim[] = [];
  const conversation = createSessionConversation({
    call: test.call,
    event: EVENT_TYPE,
    attemptFor: (start) => `attempt-${start}`,
    voice: models,
    words: english,
    hasScreen: true,
    now: () => Date.parse(test.call.state().now),
    setTimer: test.setTimer,
    activity: createCallerActivity(() => Date.parse(test.call.state().now)),
    onDropped: (claim) => void dropped.push(claim),
    onVoice: { onStatus: () => undefined, onHears: () => undefined, note: () => undefined },
    log: { info: () => undefined, warn: () => undefined },
  });
  const { session, agent } = conversation;
  await session.start({ agent, record: false });
  return {
    ...test,
    session,
    dropped,
    async say(text) {
      const run = await session.run({ userInput: text }).wait();
      return run.events.flatMap((event) =>
        event.type === 'message' && event.item.role === 'assistant'
          ? [event.item.textContent ?? '']
          : [],
      );
    },
    close: () => session.close(),
  };
}
