/** The page of a call over the room's data channel: its calls in, snapshots out. */
import type { LocalParticipant } from '@livekit/rtc-node';
import type { CalendarView } from '@in-call-calendar/shared';
import type { CalendarWords } from '../calendar/calendar-words.ts';
import { createCalendarTakeover } from '../calendar/takeover.ts';
import type { CallerActivity } from '../conversation/caller-activity.ts';
import { silentMeter, type Meter } from '../runtime/metrics/meter.ts';
import type { Log } from '../runtime/log.ts';
import { createRateLimit, type RateLimitOptions } from '../runtime/rate-limit.ts';
import { checkPhoneOf } from '../scheduling/check-phone.ts';
import type { Logger } from '../scheduling/logger.ts';
import { createCalendarRpc } from '../screen/calendar-rpc.ts';
import { createCallerScreen, type CallerScreen } from '../screen/caller-screen.ts';
import { registerCalendarRpc } from '../screen/room-link.ts';
import { screenOf } from '../screen/room-screen.ts';
import { noScreen } from '../screen/screen.ts';
import { timedHandlers } from '../screen/timed-calls.ts';
import type { Closers } from './closers.ts';
import type { SessionCalendar } from './session-calendar.ts';

/** What a page may call: more than anybody taps, and less than a loop. */
const PAGE_LIMIT = { burst: 40, perSecond: 15 };

export interface SessionScreenOptions {
  me: LocalParticipant;
  calendar: Pick<SessionCalendar, 'call' | 'attemptFor'>;
  words: CalendarWords;
  activity?: CallerActivity;
  /** Snapshots are kept back until the page has said what it knew, or {@link CallerScreen.show}. */
  isHidden: boolean;
  limit?: Pick<RateLimitOptions, 'burst' | 'perSecond'>;
  meter?: Meter;
  closers: Closers;
  log: Log & Logger;
}

/** The caller of a call, as the room names them. */
export interface LinkedCaller {
  identity: string;
  /** A phone caller has none. */
  hasScreen: boolean;
  /** The number that a phone caller calls from, where it is not withheld. */
  number?: string | undefined;
}

export interface SessionScreen {
  /**
   * Links the caller: from now on their calls are answered, and snapshots go to their page.
   *
   * @param onReturn called when a page that could not be reached can be reached again, with the time since which, in ms
   * of `performance.now`
   */
  link(caller: LinkedCaller, onReturn: (since: number) => void): CallerScreen;
}

/** Answers the calls of pages in a room that has been joined; all are refused until a caller is linked. */
export function createSessionScreen(options: SessionScreenOptions): SessionScreen {
  const { me, calendar, activity, closers, meter = silentMeter, log } = options;
  const { call, attemptFor } = calendar;
  const checkPhone = checkPhoneOf(() => call.state().zones.caller);
  const applyTakeover = createCalendarTakeover({ call, checkPhone, attemptFor });
  const now = (): number => performance.now();
  const limit = createRateLimit({ ...(options.limit ?? PAGE_LIMIT), now });
  let linked: { identity: string; screen: CallerScreen } | null = null;

  const handlers = createCalendarRpc({
    call,
    caller: () => linked?.identity ?? null,
    admit: () => limit('caller') === 0,
    attemptFor,
    checkPhone,
    words: options.words,
    ...(activity && { activity }),
    enabled: true,
    takeover(known) {
      if (known) applyTakeover(known);
      linked?.screen.show();
    },
    log,
  });
  registerCalendarRpc(me, timedHandlers(handlers, { meter, now }));

  return {
    link({ identity, hasScreen }, onReturn) {
      const opening = createOpeningWatch(meter, now);
      const onTaken = opening.taken;
      const screen = createCallerScreen({
        connect: () =>
          hasScreen ? screenOf(me, identity, { now, onTaken, onReturn, meter, log }) : noScreen,
        isHidden: options.isHidden && hasScreen,
      });
      linked = { identity, screen };
      call.onView((view) => {
        opening.changed(view);
        screen.push(view);
      });
      closers.add('screen', () => {
        screen.close();
      });
      return screen;
    },
  };
}

interface OpeningWatch {
  /** There is a new snapshot. */
  changed: (view: CalendarView) => void;
  /** The page has a snapshot. */
  taken: (view: CalendarView) => void;
}

/** Times how long it takes from an opening of the calendar until the page has it. */
function createOpeningWatch(meter: Meter, now: () => number): OpeningWatch {
  let isOpen = false;
  let openedAt: number | null = null;
  return {
    changed({ step }) {
      if (isOpen === (step !== 'closed')) return;
      isOpen = step !== 'closed';
      openedAt = isOpen ? now() : null;
    },
    taken({ step }) {
      if (openedAt === null || step === 'closed') return;
      meter.add('icc_calendar_open_seconds', {}, (now() - openedAt) / 1000);
      openedAt = null;
    },
  };
}
