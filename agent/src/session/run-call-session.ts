/** One call, put together: calendar, screen, voice and presence around one room. */
import type { LocalParticipant, Room } from '@livekit/rtc-node';
import type { Logger } from 'pino';
import { isTakeover } from '../api/dispatch.ts';
import type { VisitorDetails } from '../api/visitor-token.ts';
import { isBusy } from '../calendar/transitions.ts';
import type { HandOverLines } from '../conversation/hand-over/call-hand-over.ts';
import type { OwnAgent } from '../conversation/own-agent.ts';
import { followTypedMessages, type TypedMessages } from '../conversation/typed-messages.ts';
import { wordsOf } from '../conversation/words/words-of.ts';
import { setTimer } from '../runtime/clock.ts';
import { silentMeter, type Meter } from '../runtime/metrics/meter.ts';
import { reportToWorker } from '../runtime/watch-jobs.ts';
import type { CallRecord } from '../store/call-record.ts';
import { createTimeline, type Timeline } from '../store/timeline.ts';
import { meterCalendar } from './call-meter.ts';
import { watchAbsence, type Absence } from './absence.ts';
import { createClosers, type Closers } from './closers.ts';
import { createFarewell, type Farewell } from './farewell.ts';
import { callerNamed, findCaller } from './find-caller.ts';
import { openCallCalendar, type OpenedCallCalendar } from './open-call-calendar.ts';
import type { PreparedJob } from './prepare-job.ts';
import { followPerson } from './follow-person.ts';
import { isOnPhone, numberOf, whenAnswered } from '../screen/phone-line.ts';
import type { EndReason } from './session-presence.ts';
import type { LinkedCaller } from './session-screen.ts';
import { createSessionVoice } from './session-voice.ts';
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
  /** Another agent led this call before, and was cut off. */
  isResumed: boolean;
  /** When the job began, in ms of `performance.now`. */
  startedAt: number;
  ending: CallEnding;
  closers: Closers;
  timeline: Timeline;
  farewell: Farewell;
  /** From the moment there is a voice. */
  absence?: Absence;
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
  const isResumed = isTakeover(ctx.job.metadata);
  const timeline = createTimeline(options);
  const farewell = createFarewell(() => {
    ending.end('goodbye');
  }, setTimer);
  closers.add('farewell', farewell.stay);
  const setup: CallSetup = {
    ctx,
    options,
    isResumed,
    startedAt,
    ending,
    closers,
    timeline,
    farewell,
  };
  // Before joining: from then on the page lets its caller type.
  const typed = followTypedMessages(ctx.room, options.log);
  const opened = await openCalendar(setup);
  if (opened === null) {
    ending.end('superseded');
    return;
  }
  options.record.meet?.(opened.caller.hasScreen ? 'browser' : 'phone');
  typed.from(opened.caller.identity);
  await serveCaller(setup, opened, typed);
}

/** Joins the room and waits for the caller; null where another agent leads the call already. */
function openCalendar(setup: CallSetup): Promise<OpenedCallCalendar | null> {
  const { ctx, options, isResumed, ending, closers, timeline } = setup;
  const { record, meter = silentMeter } = options;
  return openCallCalendar({
    ...options,
    room: ctx.room,
    connect: () => ctx.connect(),
    words: wordsOf(options.language).calendar,
    isResumed,
    known: options.visitor,
    onJoined(callId) {
      record.begin(callId);
      timeline.note('began', { resumed: isResumed });
      closers.add('timeline', () => {
        const reason = ending.reason();
        timeline.note('ended', { reason });
        // With another agent it goes on.
        if (reason !== 'superseded') record.end?.(reason);
      });
      return timeline.step;
    },
    onOpened({ call }) {
      meterCalendar(call, meter);
    },
    findCaller: (me) => waitForCaller(ctx, me),
    onSign() {
      setup.farewell.stay();
      setup.absence?.signOfLife();
    },
    note: timeline.note,
    end: ending.end,
    closers,
  });
}

/** Gives the caller a voice, and greets them. */
async function serveCaller(
  setup: CallSetup,
  opened: OpenedCallCalendar,
  typed: TypedMessages,
): Promise<void> {
  const { ctx, options, isResumed, ending, closers, timeline } = setup;
  const { meter = silentMeter, log } = options;
  const { call, caller } = opened;
  const { hasScreen } = caller;
  const words = wordsOf(options.language);
  const voice = createSessionVoice({
    ...opened,
    room: ctx.room,
    caller: caller.identity,
    event: options.event,
    voice: options.voice,
    words,
    hasScreen,
    own: options.own,
    onGoodbye: setup.farewell.begin,
    lines: options.linesFor?.(caller.identity),
    onHandedOver() {
      options.record.handedOver?.();
      // What is reserved stays so until its end, and nobody is asked whether they are there.
      opened.silence.close();
      setup.absence?.close();
    },
    timeline,
    closers,
    now: options.now,
    setTimer,
    meter,
    log,
  });
  closers.add('calendar of a caller whom a person has', () =>
    voice.handOver.state() === 'connected' ? call.close({ keepsHold: true }) : undefined,
  );
  const screen = await opened.present(voice.speech, voice.attributes);
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
  if (isResumed) await standingKnown(screen.shown, call, setTimer);
  screen.show();
  voice.greet(isResumed, typed);
  setup.absence = watchAbsence({
    askAfterMs: options.callerSilenceMs,
    isAsked: () => call.state().selection?.silence === 'asked',
    isBusy: () => isBusy(call.state()) || !['none', 'idle'].includes(voice.handOver.state()),
    ask: () => {
      voice.speech.say(words.greeting.areYouThere());
    },
    leave: () => {
      voice.sayGoodbye(words.greeting.nobodyThere());
    },
    setTimer,
  });
  closers.add('absence', setup.absence.close);
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
