/** The calendar of a call in its room: free times, the page of the caller, and whether the caller is there. No voice. */
import type { LocalParticipant, Room } from '@livekit/rtc-node';
import { CALENDAR_ATTRIBUTE } from '@in-call-calendar/shared';
import type { CallStep } from '../calendar/calendar-call.ts';
import { prefill, type KnownCaller } from '../calendar/prefill.ts';
import type { PhoneCaller } from '../conversation/call-context.ts';
import type { CallSpeech } from '../conversation/call-speech.ts';
import { createCallerActivity, type CallerActivity } from '../conversation/caller-activity.ts';
import type { CalendarWords } from '../calendar/calendar-words.ts';
import { setTimer } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { silentMeter, type Meter } from '../runtime/metrics/meter.ts';
import type { Logger } from '../scheduling/logger.ts';
import { afterTakeover } from '../scheduling/takeover.ts';
import type { EventType, Scheduler } from '../scheduling/scheduler.ts';
import type { ChangeChannel, SlotChangeChannel } from '../scheduling/sharing/change-channels.ts';
import { followBookingChanges } from '../screen/booking-changes.ts';
import { isLed } from '../screen/call-signals.ts';
import type { CallerScreen } from '../screen/caller-screen.ts';
import type { Closers } from './closers.ts';
import { createSessionCalendar, type SessionCalendar } from './session-calendar.ts';
import { phoneCaller } from './session-phone.ts';
import { followPresence, type EndReason } from './session-presence.ts';
import { createSessionScreen, type LinkedCaller } from './session-screen.ts';
import { watchSilence, type SilenceWatch } from './silence-watch.ts';

export interface OpenCallCalendarOptions {
  room: Room;
  /** Joins the room; at once where it has been joined. */
  connect: () => Promise<void>;
  scheduler: Scheduler;
  event: EventType;
  /** The operator's zone, where it is not the event type's own. */
  hostZone: string | undefined;
  words: CalendarWords;
  /** Changes of the free times that other calls announce. */
  others?: SlotChangeChannel | undefined;
  /** Changed bookings that a server announces; without it, through the room. */
  bookings?: ChangeChannel | undefined;
  /** Another agent led this call before, and was cut off. */
  isResumed: boolean;
  /** What is known of the caller before they have said anything. */
  known?: KnownCaller | undefined;
  /** How long the call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** How long nothing may come from a caller for whom a time is reserved until they are asked, in ms. */
  callerSilenceMs: number;
  /** Called once the room is joined; what it returns is called after every event of the calendar. */
  onJoined: (callId: string) => (step: CallStep) => void;
  /** Called before the caller is waited for. */
  onOpened?: (calendar: SessionCalendar) => void;
  /** Waits for the caller. */
  findCaller: (me: LocalParticipant) => Promise<LinkedCaller>;
  /** Something has come from the caller. */
  onSign?: () => void;
  /** Notes in the timeline that the caller has left, or is back. */
  note: (what: string) => void;
  /** Ends the call. */
  end: (reason: EndReason) => void;
  closers: Closers;
  meter?: Meter | undefined;
  now: () => number;
  log: Log & Logger;
}

export interface OpenedCallCalendar extends SessionCalendar {
  me: LocalParticipant;
  caller: LinkedCaller;
  /** What is known of a caller on a telephone; nothing of others. */
  phone: PhoneCaller | undefined;
  activity: CallerActivity;
  silence: SilenceWatch;
  /**
   * There is a voice: the page may open the calendar, and learns that it may, and the caller is told where things stand
   * when they come back.
   *
   * @param attributes what else the page is told of this agent
   */
  present: (speech: CallSpeech, attributes?: Record<string, string>) => Promise<CallerScreen>;
}

/** Opens it, and resolves once the caller is there; to null where another agent leads the call already. */
export async function openCallCalendar(
  options: OpenCallCalendarOptions,
): Promise<OpenedCallCalendar | null> {
  const { room, isResumed, words, closers, now, meter = silentMeter, log } = options;
  const { calendar, me } = await join(options);
  const { call } = calendar;
  // Asked for while the first agent was slow to come, and not needed any more.
  if (!isResumed && isLed(room)) return null;
  options.onOpened?.(calendar);
  const silence = watchSilence(call, options.callerSilenceMs, setTimer);
  closers.add('silence', () => {
    silence.close();
  });
  const activity = createCallerActivity(
    () => performance.now(),
    () => {
      silence.signOfLife();
      options.onSign?.();
    },
  );
  const page = createSessionScreen({
    me,
    calendar,
    words,
    activity,
    isHidden: isResumed,
    closers,
    meter,
    log,
  });
  if (options.known && !isResumed) prefill(call, options.known);
  const caller = await options.findCaller(me);
  return {
    ...calendar,
    me,
    caller,
    phone: caller.hasScreen ? undefined : phoneCaller(call, caller.number, now()),
    activity,
    silence,
    async present(speech, attributes = {}) {
      const screen = page.link(caller, speech.repeat);
      await me.setAttributes({ [CALENDAR_ATTRIBUTE]: 'true', ...attributes });
      followPresence({
        room,
        me,
        caller: caller.identity,
        graceMs: caller.hasScreen ? options.callerGraceMs : 0,
        screen,
        speech,
        note: options.note,
        end: options.end,
        setTimer,
        closers,
        log,
      });
      return screen;
    },
  };
}

/** Begins to read free times, then joins the room: what is sent from then on is answered, or kept until it can be. */
async function join(
  options: OpenCallCalendarOptions,
): Promise<{ calendar: SessionCalendar; me: LocalParticipant }> {
  const { room, closers, now, log } = options;
  const scheduler = options.isResumed ? afterTakeover(options.scheduler, now()) : options.scheduler;
  const calendar = createSessionCalendar({
    scheduler,
    event: options.event,
    hostZone: options.hostZone,
    words: options.words,
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
  await options.connect();
  const me = room.localParticipant;
  if (!me) throw new Error('the room has no local participant after connecting');
  const callId = await room.getSid();
  // Not by the sid: a media server that is started again gives the room another one.
  calendar.identify(room.name ?? callId, options.onJoined(callId));
  closers.add('calendar', () => call.close());
  closers.add('booking changes', unfollow);
  return { calendar, me };
}
