/** Takes over the calendar of a call from what the page knew of it. */
import type { Answer, ClientSnapshot } from '@in-call-calendar/shared';
import { attendeeOf, type Answers } from './answers.ts';
import type { CalendarCall } from './calendar-call.ts';
import { isAlias } from './cards.ts';
import { checkPhones, type CheckPhone } from './check-phones.ts';
import type { BookingReference } from './effect.ts';
import type { CalendarState } from './state.ts';

export interface CalendarTakeoverOptions {
  call: CalendarCall;
  checkPhone: CheckPhone;
  /** The attempt key for a booking of a start with what the form of a state holds. */
  attemptFor: (start: string, state: CalendarState) => string;
}

/**
 * Returns what takes a page's claims over, once. How the calendar looked is left alone where it has been used already,
 * and so is a calendar that the claims come from; a booking that was on its way is looked up in any case.
 */
export function createCalendarTakeover({
  call,
  checkPhone,
  attemptFor,
}: CalendarTakeoverOptions): (snapshot: ClientSnapshot) => void {
  let isDone = false;
  return (snapshot) => {
    const before = call.state();
    if (snapshot.epoch === before.epoch || isDone) return;
    isDone = true;
    const claimed: Record<string, Answer> = {};
    for (const [slug, { value }] of Object.entries(snapshot.details)) claimed[slug] = value;
    const checked = checkPhones(claimed, before.event?.fields ?? [], checkPhone);
    call.dispatch({ type: 'takeover', snapshot, ...checked });
    if (call.state().booking.status !== 'none') return;
    const { selected, step, booking, series, finding } = snapshot;
    if (finding && snapshot.isOpen && call.state().selection === null) {
      call.dispatch({ type: 'find', by: 'touch', ...finding });
    }
    if (booking) {
      const { isChanging } = booking;
      call.dispatch({ type: 'takeover_card', wanted: wantedOf(booking), isChanging });
    }
    if (selected === undefined || (step !== 'sent' && step !== 'booked')) return;
    // The key is that of the form as it was sent, whatever has been answered since.
    const sent = { ...before, details: detailsOf(checked.values) };
    const attempt = attemptFor(selected, sent);
    const starts = series?.starts ?? [];
    call.dispatch({
      type: 'takeover_sent',
      start: selected,
      attempt,
      // The provider lists it under an address; it keeps one for who gives only a number, too.
      email: attendeeOf(sent).email ?? '',
      told: step === 'booked',
      ...(starts.length > 1 && {
        occurrences: starts.map((start) => ({ start, attempt: attemptFor(start, sent) })),
        repetition: series?.repetition,
      }),
    });
  };
}

function wantedOf({ uid, email, start }: NonNullable<ClientSnapshot['booking']>): BookingReference {
  return isAlias(uid) ? { by: 'address', email, start } : { by: 'uid', uid };
}

function detailsOf(values: Readonly<Record<string, Answer>>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([slug, value]) => [
      slug,
      { value, source: 'typed' as const, confirmed: true },
    ]),
  );
}
