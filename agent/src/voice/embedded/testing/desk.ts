/**
 * Bookings made before, series and zones for talks in tests: the tools for them as the contract describes them, over
 * the calendar of the test. The dialogue is tested against what it is promised.
 */
import {
  PROTOCOL_VERSION,
  addDays,
  localDate,
  type BookingCard,
  type CalendarView,
  type Finding,
  type Instant,
  type OpenView,
  type Repetition,
} from '@in-call-calendar/shared';
import type { CalendarCall } from '../../../call/calendar-call.ts';
import { spokenStartWithZone } from '../../../conversation/phrasing.ts';
import type { ToolArgs, ToolName, ToolResult } from '../contract.ts';

/** A booking made in an earlier call. */
export interface MadeBefore {
  email: string;
  start: Instant;
}

type Deal = 'find_booking' | 'move_booking' | 'cancel_booking' | 'set_timezone';
type DeskTools = {
  [T in Deal | 'select_time' | 'release_time' | 'show_calendar']: (
    args: ToolArgs<T>,
  ) => Promise<ToolResult>;
};
/** The tools below: only those that the desk builds on. */
type Base = {
  [T in Extract<ToolName, 'select_time' | 'release_time' | 'show_calendar'>]: (
    args: ToolArgs<T>,
  ) => Promise<ToolResult>;
};

export interface Desk {
  tools: DeskTools;
  view(): CalendarView;
}

export function createDesk(call: CalendarCall, base: Base, made: readonly MadeBefore[]): Desk {
  let card: BookingCard | null = null;
  let moving: BookingCard | null = null;
  let finding: Finding | null = null;
  let repetition: Repetition | null = null;

  const view = (): CalendarView => {
    const under = call.view();
    if (moving && under.step === 'details') {
      const { missing: _, ...rest } = under;
      return { ...rest, step: 'moving', moving };
    }
    if (moving && under.step !== 'closed') return { ...under, moving };
    if (card) return { ...browsing(under), step: 'booked', booking: card };
    if (finding) return { ...browsing(under), step: 'finding', finding };
    if (repetition && under.step === 'details')
      return { ...under, repeat: { repetition, starts: startsOf(under.selected, repetition) } };
    return under;
  };
  const spoken = (start: Instant): string => spokenStartWithZone(start, call.state());
  const shown = (): BookingCard | null => {
    const now = view();
    return now.step === 'booked' ? now.booking : null;
  };
  const answer = (result: ToolResult): Promise<ToolResult> => Promise.resolve(result);

  return {
    view,
    tools: {
      find_booking({ email, date }) {
        finding = { status: 'idle', bookings: [], triesLeft: 5 };
        if (email === undefined || date === undefined)
          return answer({ ok: true, say: 'Please give me its e-mail address and its day.' });
        const found = made.find(
          (each) =>
            each.email === email && localDate(each.start, call.state().zones.shown) === date,
        );
        if (!found) return answer({ ok: true, found: 0, say: 'I found no booking like that.' });
        finding = null;
        card = cardOf(found);
        return answer({ ok: true, found: 1, say: `I found it: ${spoken(found.start)}.` });
      },
      move_booking({ confirmed }) {
        const from = moving ?? shown();
        if (from === null) return answer({ ok: false, say: 'No booking is shown.' });
        const { selection } = call.state();
        if (moving && confirmed && selection) {
          card = { ...from, start: selection.start };
          moving = null;
          call.dispatch({ type: 'release', by: 'voice' });
          return answer({
            ok: true,
            changed: true,
            say: `Your booking is moved from ${spoken(from.start)} to ${spoken(card.start)}.`,
          });
        }
        card = from;
        moving = from;
        call.dispatch({ type: 'open', by: 'voice', range: '1w' });
        return answer({ ok: true, say: 'Which time would you like instead?' });
      },
      cancel_booking() {
        const now = shown();
        if (now === null) return answer({ ok: false, say: 'No booking is shown.' });
        card = { ...now, status: 'cancelled' };
        return answer({
          ok: true,
          changed: true,
          say: `Your booking for ${spoken(now.start)} is cancelled.`,
        });
      },
      set_timezone({ zone, callerIsThere = false }) {
        call.dispatch({ type: 'timezone', shown: zone, ...(callerIsThere && { zone }) });
        return answer({ ok: true, say: 'The times are in that zone now.' });
      },
      select_time({ start, repeat }) {
        if (repeat !== undefined) repetition = repeat;
        return base.select_time({ start });
      },
      release_time(args) {
        if (moving && view().step !== 'moving') moving = null;
        else if (finding) finding = null;
        else return base.release_time(args);
        return answer({ ok: true, say: 'I left that.' });
      },
      show_calendar(args) {
        if (!moving) card = null;
        finding = null;
        return base.show_calendar(args);
      },
    },
  };
}

function browsing(view: CalendarView): Omit<OpenView, 'step'> {
  const { epoch, version, now, zones, event, availability } = view;
  const today = localDate(now, zones.shown);
  return {
    protocol: PROTOCOL_VERSION,
    epoch,
    version,
    now,
    zones,
    event,
    availability,
    range: '1w',
    window: { from: today, to: addDays(today, 6) },
    filter: null,
    highlighted: [],
    details: {},
    notice: null,
  };
}

function cardOf({ email, start }: MadeBefore): BookingCard {
  return {
    uid: 'booking-made-before',
    status: 'accepted',
    title: 'Consultation',
    start,
    end: start,
    attendeeName: '',
    attendeeEmail: email,
    hostName: 'Front Desk',
  };
}

function startsOf(first: Instant, { count, interval }: Repetition): Instant[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * interval * 7 * 86_400_000).toISOString(),
  );
}
