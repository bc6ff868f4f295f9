/** What a caller who wants something presses next, by what the calendar shows. Pure. */
import type { BookingCard, BrowserMethod, CalendarView, RequestOf } from '@in-call-calendar/shared';

/** What a caller wants: an appointment; one that is moved afterwards; one that is cancelled afterwards. */
export const GOALS = ['book', 'move', 'cancel'] as const;
export type Goal = (typeof GOALS)[number];

/** What is under way in a call when something breaks. */
export const MOMENTS = [
  'looking_up',
  'holding',
  'details',
  'booking',
  'moving',
  'cancelling',
] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Wish {
  goal: Goal;
  name: string;
  email: string;
  /** The time that is booked. */
  start: string;
  /** The time that it is moved to. */
  moveTo: string;
  /** Times to choose from where one is gone. */
  spare: string[];
  /** The booking, once it has been shown. */
  card: BookingCard | undefined;
}

export type PressMethod = Exclude<BrowserMethod, 'calendar.sync' | 'calendar.slots'>;

/** A tap with what it asks for. */
export type Press = {
  [Method in PressMethod]: {
    method: Method;
    request: RequestOf<Method>;
    /** What is under way from then on. */
    moment?: Moment;
  };
}[PressMethod];

/** A press, or what to do without one: look on, or be content. */
export type Next = Press | 'wait' | 'done';

/**
 * Returns what comes next; a time that is gone is replaced in the wish.
 *
 * @param newId makes the id of an attempt
 */
export function nextPress(view: CalendarView, wish: Wish, newId: () => string): Next {
  const open: Press = {
    method: 'calendar.open',
    request: { range: '1w', from: wish.start.slice(0, 10) },
    moment: 'looking_up',
  };
  switch (view.step) {
    case 'closed':
      return open;
    case 'choosing':
      if (wish.card && !view.moving) return find(wish.card);
      if (view.availability.status === 'loading') return 'wait';
      if (view.notice?.kind === 'slot_taken') takeAnother(wish, view.moving !== undefined);
      return select(view.moving ? wish.moveTo : wish.start);
    case 'details':
      if (view.selected !== wish.start) return { method: 'calendar.release', request: {} };
      if (view.hold.state === 'asking') return 'wait';
      return view.missing.length > 0 || view.details['email']?.value !== wish.email
        ? {
            method: 'calendar.details',
            request: { values: { name: wish.name, email: wish.email } },
            moment: 'details',
          }
        : {
            method: 'calendar.book',
            request: { attempt: newId(), start: wish.start },
            moment: 'booking',
          };
    case 'booking':
    case 'checking':
    case 'changing':
      return 'wait';
    case 'confirming_move':
      if (view.selected !== wish.moveTo || !view.moving) return select(wish.moveTo);
      return {
        method: 'calendar.reschedule',
        request: { uid: view.moving.uid, attempt: newId(), start: wish.moveTo },
        moment: 'moving',
      };
    case 'finding':
      if (view.finding.status === 'asking') return 'wait';
      return wish.card ? find(wish.card) : { method: 'calendar.release', request: {} };
    case 'booked':
      return isOf(view.booking, wish) ? afterBooking(view.booking, wish, newId) : open;
  }
}

function afterBooking(booking: BookingCard, wish: Wish, newId: () => string): Next {
  if (isReached(booking, wish)) return 'done';
  const { uid } = booking;
  switch (wish.goal) {
    case 'book':
      return 'wait';
    case 'move':
      return { method: 'calendar.reschedule', request: { uid } };
    case 'cancel':
      return {
        method: 'calendar.cancel',
        request: { uid, attempt: newId() },
        moment: 'cancelling',
      };
  }
}

/** Whether a booking is that of a wish, and not of one before it in the same call: no two have a time in common. */
export function isOf({ start }: BookingCard, { card, ...wish }: Wish): boolean {
  return [wish.start, wish.moveTo, card?.start].includes(start);
}

/** Whether a booking that is shown is what was wanted. */
export function isReached({ status, start }: BookingCard, wish: Wish): boolean {
  if (wish.goal === 'cancel') return status === 'cancelled';
  return status === 'accepted' && start === (wish.goal === 'move' ? wish.moveTo : wish.start);
}

function select(start: string): Press {
  return { method: 'calendar.select', request: { start }, moment: 'holding' };
}

function find({ uid }: BookingCard): Press {
  return { method: 'calendar.find', request: { uid } };
}

function takeAnother(wish: Wish, isMoving: boolean): void {
  const [start] = wish.spare.splice(0, 1);
  if (start === undefined) return;
  if (isMoving) wish.moveTo = start;
  else wish.start = start;
}
