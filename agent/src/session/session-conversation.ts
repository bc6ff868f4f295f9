/** The agent of one call: its models, tools and words around one calendar. Needs no room. */
import { llm, voice } from '@livekit/agents';
import { toInstant, type Instant } from '@in-call-calendar/shared';
import type { CalendarCall } from '../calendar/calendar-call.ts';
import type { Log } from '../runtime/log.ts';
import type { Meter } from '../runtime/metrics/meter.ts';
import type { SetTimer } from '../runtime/timers.ts';
import { BookingAgent } from '../conversation/booking-agent.ts';
import type { CallContext, PhoneCaller } from '../conversation/call-context.ts';
import type { CallerActivity } from '../conversation/caller-activity.ts';
import type { Claim } from '../conversation/guard/facts.ts';
import type { OwnAgent } from '../conversation/own-agent.ts';
import {
  createCallHandOver,
  type CallHandOver,
  type CallHandOverOptions,
} from '../conversation/hand-over/call-hand-over.ts';
import type { CallSpeech } from '../conversation/call-speech.ts';
import { createEchoGate } from '../conversation/own-voice/echo-gate.ts';
import { EchoFilter, followOwnVoice } from '../conversation/own-voice/follow-own-voice.ts';
import { createOwnVoice, ON_ITS_WAY_MS } from '../conversation/own-voice/own-voice.ts';
import { openKeys } from '../conversation/keys/open-keys.ts';
import type { OpenKeys } from '../conversation/keys/read-key.ts';
import type { FactSpeaker } from '../conversation/fact-speaker.ts';
import { instructions } from '../conversation/instructions.ts';
import type { TimeHandles } from '../conversation/tools/handles.ts';
import { firstWords } from '../conversation/first-words.ts';
import type { Words } from '../conversation/words/words.ts';
import type { EventType } from '../scheduling/scheduler.ts';
import { canHear, type VoiceModels } from '../voice/voice-models.ts';
import { createCalendarConversation } from './calendar-conversation.ts';
import { CLOSED_BY_ERROR } from './restart-after-errors.ts';
import { createLocalVoice } from './load-voice.ts';
import { createStepBack, type StepBack } from './step-back.ts';
import { meterVoice } from './voice-meter.ts';
import {
  createSessionHealth,
  RESILIENT_OPTIONS,
  type SessionHealth,
  type SessionHealthOptions,
} from './session-health.ts';

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
  /** What is known of a caller on a telephone. */
  phone?: PhoneCaller | undefined;
  now: () => number;
  setTimer: SetTimer;
  meter?: Meter;
  log: Log;
  /** What the caller does on the page. */
  activity: CallerActivity;
  /** Called for each reply of the model that was cut short, with what it claimed. */
  onDropped: (claim: Claim) => void;
  /** The operator's own agent. */
  own?: OwnAgent | undefined;
  /** How a caller gets to a person; without it nobody can be called. */
  handOver?: Partial<Pick<CallHandOverOptions, 'lines' | 'publish' | 'note' | 'onAnswered'>>;
  /** Called where goodbye is said; `quiet` resolves once it is out. */
  onGoodbye?: ((quiet: Promise<void>) => void) | undefined;
  /** Called with how the voice is doing. */
  onVoice: Pick<SessionHealthOptions, 'onStatus' | 'onHears' | 'note'>;
}

export interface SessionConversation {
  session: voice.AgentSession;
  /** For the caller's microphone. */
  echoFilter: EchoFilter;
  agent: BookingAgent;
  models: VoiceModels;
  health: SessionHealth;
  speech: CallSpeech;
  handOver: CallHandOver;
  /** Silent while a person has the caller. */
  stepBack: StepBack;
  /** What keys of a telephone stand for now. */
  open: () => OpenKeys;
  /** How the model names times; nothing for the embedded dialogue, which counts in what it named. */
  handles: TimeHandles | undefined;
  /** Speaks of what happens on the screen; {@link FactSpeaker.begin} once there is a voice. */
  speaker: FactSpeaker;
  /** Returns the first words; `resumed` where another process led the call before and was cut off. */
  greeting: (resumed: boolean) => string;
}

