/** What the gallery's agent does with bookings made before: finds, moves and cancels them, in memory. */
import {
  localDate,
  RpcFault,
  toInstant,
  type BookingCard,
  type CalendarView,
  type Instant,
  type OpenView,
  type Repetition,
  type RequestOf,
} from '@in-call-calendar/shared';
import { FOUND } from './fixtures.ts';

/** How long the pretended calendar takes over a look-up or a change, in milliseconds. */
const LOOK_UP_MS = 500;
const CHANGE_MS = 900;
const TRIES = 5;
const DAY_MS = 86_400_000;

export interface FakeBookingsWorld {
  view: () => CalendarView;
  look: () => OpenView;
  become: (next: CalendarView) => { view: CalendarView };
  push: (change: (view: CalendarView) => CalendarView) => void;
  /** A view of the step `choosing`, with what is browsed now. */
  asChoosing: (from: OpenView) => OpenView;
}

type Answer = { view: CalendarView };

export interface FakeBookings {
  find: (request: RequestOf<'calendar.find'>) => Answer;
  reschedule: (request: RequestOf<'calendar.reschedule'>) => Answer;
  cancel: (request: RequestOf<'calendar.cancel'>) => Answer;
  /** Back from finding or moving; null where neither is under way. */
  leave: () => Answer | null;
}

export function createFakeBookings(world: FakeBookingsWorld): FakeBookings {
  const bookings = new Map<string, BookingCard>(FOUND.map((card) => [card.uid, card]));
  let tries = TRIES;
  let back: BookingCard | null = null;

  function known(uid: string): BookingCard {
    const view = world.view();
    const shown = view.step === 'booked' && view.booking.uid === uid ? view.booking : undefined;
    const card = shown ?? bookings.get(uid);
    if (!card) throw RpcFault.of('not_allowed', 'Please find this booking first.');
    bookings.set(uid, card);
    return card;
  }

  function card(booking: BookingCard, origin: 'found' | 'moved' | 'cancelled'): CalendarView {
    bookings.set(booking.uid, booking);
    const { moving: _moving, ...rest } = world.asChoosing(world.look());
    return { ...rest, step: 'booked', booking, origin };
  }

  function found(search: { email?: string; date?: string }, matches: BookingCard[]): CalendarView {
    const [first] = matches;
    if (first && matches.length === 1) return card(first, 'found');
    return {
      ...world.asChoosing(world.look()),
      step: 'finding',
      finding: {
        ...search,
        status: first ? 'found' : 'nothing',
        bookings: matches,
        triesLeft: tries,
      },
    };
  }

  return {
    find(request) {
      const current = world.look();
      back = current.step === 'booked' ? current.booking : back;
      const isForm = !('uid' in request) && !('email' in request);
      if ('uid' in request && bookings.has(request.uid)) {
        return world.become(card(known(request.uid), 'found'));
      }
      if (!isForm && tries === 0) throw RpcFault.of('limit_reached', 'No more look-ups.');
      if (!isForm) tries -= 1;
      const search = 'email' in request ? request : {};
      const answer = world.become({
        ...world.asChoosing(current),
        step: 'finding',
        finding: {
          ...search,
          status: isForm ? 'idle' : 'asking',
          bookings: [],
          triesLeft: tries,
        },
      });
      if (isForm) return answer;
      setTimeout(
        () =>
          world.push((view) => {
            if (view.step !== 'finding') return view;
            const zone = view.zones.shown;
            const matches = [...bookings.values()].filter(
              ({ attendeeEmail, start, status }) =>
                'email' in request &&
                attendeeEmail === request.email.toLowerCase() &&
                localDate(start, zone) === request.date &&
                status !== 'cancelled',
            );
            return found(search, matches);
          }),
        LOOK_UP_MS,
      );
      return answer;
    },
    reschedule(request) {
      const booking = known(request.uid);
      if (!('start' in request)) {
        back = booking;
        return world.become({ ...world.asChoosing(world.look()), moving: booking });
      }
      const to = request.start;
      const answer = world.become(changing(world.look(), 'reschedule', booking, to));
      const length = Date.parse(booking.end) - Date.parse(booking.start);
      const moved = {
        ...booking,
        uid: `${booking.uid}_moved`,
        start: to,
        end: toInstant(Date.parse(to) + length),
      };
      setTimeout(
        () => world.push((view) => (view.step === 'changing' ? card(moved, 'moved') : view)),
        CHANGE_MS,
      );
      return answer;
    },
    cancel(request) {
      const booking = known(request.uid);
      const answer = world.become(changing(world.look(), 'cancel', booking));
      const gone: BookingCard = { ...booking, status: 'cancelled' };
      setTimeout(
        () => world.push((view) => (view.step === 'changing' ? card(gone, 'cancelled') : view)),
        CHANGE_MS,
      );
      return answer;
    },
    leave() {
      const view = world.view();
      if (view.step === 'choosing' && view.moving) {
        return world.become(card(view.moving, 'found'));
      }
      if (view.step === 'confirming_move' && view.moving) {
        return world.become({ ...world.asChoosing(view), moving: view.moving });
      }
      if (view.step !== 'finding') return null;
      return world.become(back ? card(back, 'found') : world.asChoosing(view));
    },
  };
}

function changing(
  view: OpenView,
  task: 'reschedule' | 'cancel',
  booking: BookingCard,
  to?: Instant,
): CalendarView {
  const { protocol, epoch, version, now, zones, event, availability, language } = view;
  const { range, window, filter, highlighted, details, notice } = view;
  return {
    ...{ protocol, epoch, version, now, zones, event, availability, language },
    ...{ range, window, filter, highlighted, details, notice },
    step: 'changing',
    task,
    booking,
    ...(to === undefined ? {} : { to, moving: booking }),
    checking: false,
  };
}

/** All starts of a series; close enough for a gallery, which has no change of clocks in it. */
export function startsOf(start: Instant, { frequency, interval, count }: Repetition): Instant[] {
  const days = { weekly: 7, monthly: 28, yearly: 364 }[frequency] * interval;
  return Array.from({ length: count }, (_, index) =>
    toInstant(Date.parse(start) + index * days * DAY_MS),
  );
}
