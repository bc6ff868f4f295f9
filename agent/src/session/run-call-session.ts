/** One call, put together: calendar, screen, voice and presence around one room. */
import type { LocalParticipant, Room } from '@livekit/rtc-node';
import { CALENDAR_ATTRIBUTE } from '@in-call-calendar/shared';
import type { Logger } from 'pino';
import { isTakeover } from '../api/dispatch.ts';
import type { VisitorDetails } from '../api/visitor-token.ts';
import { prefill } from '../calendar/prefill.ts';
import { createCallerActivity } from '../conversation/caller-activity.ts';
import type { HandOverLines } from '../conversation/hand-over/call-hand-over.ts';
import type { OwnAgent } from '../conversation/own-agent.ts';
import { followTypedMessages, type TypedMessages } from '../conversation/typed-messages.ts';
import type { Words } from '../conversation/words/words.ts';
import { wordsOf } from '../conversation/words/words-of.ts';
import { setTimer } from '../runtime/clock.ts';
import { silentMeter, type Meter } from '../runtime/metrics/meter.ts';
import { reportToWorker } from '../runtime/watch-jobs.ts';
import { afterTakeover } from '../scheduling/takeover.ts';
import type { CallRecord } from '../store/call-record.ts';
import { createTimeline, type Timeline } from '../store/timeline.ts';
import { meterCalendar } from './call-meter.ts';
import { createClosers, type Closers } from './closers.ts';
import { createFarewell } from './farewell.ts';
import { callerNamed, findCaller } from './find-caller.ts';
import type { PreparedJob } from './prepare-job.ts';
import { followBookingChanges } from '../screen/booking-changes.ts';
import { isLed } from '../screen/call-signals.ts';
import { followPerson } from './follow-person.ts';
import { isOnPhone, numberOf, whenAnswered } from '../screen/phone-line.ts';
import { createSessionCalendar, type SessionCalendar } from './session-calendar.ts';
import { phoneCaller } from './session-phone.ts';
import { followPresence, type EndReason } from './session-presence.ts';
import { createSessionScreen, type LinkedCaller } from './session-screen.ts';
import { createSessionVoice } from './session-voice.ts';
import { watchSilence } from './silence-watch.ts';
import { standingKnown } from './standing-known.ts';

export interface CallSessionOptions
  extends
    Pick<PreparedJob, 'scheduler' | 'event' | 'voice' | 'language' | 'log'>,
    Partial<Pick<PreparedJob, 'others' | 'bookings' | 'leave'>> {
  /** The operator's zone, where it is not the event type's own. */
  hostZone: string | undefined;
  /** The operator's own agent. */
  own?: OwnAgent | undefined;
  /** What the page's backend says of its visitor; the caller has not confirmed it. */
  visitor?: VisitorDetails | undefined;
  /** How long the call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** How long nothing may come from a caller for whom a time is reserved until they are asked, in ms. */
  callerSilenceMs: number;
  /** Makes what carries calls to people, for the call of a caller. */
  linesFor?: ((caller: string) => HandOverLines) | undefined;
  /** Where the call is written down. */
  record: CallRecord;
  /** Takes what is measured. */
  meter?: Meter;
  now: () => number;
}

/** The job of a call, as LiveKit Agents hands it over. */
export interface CallJob {
  room: Room;
  job: { metadata: string; room?: { name: string } | undefined };
  connect(): Promise<void>;
  addShutdownCallback(close: () => Promise<void>): void;
  shutdown(reason: string): void;
  deleteRoom(): Promise<unknown>;
}

/** What every part of a call needs. */
interface CallSetup {
  ctx: CallJob;
  options: CallSessionOptions;
  words: Words;
  /** Another agent led this call before, and was cut off. */
  isResumed: boolean;
  /** When the job began, in ms of `performance.now`. */
  startedAt: number;
  ending: CallEnding;
  closers: Closers;
}

/** A call whose room has been joined. */
interface JoinedCall {
  calendar: SessionCalendar;
  typed: TypedMessages;
  timeline: Timeline;
  me: LocalParticipant;
}

/** Joins the room of the job and serves its caller until the call ends. Resolves once the caller has been greeted. */
export async function runCallSession(ctx: CallJob, options: CallSessionOptions): Promise<void> {
  const startedAt = performance.now();
  const closers = createClosers(options.log);
  // The last to be closed: what a server has yet to take keeps neither caller nor room waiting.
  closers.add('record', () => options.record.close());
  const ending = createCallEnding(ctx, options.log);
  ctx.addShutdownCallback(() => closers.close());
  // Nobody may come into a room in which a call has ended.
  closers.add('room', () => (ending.isFinal() ? ctx.deleteRoom() : undefined));
  closers.add('sharing', () => options.leave?.());
  const words = wordsOf(options.language);
  const isResumed = isTakeover(ctx.job.metadata);
  const setup = { ctx, options, words, isResumed, startedAt, ending, closers };
  const joined = await joinRoom(setup);
  if (!isResumed && isLed(ctx.room)) {
    // Asked for while the first agent was slow to come, and not needed any more.
    ending.end('superseded');
    return;
  }
  await serveCaller(setup, joined);
}