/** Makes agent and session; starting the session, in a room or without one, is the caller's to do. */
export function createSessionConversation(
  options: SessionConversationOptions,
): SessionConversation {
  const { call, event, words, hasScreen, now, setTimer, log } = options;
  let isPlaced = options.phone?.zone === 'sure';
  const context = (): CallContext => ({
    now: toInstant(now()),
    view: call.view(),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen,
    ...(options.phone && { phone: { ...options.phone, ...(isPlaced && { zone: 'sure' }) } }),
  });
  const models = options.voice(context);
  let isSpeaking = false;
  const health = createSessionHealth({
    ...options.onVoice,
    models,
    words: words.trouble,
    hasScreen,
    localVoice: createLocalVoice(log),
    isSpeaking: () => isSpeaking,
    setTimer,
    log,
  });
  const session = new voice.AgentSession({
    ...RESILIENT_OPTIONS,
    // For three seconds of its first words nobody would be heard. The echo is left out here, where the sound is known.
    ...(models.llm instanceof llm.RealtimeModel ? {} : { aecWarmupDuration: null }),
    llm: models.llm,
    tts: models.tts,
    ...(health.stt ? { stt: health.stt } : {}),
    transcriptionTimeout: health.transcriptionTimeout,
    turnHandling: models.turnHandling,
    maxToolSteps: MAX_TOOL_STEPS,
  });
  const heard = followAgent(session);
  health.follow(session);
  const clock = (): number => performance.now();
  const echoGate = createEchoGate({ onItsWayMs: ON_ITS_WAY_MS, now: clock });
  const ownVoice = createOwnVoice({
    language: words.language,
    now: clock,
    onEcho() {
      health.heardItself();
    },
  });
  followOwnVoice(session, ownVoice, echoGate, (isHeard) => {
    isSpeaking = isHeard;
  });
  const stepBack = createStepBack(session, { hears: canHear(models), setTimer });
  const handOver = createCallHandOver({
    publish: () => undefined,
    note: () => undefined,
    onAnswered: () => undefined,
    ...options.handOver,
    person: options.own?.person,
    isPhone: !hasScreen,
    call,
    words,
    voice: stepBack,
    setTimer,
  });
  if (options.meter) meterVoice(session, options.meter);
  const talk = createCalendarConversation({
    call,
    attemptFor: options.attemptFor,
    context,
    words,
    isLanguageModel: models.tellScreen,
    handOver,
    activity: options.activity,
    onDropped: options.onDropped,
    onGoodbye: () => {
      options.onGoodbye?.(stepBack.quiet());
    },
    onPlaced: () => {
      isPlaced = true;
    },
    factWords: models.factWords && ((fact, at) => models.factWords?.(fact, at) ?? null),
    setTimer,
    log,
  });
  const { speech, speaker } = talk.follow(session, stepBack.speaking);
  session.on(voice.AgentSessionEventTypes.Close, ({ reason }) => {
    // After an error it is started again.
    if (reason !== CLOSED_BY_ERROR) speaker.close();
  });
  const defaultGreeting: NonNullable<VoiceModels['greeting']> = (at, how) =>
    firstWords(at, words, how);
  const agent = new BookingAgent({
    instructions: instructions({
      businessName: event.hostName,
      eventTitle: event.title,
      durationMinutes: event.durationMinutes,
      lengths: event.durationOptions,
      place: event.place,
      language: words.language,
      agentName: options.own?.name,
      own: options.own?.instructions,
      hasPerson: options.own?.person !== undefined,
    }),
    tools: talk.tools,
    withScreen: talk.withScreen,
    guard: talk.guard,
    failures: health.failures,
    ownVoice,
    echoGate,
  });
  return {
    session,
    echoFilter: new EchoFilter(echoGate),
    agent,
    models,
    health,
    speech,
    handOver,
    stepBack,
    speaker,
    open: () => openKeys(heard(), call.state(), words.language, models.choices?.()),
    handles: models.tellScreen ? talk.handles : undefined,
    greeting(resumed) {
      const first =
        (resumed ? undefined : options.own?.greeting) ??
        (models.greeting ?? defaultGreeting)(context(), { resumed });
      return canHear(models) ? first : `${first} ${words.greeting.cannotHear()}`;
    },
  };
}

/** Follows what came through of the agent's latest words. Words that were cut off are told after those that did so. */
function followAgent(session: voice.AgentSession): () => string {
  let last = { text: '', at: -Infinity };
  session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
    if (item.type !== 'message' || item.role !== 'assistant' || item.createdAt < last.at) return;
    last = { text: item.textContent ?? '', at: item.createdAt };
  });
  return () => last.text;
}
