import type { Calendar } from '../calendar/calendar.ts';
import { eventTypeInputSchema } from '../calendar/event-type-options.ts';
import { eventTypeId, settleEventType } from '../calendar/event-type.ts';
import type { EventType } from '../calendar/event-type.ts';
import { IntervalIndex } from './interval-index.ts';
import type { JournalRecord, StoredBooking, StoredReservation } from './records.ts';

/** Everything the calendar knows, in memory, with the indexes its questions need. Changed only by records. */
export class StoredCalendar {
  readonly #bookings = new Map<string, StoredBooking>();
  readonly #byTime = new IntervalIndex<StoredBooking>();
  readonly #byEmail = new Map<string, Set<string>>();
  readonly #byGuest = new Map<string, Set<string>>();
  readonly #bySeries = new Map<string, Set<string>>();
  readonly #bySeat = new Map<string, string>();
  readonly #reservations = new Map<string, StoredReservation>();
  readonly #reservationsByTime = new IntervalIndex<StoredReservation>();
  readonly #eventTypes = new Map<number, EventType>();
  readonly #addedEventTypes: Extract<JournalRecord, { type: 'event-type' }>[] = [];
  #lastBookingId = 9000;

  constructor(calendar: Calendar) {
    for (const type of calendar.eventTypes) this.#eventTypes.set(type.id, type);
  }

  /** A booking number that was not given out before. */
  nextBookingId(): number {
    this.#lastBookingId += 1;
    return this.#lastBookingId;
  }

  /** A number for an event type that is about to be added. */
  nextEventTypeId(slug: string): number {
    return eventTypeId(slug, new Set(this.#eventTypes.keys()));
  }

  eventTypes(): EventType[] {
    return [...this.#eventTypes.values()];
  }

  eventType(id: number): EventType | undefined {
    return this.#eventTypes.get(id);
  }

  eventTypeBySlug(slug: string): EventType | undefined {
    return this.eventTypes().find((type) => type.slug === slug);
  }

  bookings(): IterableIterator<StoredBooking> {
    return this.#bookings.values();
  }

  booking(uid: string): StoredBooking | undefined {
    return this.#bookings.get(uid);
  }

  bookingOfSeat(seatUid: string): StoredBooking | undefined {
    return this.#bookings.get(this.#bySeat.get(seatUid) ?? '');
  }

  /** The occurrences of a recurring booking, ordered by start. */
  series(recurringBookingUid: string): StoredBooking[] {
    return this.#all(this.#bySeries.get(recurringBookingUid));
  }

  /** Bookings of any status with this attendee, ordered by start. The case of the address does not matter. */
  bookingsOf(email: string): StoredBooking[] {
    return this.#all(this.#byEmail.get(email.toLowerCase()));
  }

  /** Those that `bookingsOf` gives, and those with this guest. */
  bookingsWith(email: string): StoredBooking[] {
    const key = email.toLowerCase();
    return this.#all(
      new Set([...(this.#byEmail.get(key) ?? []), ...(this.#byGuest.get(key) ?? [])]),
    );
  }

  /** Bookings of any status that share time with [fromMs, toMs), ordered by start. */
  bookingsDuring(fromMs: number, toMs: number): StoredBooking[] {
    return this.#byTime.overlapping(fromMs, toMs);
  }

  reservation(uid: string): StoredReservation | undefined {
    return this.#reservations.get(uid);
  }

  /** Holds that share time with [fromMs, toMs) and have not run out at `nowMs`. */
  reservationsDuring(fromMs: number, toMs: number, nowMs: number): StoredReservation[] {
    return this.#reservationsByTime
      .overlapping(fromMs, toMs)
      .filter((reservation) => reservation.untilMs > nowMs);
  }

  /** Takes over one fact. */
  apply(record: JournalRecord): void {
    switch (record.type) {
      case 'booking':
        this.#putBooking(record.booking);
        break;
      case 'reservation':
        this.#dropReservation(record.reservation.uid);
        this.#reservations.set(record.reservation.uid, record.reservation);
        this.#reservationsByTime.add(record.reservation);
        break;
      case 'reservation-deleted':
        this.#dropReservation(record.uid);
        break;
      case 'event-type':
        this.#addedEventTypes.push(record);
        this.#eventTypes.set(
          record.id,
          settleEventType(record.id, eventTypeInputSchema.parse(record.input)),
        );
        break;
    }
  }

  /** The shortest list of facts that leads to this state; holds that have run out are left behind. */
  records(nowMs: number): JournalRecord[] {
    return [
      ...this.#addedEventTypes,
      ...[...this.#bookings.values()].map((booking) => ({ type: 'booking' as const, booking })),
      ...[...this.#reservations.values()]
        .filter((reservation) => reservation.untilMs > nowMs)
        .map((reservation) => ({ type: 'reservation' as const, reservation })),
    ];
  }

  #all(uids: ReadonlySet<string> | undefined): StoredBooking[] {
    return [...(uids ?? [])]
      .flatMap((uid) => this.#bookings.get(uid) ?? [])
      .toSorted((a, b) => a.startMs - b.startMs);
  }

  #putBooking(booking: StoredBooking): void {
    const old = this.#bookings.get(booking.uid);
    if (old !== undefined) {
      this.#byTime.delete(old);
      for (const { email } of old.attendees)
        this.#byEmail.get(email.toLowerCase())?.delete(old.uid);
    }
    this.#bookings.set(booking.uid, booking);
    this.#byTime.add(booking);
    for (const guest of booking.guests) addTo(this.#byGuest, guest.toLowerCase(), booking.uid);
    for (const { email, seatUid } of booking.attendees) {
      addTo(this.#byEmail, email.toLowerCase(), booking.uid);
      if (seatUid !== undefined && !this.#hasMovedOn(seatUid, booking)) {
        this.#bySeat.set(seatUid, booking.uid);
      }
    }
    if (booking.recurringBookingUid !== undefined) {
      addTo(this.#bySeries, booking.recurringBookingUid, booking.uid);
    }
    this.#lastBookingId = Math.max(this.#lastBookingId, booking.id);
  }

  /** True for a cancelled meeting that keeps its last attendee on record while the seat is in another one. */
  #hasMovedOn(seatUid: string, { uid, status }: StoredBooking): boolean {
    const other = this.bookingOfSeat(seatUid);
    return status === 'cancelled' && other?.status === 'accepted' && other.uid !== uid;
  }

  #dropReservation(uid: string): void {
    const reservation = this.#reservations.get(uid);
    if (reservation === undefined) return;
    this.#reservations.delete(uid);
    this.#reservationsByTime.delete(reservation);
  }
}

function addTo(index: Map<string, Set<string>>, key: string, uid: string): void {
  const uids = index.get(key);
  if (uids === undefined) index.set(key, new Set([uid]));
  else uids.add(uid);
}