/** Begins to read free times, then joins the room: what is sent from then on is answered, or kept until it can be. */
async function joinRoom(setup: CallSetup): Promise<JoinedCall> {
  const { ctx, options, words, ending, closers } = setup;
  const { now, record, log } = options;
  const { room } = ctx;
  const scheduler = setup.isResumed ? afterTakeover(options.scheduler, now()) : options.scheduler;
  const calendar = createSessionCalendar({
    scheduler,
    event: options.event,
    hostZone: options.hostZone,
    words: words.calendar,
    others: options.others,
    now,
    setTimer,
    log,
  });
  const { call, freeTimes } = calendar;
  const unfollow = await followBookingChanges(room, options.bookings, {
    call,
    scheduler,
    applyChange: (change) => {
      freeTimes.applyChange(change);
    },
    now,
    setTimer,
    log,
  });
  // Before joining: from then on the page lets its caller type.
  const typed = followTypedMessages(room, log);
  await ctx.connect();
  const me = room.localParticipant;
  if (!me) throw new Error('the room has no local participant after connecting');
  const callId = await room.getSid();
  record.begin(callId);
  const timeline = createTimeline({ record, now });
  timeline.note('began', { resumed: setup.isResumed });
  // Not by the sid: a media server that is started again gives the room another one.
  calendar.identify(room.name ?? callId, timeline.step);
  closers.add('timeline', () => {
    const reason = ending.reason();
    timeline.note('ended', { reason });
    // With another agent it goes on.
    if (reason !== 'superseded') record.end?.(reason);
  });
  closers.add('calendar', () => call.close());
  closers.add('booking changes', unfollow);
  return { calendar, typed, timeline, me };
}

/** Links the caller with calendar, screen and voice, and greets them. */
async function serveCaller(setup: CallSetup, joined: JoinedCall): Promise<void> {
  const { ctx, options, words, isResumed, ending, closers } = setup;
  const { calendar, typed, timeline, me } = joined;
  const { now, meter = silentMeter, log } = options;
  meterCalendar(calendar.call, meter);
  const silence = watchSilence(calendar.call, options.callerSilenceMs, setTimer);
  closers.add('silence', () => {
    silence.close();
  });
  const farewell = createFarewell(() => {
    ending.end('goodbye');
  }, setTimer);
  closers.add('farewell', farewell.stay);
  const activity = createCallerActivity(
    () => performance.now(),
    () => {
      silence.signOfLife();
      farewell.stay();
    },
  );
  const page = createSessionScreen({
    me,
    calendar,
    words: words.calendar,
    activity,
    isHidden: isResumed,
    closers,
    meter,
    log,
  });
  if (options.visitor && !isResumed) prefill(calendar.call, options.visitor);
  const caller = await waitForCaller(ctx, me);
  const { hasScreen } = caller;
  options.record.meet?.(hasScreen ? 'browser' : 'phone');
  typed.from(caller.identity);
  const screen = page.link(caller, (since) => {
    voice.speech.repeat(since);
  });
  const voice = createSessionVoice({
    room: ctx.room,
    me,
    caller: caller.identity,
    call: calendar.call,
    event: options.event,
    attemptFor: calendar.attemptFor,
    voice: options.voice,
    words,
    hasScreen,
    phone: hasScreen ? undefined : phoneCaller(calendar.call, caller.number, now()),
    activity,
    own: options.own,
    onGoodbye: farewell.begin,
    lines: options.linesFor?.(caller.identity),
    onHandedOver() {
      options.record.handedOver?.();
      // What is reserved stays so until its end, and nobody is asked whether they are there.
      silence.close();
    },
    timeline,
    closers,
    now,
    setTimer,
    meter,
    log,
  });
  closers.add('calendar of a caller whom a person has', () =>
    voice.handOver.state() === 'connected' ? calendar.call.close({ keepsHold: true }) : undefined,
  );
  await me.setAttributes({ [CALENDAR_ATTRIBUTE]: 'true', ...voice.attributes });
  followPresence({
    room: ctx.room,
    me,
    caller: caller.identity,
    graceMs: hasScreen ? options.callerGraceMs : 0,
    screen,
    speech: voice.speech,
    note: timeline.note,
    end: ending.end,
    setTimer,
    closers,
    log,
  });
  // The agent's track is there from now on, which a telephone gateway waits for before it answers the call.
  await voice.start();
  followPerson(ctx.room, voice.handOver);
  if (!hasScreen && !(await whenAnswered(ctx.room, caller.identity))) {
    ending.end('gone');
    return;
  }
  const started = { hasScreen, hears: voice.hears, resumed: isResumed, pid: process.pid };
  log.info({ ...started, room: ctx.job.room?.name }, 'call started');
  // So that the words can say where the call stands.
  if (isResumed) await standingKnown(screen.shown, calendar.call, setTimer);
  screen.show();
  voice.greet(isResumed, typed);
  meter.add('icc_job_start_seconds', {}, (performance.now() - setup.startedAt) / 1000);
}

/** Waits for the caller, and reports to the worker which call this process leads. */
async function waitForCaller(ctx: CallJob, me: LocalParticipant): Promise<LinkedCaller> {
  const report = (caller: string): void => {
    reportToWorker({ room: ctx.job.room?.name ?? '', caller, agent: me.identity });
  };
  const named = callerNamed(ctx.job.metadata, ctx.room);
  if (named !== undefined) report(named);
  const caller = await findCaller(ctx.room, named);
  report(caller.identity);
  return {
    identity: caller.identity,
    hasScreen: !isOnPhone(caller),
    number: numberOf(caller),
  };
}

interface CallEnding {
  /** Ends the call. */
  end: (reason: EndReason) => void;
  /** Why the call ends; `stopped` where the worker ends, or the room is gone. */
  reason: () => EndReason | 'stopped';
  /** Whether no agent goes on with the call. */
  isFinal: () => boolean;
}

function createCallEnding(ctx: CallJob, log: Logger): CallEnding {
  let reason: EndReason | 'stopped' = 'stopped';
  return {
    end(why) {
      if (reason !== 'stopped') return;
      reason = why;
      log.info({ reason }, 'the call ends');
      ctx.shutdown(reason);
    },
    reason: () => reason,
    isFinal: () => ['hung_up', 'goodbye', 'gone'].includes(reason),
  };
}
