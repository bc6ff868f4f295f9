/** One call, put together: calendar, screen, conversation and voice around one room. */
import { randomUUID } from 'node:crypto';
import { voice, type JobContext } from '@livekit/agents';
import { ParticipantKind, type RemoteParticipant } from '@livekit/rtc-node';
import {
  addDays,
  CALENDAR_ATTRIBUTE,
  localDate,
  toInstant,
  VOICE_INPUT_ATTRIBUTE,
} from '@in-call-calendar/shared';
import type { Logger } from 'pino';
import { attemptForCall } from './call/attempt-for-call.ts';
import { createCalendarCall, type CalendarCall, type CallStep } from './call/calendar-call.ts';
import { createCallerPresence } from './call/caller-presence.ts';
import { callerOf, isResumed } from './call/dispatch.ts';
import { createRecovery } from './call/recovery.ts';
import { toEventSummary } from './call/event-summary.ts';
import { after, setTimer } from './clock.ts';
import { BookingAgent } from './conversation/booking-agent.ts';
import type { CallContext } from './conversation/call-context.ts';
import { createCallSpeech } from './conversation/call-speech.ts';
import { createFactSpeaker } from './conversation/fact-speaker.ts';
import { instructions } from './conversation/instructions.ts';
import { createTools } from './conversation/tools.ts';
import { followTypedMessages } from './conversation/typed-messages.ts';
import { followBookings } from './follow-bookings.ts';
import { hidePersonalData } from './framework-log.ts';
import { createAvailability, type AvailabilityCache } from './scheduling/availability.ts';
import { checkPhone } from './scheduling/check-phone.ts';
import type { EventType, Scheduler } from './scheduling/scheduler.ts';
import type { BookingLine } from './scheduling/sharing/booking-line.ts';
import type { SlotNews } from './scheduling/sharing/slot-news.ts';
import { takenOver } from './scheduling/taken-over.ts';
import { createCalendarRpc } from './screen/calendar-rpc.ts';
import { followCallLine } from './screen/call-line.ts';
import { createCallerScreen } from './screen/caller-screen.ts';
import { createFloodGate } from './screen/flood-gate.ts';
import { registerCalendarRpc } from './screen/room-link.ts';
import { screenOf } from './screen/room-screen.ts';
import { noScreen } from './screen/screen.ts';
import { createTimeline } from './store/timeline.ts';
import type { VoiceModels } from './voice/voice-models.ts';
import { tellWorker } from './watch-jobs.ts';

/** Days of availability that are read when a call starts. */
const PREFETCH_DAYS = 14;
/** How long the agent waits for the calendar's answer to a booking before it says that it is checking, in ms. */
const BOOK_PATIENCE_MS = 3000;
/** How long a tap is left alone before the agent speaks of it, so that a second tap is not talked over, in ms. */
const TAP_SETTLE_MS = 400;

/** How long a page that has come back may take until it can be heard, in ms. */
const RETURN_SETTLE_MS = 800;

/** How long the page of a call that was cut off may take to tell what it knows, in ms. */
const TAKE_OVER_MS = 1500;

const CANNOT_HEAR = 'I cannot hear you here, so please type to me.';

export interface CallSessionOptions {
  scheduler: Scheduler;
  /** What other calls tell of the free times. */
  others?: SlotNews | undefined;
  /** What the server tells of changed bookings, where it does not do so through the room. */
  bookings?: BookingLine | undefined;
  /** Leaves what calls share. */
  leave?: () => Promise<void>;
  event: EventType;
  /** The operator's zone, where it is not the event type's own. */
  hostZone: string | undefined;
  voice: (context: () => CallContext) => VoiceModels;
  /** How long the call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** Folder of the timelines of calls. */
  timelineDir: string;
  now: () => number;
  log: Logger;
}

