import type { BookingCard, Occurrence, Zones } from '@in-call-calendar/shared';
import type { CalendarStore } from '../store/calendar-store.ts';

/** Called with the provider's record, the zones it is shown in, and every time of the series that it begins. */
export type BookingListener = (
  booking: BookingCard,
  zones: Zones,
  series?: readonly Occurrence[],
) => void;

export interface BookingNotifier {
  /** Calls back once for each booking that this call has made. Returns the way to stop. */
  onBooked: (listener: BookingListener) => () => void;
  /**
   * Calls back once for each move or cancellation and once a host has confirmed a request, with the record since, and
   * when more is known of a series. Returns the way to stop.
   */
  onChanged: (listener: BookingListener) => () => void;
  stop: () => void;
}

/** Notifies the page around the calendar of what Cal.com has. A booking that was only looked up notifies nobody. */
export function notifyBookings(store: CalendarStore): BookingNotifier {
  const listeners = { made: new Set<BookingListener>(), changed: new Set<BookingListener>() };
  const notified = new Set<string>();
  const made = new Set<string>();

  function watch(): void {
    const { view } = store.get();
    if (view?.step !== 'booked') return;
    const { booking, zones, origin = 'made', series } = view;
    if (origin === 'found') return;
    const { uid, status, start } = booking;
    const key = JSON.stringify(origin === 'made' ? [uid, status, series] : [uid, status, start]);
    if (notified.has(key)) return;
    notified.add(key);
    const kind = origin === 'made' && !made.has(uid) ? 'made' : 'changed';
    made.add(uid);
    for (const listener of listeners[kind]) listener(booking, zones, series);
  }

  const listen = (kind: keyof typeof listeners) => (listener: BookingListener) => {
    listeners[kind].add(listener);
    return () => void listeners[kind].delete(listener);
  };

  return { onBooked: listen('made'), onChanged: listen('changed'), stop: store.subscribe(watch) };
}
