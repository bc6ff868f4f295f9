/** Puts the calendar of a call together for an agent of somebody else, of the parts that this repository's worker uses. */
import { isFlushSentinel, log as frameworkLog, voice, type llm } from '@livekit/agents';
import { languageSchema, toInstant, zoneSchema } from '@in-call-calendar/shared';
import { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import type { CallContext } from '../conversation/call-context.ts';
import type { ReplyChunk } from '../conversation/reply-guard.ts';
import type { CallHandOver } from '../conversation/hand-over/call-hand-over.ts';
import { calendarInstructions } from '../conversation/instructions.ts';
import { TOOL_NAMES } from '../conversation/tools/contract.ts';
import { wordsOf } from '../conversation/words/words-of.ts';
import { setTimer as machineTimer } from '../runtime/clock.ts';
import type { SetTimer } from '../runtime/timers.ts';
import { createCalendarConversation } from '../session/calendar-conversation.ts';
import { createClosers } from '../session/closers.ts';
import { openCallCalendar } from '../session/open-call-calendar.ts';
import { standingKnown } from '../session/standing-known.ts';
import { answerTyped } from './answer-typed.ts';
import { checkAttachable, mergeTools, realtimeProblem } from './check-agent.ts';
import { InCallCalendarError } from './calendar-error.ts';
import { createGuardedTurns } from './guarded-turns.ts';
import type {
  CalendarLog,
  InCallCalendar,
  InCallCalendarOptions,
  LlmNode,
} from './in-call-calendar.ts';
import { waitForCaller } from './wait-for-caller.ts';
import { REMEDIES, whenWired } from './wired-tools.ts';

/** What is the program's own to do: bringing a person into the call, and ending it. */
const NOT_OURS: readonly string[] = ['hand_over', 'end_call'];

/** How long a program may take from its caller's coming until it attaches the calendar, in ms. */
const ATTACH_WITHIN_MS = 10_000;

const optionsSchema = z.object({
  language: z.optional(languageSchema),
  timeZone: z.optional(zoneSchema),
  caller: z.string().min(1).optional(),
  callerWithinMs: z.number().positive().default(60_000),
  callerGraceMs: z.number().nonnegative().default(20_000),
  callerSilenceMs: z.number().positive().default(90_000),
});

/** @see createInCallCalendar of the public entry */
export async function openInCallCalendar(
  options: InCallCalendarOptions,
  setTimer: SetTimer = machineTimer,
): Promise<InCallCalendar> {
  const { ctx, scheduler, isResumed = false, log = frameworkLog() } = options;
  const settings = readOptions(options);
  const words = wordsOf(settings.language ?? 'en');
  const closers = createClosers(log);
  ctx.addShutdownCallback(() => closers.close());
  const end = options.onEnd ?? ((reason) => ctx.shutdown(reason));
  const event = await scheduler.describe();
  const opened = await openCallCalendar({
    room: ctx.room,
    connect: () => (ctx.room.isConnected ? Promise.resolve() : ctx.connect()),
    scheduler,
    event,
    hostZone: settings.timeZone,
    words: words.calendar,
    isResumed,
    known: options.known,
    callerGraceMs: settings.callerGraceMs,
    callerSilenceMs: settings.callerSilenceMs,
    onJoined: () => () => undefined,
    findCaller: () => waitForCaller(ctx.room, settings.caller, settings.callerWithinMs, setTimer),
    note: () => undefined,
    end(reason) {
      void closers.close();
      if (reason !== 'goodbye') end(reason);
    },
    closers,
    now: Date.now,
    log,
  }).catch(async (error: unknown) => {
    await closers.close();
    throw error;
  });
  if (opened === null) {
    await closers.close();
    throw new InCallCalendarError(
      'another_calendar',
      'Another agent in this room has a calendar for its caller already: dispatch one of them only, or pass isResumed where this one takes over.',
    );
  }
  const { call, caller, activity } = opened;
  const stopReminding = remindToAttach(setTimer, log);
  closers.add('reminder', stopReminding);
  let phone = opened.phone;
  const context = (): CallContext => ({
    now: toInstant(Date.now()),
    view: call.view(),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen: caller.hasScreen,
    phone,
  });
  const conversation = createCalendarConversation({
    call,
    attemptFor: opened.attemptFor,
    context,
    words,
    isLanguageModel: true,
    toolNames: TOOL_NAMES.filter((name) => !NOT_OURS.includes(name)),
    handOver: noHandOver(words.handOver.nobody()),
    activity,
    onDropped(claim) {
      log.warn({ claim }, 'the model claimed what is not so');
      options.onClaimDropped?.(claim);
    },
    onPlaced() {
      if (phone) phone = { ...phone, zone: 'sure' };
    },
    setTimer,
    log,
  });
  let isAttached = false;
  let isGuarded = false;
  const tools = whenWired(
    conversation.tools,
    () => (isAttached ? (isGuarded ? null : 'llmNode') : 'attach'),
    log,
  );
  const turns = createGuardedTurns(() => {
    const problem = `The model was neither heard nor shown: ${REMEDIES.llmNode}.`;
    log.warn({ code: 'not_guarded' }, problem);
    return words.trouble.cannotAnswer(caller.hasScreen);
  });
  const withGuard = (node: LlmNode): LlmNode => {
    return async (ctxOfNode, chatCtx, toolCtx, modelSettings) => {
      isGuarded = true;
      turns.judging();
      const talk = conversation.withScreen(chatCtx);
      const reply = await node(ctxOfNode, talk, toolCtx, modelSettings);
      if (reply === null || !conversation.guard) return reply;
      const isLast = modelSettings.toolChoice === 'none';
      const judged = await conversation.guard.reply(ReadableStream.from(reply), { isLast });
      return judged && withoutFlushes(judged);
    };
  };
  return {
    instructions: calendarInstructions({
      businessName: event.hostName,
      eventTitle: event.title,
      durationMinutes: event.durationMinutes,
      lengths: event.durationOptions,
      place: event.place,
      language: words.language,
    }),
    tools,
    withTools: (mine) => mergeTools(mine, tools),
    llmNode: withGuard(({ agent }, ...rest) => voice.Agent.default.llmNode(agent, ...rest)),
    withGuard,
    answerTyped,
    caller: { identity: caller.identity, hasScreen: caller.hasScreen },
    view: () => call.view(),
    onView: (listener) => call.onView(listener),
    async attach(session) {
      checkAttachable(session, tools);
      isAttached = true;
      stopReminding();
      turns.watch(session.currentAgent);
      const onItem = ({ item }: voice.ConversationItemAddedEvent): void => {
        if (item.type !== 'agent_handoff') return;
        turns.watch(session.currentAgent);
        const problem = realtimeProblem(session.currentAgent, session);
        if (problem !== null) log.warn({ code: 'unsupported_model' }, problem);
      };
      session.on(voice.AgentSessionEventTypes.ConversationItemAdded, onItem);
      closers.add('agents', () => {
        session.off(voice.AgentSessionEventTypes.ConversationItemAdded, onItem);
        turns.close();
      });
      const { speech, speaker } = conversation.follow(session, session);
      closers.add('speaker', () => {
        speaker.close();
      });
      session.on(voice.AgentSessionEventTypes.Close, () => void closers.close());
      const screen = await opened.present(speech);
      if (isResumed) await standingKnown(screen.shown, call, setTimer);
      screen.show();
      speaker.begin();
    },
    close: () => closers.close(),
  };
}

/** @throws InCallCalendarError for the first option that will not do */
function readOptions(options: InCallCalendarOptions): z.output<typeof optionsSchema> {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InCallCalendarError(
    'bad_option',
    `The option ${issue?.path.join('.') ?? ''} of createInCallCalendar will not do: ${issue?.message ?? ''}.`,
  );
}

/** Warns of a calendar that is never attached; returns what stops that. */
function remindToAttach(setTimer: SetTimer, log: CalendarLog): () => void {
  return setTimer(ATTACH_WITHIN_MS, () => {
    const since = `The caller came ${ATTACH_WITHIN_MS / 1000} s ago`;
    const until = 'Until then neither voice nor touch can open it';
    log.warn({ missing: 'attach' }, `${since}, and ${REMEDIES.attach}. ${until}.`);
  });
}

function noHandOver(say: string): Pick<CallHandOver, 'ask' | 'state'> {
  return { ask: () => ({ ok: false, say, isComing: false }), state: () => 'none' };
}

/** A guarded reply has none, but its type does. */
async function* withoutFlushes(
  reply: AsyncIterable<ReplyChunk>,
): AsyncGenerator<llm.ChatChunk | string> {
  for await (const chunk of reply) if (!isFlushSentinel(chunk)) yield chunk;
}