/** Joins the room of the job and serves its caller until the call ends. */
export async function runCallSession(ctx: JobContext, options: CallSessionOptions): Promise<void> {
  const { event, now, log } = options;
  hidePersonalData();
  const resumed = isResumed(ctx.job.metadata);
  const scheduler = resumed ? takenOver(options.scheduler, now()) : options.scheduler;
  const hostZone = options.hostZone ?? event.hostZone;
  let onStep: (step: CallStep) => void = () => undefined;
  let freeTimes: AvailabilityCache | null = null;
  let callId = '';
  const call = createCalendarCall({
    callId: () => callId,
    epoch: randomUUID(),
    scheduler,
    availability: (onChange) => {
      freeTimes = createAvailability({
        scheduler,
        now,
        zone: () => call.state().zones.host,
        onChange,
        ...(options.others && { others: options.others }),
        log,
      });
      return freeTimes;
    },
    event: toEventSummary(event),
    zones: { caller: hostZone, host: hostZone, shown: hostZone, hour12: true },
    now,
    setTimer,
    onStep: (step) => {
      onStep(step);
    },
    log,
  });
  prefetch(call, now);

  const { room } = ctx;
  const unfollow = await followBookings(room, options.bookings, {
    call,
    scheduler,
    hear: (change) => freeTimes?.hear(change),
    now,
    setTimer,
    log,
  });
  // Before joining: from then on the page lets its caller type.
  const typed = followTypedMessages(room, log);
  await ctx.connect();
  const me = room.localParticipant;
  if (!me) throw new Error('the room has no local participant after connecting');
  callId = await room.getSid();
  const timeline = createTimeline({ dir: options.timelineDir, callId, now, log });
  timeline.note('began', { resumed });
  onStep = timeline.step;
  const attemptFor = (start: string): string => attemptForCall(callId, call.state(), start);
  const takeOver = createRecovery({
    call,
    checkPhone,
    attemptFor: (start, state) => attemptForCall(callId, state, start),
  });
  let show: () => void = () => undefined;
  let caller: RemoteParticipant | null = null;

  registerCalendarRpc(
    me,
    createCalendarRpc({
      call,
      caller: () => caller?.identity ?? null,
      admit: createFloodGate({ burst: 40, perSecond: 15, now: () => performance.now() }),
      attemptFor,
      checkPhone,
      enabled: true,
      takeOver: (known) => {
        if (known) takeOver(known);
        show();
      },
      log,
    }),
  );
  const lead = (identity: string): void => {
    tellWorker({ room: ctx.job.room?.name ?? '', caller: identity, agent: me.identity });
  };
  const expected = callerOf(ctx.job.metadata);
  if (expected !== undefined) lead(expected);
  caller = await ctx.waitForParticipant(expected);
  const linked = caller;
  typed.from(linked.identity);
  lead(linked.identity);
  const hasScreen = linked.kind !== ParticipantKind.SIP;
  const screen = createCallerScreen({
    connect: () => (hasScreen ? screenOf(me, linked, log) : noScreen),
    isHidden: resumed && hasScreen,
  });
  show = screen.show;
  call.onView((view) => {
    screen.push(view);
  });
  const context = (): CallContext => ({
    now: toInstant(now()),
    view: call.view(),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen,
  });
  const models = options.voice(context);
  await me.setAttributes({
    [CALENDAR_ATTRIBUTE]: 'true',
    [VOICE_INPUT_ATTRIBUTE]: models.stt ? 'true' : 'false',
  });
  const session = new voice.AgentSession({
    llm: models.llm,
    tts: models.tts,
    ...(models.stt ? { stt: models.stt } : {}),
    turnHandling: models.turnHandling,
    maxToolSteps: 4,
  });
  const speech = createCallSpeech(session, log);
  const speaker = createFactSpeaker({
    words: (fact) => models.factWords(fact, context()),
    say: speech.tell,
    setTimer,
    settleMs: TAP_SETTLE_MS,
  });
  let isOver = false;
  /** Why; `stopped` where the worker ends, or the room is gone. */
  let ended = 'stopped';
  const presence = createCallerPresence({
    graceMs: hasScreen ? options.callerGraceMs : 0,
    setTimer,
    onAway() {
      log.info({}, 'the caller is away');
      timeline.note('caller away');
      screen.left();
      speech.away();
    },
    onBack() {
      log.info({}, 'the caller is back');
      timeline.note('caller back');
      screen.returned();
      setTimer(RETURN_SETTLE_MS, () => {
        if (presence.isHere()) speech.back();
      });
    },
    onOver(reason) {
      log.info({ reason }, 'the call is over');
      isOver = true;
      ended = reason;
      ctx.shutdown(reason);
    },
  });
  followCallLine(room, me, {
    caller: () => linked.identity,
    onLeft: () => {
      presence.left();
    },
    onReturned: () => {
      presence.returned();
    },
    onHangUp: () => {
      presence.hungUp();
    },
    onSuperseded() {
      log.warn({}, 'another agent leads this call');
      ended = 'superseded';
      presence.close();
      speech.interrupt();
      ctx.shutdown('superseded');
    },
    log,
  });
  call.onFact((fact) => {
    speaker.hear(fact);
  });
  session.on(voice.AgentSessionEventTypes.Error, ({ error }) => {
    log.warn({ error: 'error' in error ? error.error : error }, 'voice failed');
  });
  session.on(voice.AgentSessionEventTypes.Close, () => {
    speaker.close();
  });
  ctx.addShutdownCallback(async () => {
    speaker.close();
    presence.close();
    screen.close();
    unfollow();
    await call.close();
    await options.leave?.();
    await models.close();
    timeline.note('ended', { reason: ended });
    await timeline.close();
    // Nobody may come into a room in which a call has ended.
    if (isOver) await ctx.deleteRoom();
  });

  const agent = new BookingAgent({
    instructions: instructions({
      businessName: event.hostName,
      eventTitle: event.title,
      durationMinutes: event.durationMinutes,
    }),
    tools: createTools({
      call,
      attemptFor,
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
  await session.start({
    agent,
    room,
    record: false,
    inputOptions: {
      participantIdentity: linked.identity,
      audioEnabled: models.stt !== undefined,
      textEnabled: false,
      // A page that is loaded again leaves, and comes back a moment later.
      closeOnDisconnect: false,
    },
  });
  log.info(
    { hasScreen, hears: models.stt !== undefined, resumed, pid: process.pid },
    'call started',
  );
  // So that the words can say where the call stands.
  await Promise.race([screen.shown, after(TAKE_OVER_MS)]);
  screen.show();
  const greeting = models.greeting(context(), { resumed });
  const opening = models.stt ? greeting : `${greeting} ${CANNOT_HEAR}`;
  // Who was cut off hears so, whatever they typed meanwhile; a long first greeting may be cut short.
  if (resumed) speech.sayFirst(opening);
  else speech.say(opening);
  speaker.begin();
  typed.begin((userInput, waited) => {
    // What was typed before the greeting does not cut it off: it says that this is an AI.
    if (!waited) speech.giveWay();
    session.generateReply({ userInput });
  });
}

/** Free times of the next days, read before anybody asks. */
function prefetch(call: CalendarCall, now: () => number): void {
  const { host } = call.state().zones;
  const today = localDate(toInstant(now()), host);
  call.prefetch({ from: today, to: addDays(today, PREFETCH_DAYS - 1) });
}
