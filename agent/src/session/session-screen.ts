/** The page of a call over the room's data channel: its calls in, snapshots out. */
import type { LocalParticipant } from '@livekit/rtc-node';
import type { Logger } from 'pino';
import type { CalendarWords } from '../calendar/calendar-words.ts';
import { createCalendarTakeover } from '../calendar/takeover.ts';
import type { CallerActivity } from '../conversation/caller-activity.ts';
import { createRateLimit, type RateLimitOptions } from '../runtime/rate-limit.ts';
import { checkPhoneOf } from '../scheduling/check-phone.ts';
import { createCalendarRpc } from '../screen/calendar-rpc.ts';
import { createCallerScreen, type CallerScreen } from '../screen/caller-screen.ts';
import { registerCalendarRpc } from '../screen/room-link.ts';
import { screenOf } from '../screen/room-screen.ts';
import { noScreen } from '../screen/screen.ts';
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
  closers: Closers;
  log: Logger;
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
  const { me, calendar, activity, closers, log } = options;
  const { call, attemptFor } = calendar;
  const checkPhone = checkPhoneOf(() => call.state().zones.caller);
  const applyTakeover = createCalendarTakeover({ call, checkPhone, attemptFor });
  const limit = createRateLimit({
    ...(options.limit ?? PAGE_LIMIT),
    now: () => performance.now(),
  });
  let linked: { identity: string; screen: CallerScreen } | null = null;

  registerCalendarRpc(
    me,
    createCalendarRpc({
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
    }),
  );

  return {
    link({ identity, hasScreen }, onReturn) {
      const now = () => performance.now();
      const screen = createCallerScreen({
        connect: () => (hasScreen ? screenOf(me, identity, { now, onReturn, log }) : noScreen),
        isHidden: options.isHidden && hasScreen,
      });
      linked = { identity, screen };
      call.onView((view) => {
        screen.push(view);
      });
      closers.add('screen', () => {
        screen.close();
      });
      return screen;
    },
  };
}
