/** The agent of one call: its models, tools and words around one calendar. Needs no room. */
import { voice } from '@livekit/agents';
import { toInstant, type Instant } from '@in-call-calendar/shared';
import type { CalendarCall } from '../call/calendar-call.ts';
import type { CallLog, SetTimer } from '../call/call-ports.ts';
import { BookingAgent } from '../conversation/booking-agent.ts';
import type { CallContext } from '../conversation/call-context.ts';
import { createCallSpeech, type CallSpeech } from '../conversation/call-speech.ts';
import { createFactSpeaker, type FactSpeaker } from '../conversation/fact-speaker.ts';
import { instructions } from '../conversation/instructions.ts';
import { createTools } from '../conversation/tools.ts';
import type { Words } from '../conversation/words/words.ts';
import { checkPhone } from '../scheduling/check-phone.ts';
import type { EventType } from '../scheduling/scheduler.ts';
import type { VoiceModels } from '../voice/voice-models.ts';

/** How long the agent waits for the calendar's answer to a booking before it says that it is checking, in ms. */
const BOOK_PATIENCE_MS = 3000;
/** How long a tap is left alone before the agent speaks of it, so that a second tap is not talked over, in ms. */
const TAP_SETTLE_MS = 400;
/** Model calls that may follow from one turn. */
const MAX_TOOL_STEPS = 4;

export interface SessionConversationOptions {
  call: CalendarCall;
  event: EventType;
  attemptFor: (start: Instant) => string;
  voice: (context: () => CallContext) => VoiceModels;
  words: Words;
  /** Whether the caller has a screen with the calendar on it; a phone caller has none. */
  hasScreen: boolean;
  now: () => number;
  setTimer: SetTimer;
  log: CallLog;
}

export interface SessionConversation {
  session: voice.AgentSession;
  agent: BookingAgent;
  models: VoiceModels;
  speech: CallSpeech;
  /** Speaks of what happens on the screen; {@link FactSpeaker.begin} once there is a voice. */
  speaker: FactSpeaker;
  /** First words; `resumed` where another process led the call before and was cut off. */
  greeting: (resumed: boolean) => string;
}

/** Puts agent and session together; starting the session, in a room or without one, is the caller's to do. */
export function createSessionConversation(
  options: SessionConversationOptions,
): SessionConversation {
  const { call, event, words, hasScreen, now, setTimer, log } = options;
  const context = (): CallContext => ({
    now: toInstant(now()),
    view: call.view(),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen,
  });
  const models = options.voice(context);
  const session = new voice.AgentSession({
    llm: models.llm,
    tts: models.tts,
    ...(models.stt ? { stt: models.stt } : {}),
    turnHandling: models.turnHandling,
    maxToolSteps: MAX_TOOL_STEPS,
  });
  const speech = createCallSpeech(session, log);
  const speaker = createFactSpeaker({
    words: (fact) => models.factWords(fact, context()),
    say: speech.tell,
    setTimer,
    settleMs: TAP_SETTLE_MS,
  });
  call.onFact((fact) => {
    speaker.hear(fact);
  });
  session.on(voice.AgentSessionEventTypes.Close, () => {
    speaker.close();
  });
  const agent = new BookingAgent({
    instructions: instructions({
      businessName: event.hostName,
      eventTitle: event.title,
      durationMinutes: event.durationMinutes,
    }),
    tools: createTools({
      call,
      words,
      attemptFor: options.attemptFor,
      checkPhone,
      bookPatienceMs: BOOK_PATIENCE_MS,
      setTimer,
      answering: (on) => {
        speaker.answering(on);
      },
    }),
    context,
    tellScreen: models.tellScreen,
  });
  return {
    session,
    agent,
    models,
    speech,
    speaker,
    greeting(resumed) {
      const first = models.greeting(context(), { resumed });
      return models.stt ? first : `${first} ${words.greeting.cannotHear()}`;
    },
  };
}
