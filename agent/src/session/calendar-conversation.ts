/** What a conversation needs for the calendar of its call, whoever makes agent and session: no room and no models here. */
import { voice, type llm } from '@livekit/agents';
import type { Instant } from '@in-call-calendar/shared';
import type { CalendarCall } from '../calendar/calendar-call.ts';
import type { Fact } from '../calendar/state.ts';
import type { CallContext } from '../conversation/call-context.ts';
import type { CallSpeech, SpeakingSession } from '../conversation/call-speech.ts';
import type { CallerActivity } from '../conversation/caller-activity.ts';
import { readAnswer } from '../conversation/consent/allows.ts';
import { createCalendarConsent } from '../conversation/consent/calendar-consent.ts';
import { followTalk } from '../conversation/consent/follow-talk.ts';
import type { FactSpeaker } from '../conversation/fact-speaker.ts';
import type { Claim } from '../conversation/guard/facts.ts';
import type { CallHandOver } from '../conversation/hand-over/call-hand-over.ts';
import { createKeyPrompts } from '../conversation/keys/key-prompts.ts';
import type { ReplyGuard } from '../conversation/reply-guard.ts';
import { screenText } from '../conversation/screen-text.ts';
import { createSpokenFacts } from '../conversation/spoken-facts.ts';
import { ownStatements } from '../conversation/takeover-words.ts';
import type { ToolName } from '../conversation/tools/contract.ts';
import { createTools } from '../conversation/tools/create-tools.ts';
import { createTimeHandles, type TimeHandles } from '../conversation/tools/handles.ts';
import { speakingOf } from '../conversation/tools/offered.ts';
import { toToolMap, type ToolMap } from '../conversation/tools/tool-list.ts';
import type { Words } from '../conversation/words/words.ts';
import type { Log } from '../runtime/log.ts';
import type { SetTimer } from '../runtime/timers.ts';
import { checkPhoneOf } from '../scheduling/check-phone.ts';
import { createSessionGuard } from './session-guard.ts';

/** How long the agent waits for the calendar's answer to a booking before it says that it is checking, in ms. */
const BOOK_PATIENCE_MS = 3000;

export interface CalendarConversationOptions {
  call: CalendarCall;
  attemptFor: (start: Instant) => string;
  context: () => CallContext;
  words: Words;
  /** Whether a language model leads it; else the embedded dialogue, whose words are code. */
  isLanguageModel: boolean;
  /** Tools that the model is given; else all. */
  toolNames?: readonly ToolName[];
  handOver: Pick<CallHandOver, 'ask' | 'state'>;
  /** What the caller does on the page. */
  activity: CallerActivity;
  /** Called for each reply of the model that was cut short, with what it claimed. */
  onDropped: (claim: Claim) => void;
  onGoodbye?: (() => void) | undefined;
  /** Called once it is known in which zone a caller on a telephone is. */
  onPlaced?: (() => void) | undefined;
  /** The words of a model that finds its own. */
  factWords?: ((fact: Fact, context: CallContext) => string | null) | undefined;
  setTimer: SetTimer;
  log: Log;
}

export interface CalendarConversation {
  tools: ToolMap;
  handles: TimeHandles;
  /** Judges what a language model says; undefined for the embedded dialogue. */
  guard: ReplyGuard | undefined;
  /** Returns the talk with the screen in words at its end, for a model that needs it. */
  withScreen: (chatCtx: llm.ChatContext) => llm.ChatContext;
  /**
   * Follows a session, before it is started.
   *
   * @param speaking what says something beside the answers of the model
   */
  follow: (
    session: voice.AgentSession,
    speaking: SpeakingSession,
  ) => { speech: CallSpeech; speaker: FactSpeaker };
}

export function createCalendarConversation(
  options: CalendarConversationOptions,
): CalendarConversation {
  const { call, context, words, isLanguageModel, activity, setTimer, log } = options;
  const { hasScreen, phone } = context();
  const handles = createTimeHandles({ takesInstants: !isLanguageModel });
  const consent = createCalendarConsent({
    state: () => call.state(),
    language: words.language,
    strict: isLanguageModel,
    spoken: (start) => words.times.startWithZone(start, speakingOf(call)),
    read: readAnswer(words.language, isLanguageModel),
    statements: () => ownStatements(context(), words),
  });
  const sessionGuard = createSessionGuard({
    call,
    context,
    handles,
    handOver: options.handOver,
    words,
    onDropped: options.onDropped,
  });
  let speaker: FactSpeaker | undefined;
  const tools = createTools({
    call,
    words,
    handles,
    consent,
    attemptFor: options.attemptFor,
    handOver: options.handOver,
    checkPhone: checkPhoneOf(() => call.state().zones.caller),
    bookPatienceMs: BOOK_PATIENCE_MS,
    setTimer,
    ...(!hasScreen && isLanguageModel && { keys: createKeyPrompts(words.keys) }),
    ownNumber: phone?.number,
    onPlaced: options.onPlaced,
    onGoodbye: options.onGoodbye,
    answering: (on) => {
      speaker?.answering(on);
    },
  });
  return {
    tools: toToolMap(tools, {
      words: words.consent,
      showStarts: !isLanguageModel,
      names: options.toolNames,
    }),
    handles,
    guard: isLanguageModel ? sessionGuard.guard : undefined,
    withScreen(chatCtx) {
      if (!isLanguageModel) return chatCtx;
      const withScreen = chatCtx.copy();
      const content = screenText(context(), handles, activity.looking());
      withScreen.addMessage({ role: 'system', content });
      return withScreen;
    },
    follow(session, speaking) {
      followTalk(session, consent);
      sessionGuard.follow(session);
      session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
        if (item.type === 'message' && item.role === 'user') activity.touched();
      });
      session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
        if (newState === 'speaking') activity.touched();
      });
      const spoken = createSpokenFacts({
        session: speaking,
        call,
        context,
        words,
        ownWords: options.factWords,
        now: () => performance.now(),
        setTimer,
        log,
      });
      speaker = spoken.speaker;
      return spoken;
    },
  };
}
