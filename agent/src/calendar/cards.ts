/** Bookings that a call knows of: which it has authorised, and what may be shown of them. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import { isLive, type BookingRecord } from '../scheduling/scheduler.ts';
import type { Booking, CalendarState, Card } from './state.ts';

/** Most bookings that a call keeps; the oldest give way. */
const MAX_AUTHORISED = 100;

/** Returns the card of a booking that this call has made, with its series where the event type recurs. */
export function madeCard(record: BookingRecord, attempt?: string): Card {
  const { series } = record;
  return {
    status: 'shown',
    record,
    origin: 'made',
    redacted: false,
    ...(attempt === undefined ? {} : { attempt }),
    ...(series === undefined || series.length < 2
      ? {}
      : {
          series: series.map(({ start, status, icsUid }) => ({
            start,
            outcome:
              status === 'pending' ? 'requested' : status === 'accepted' ? 'booked' : 'failed',
            ...(icsUid !== undefined && { icsUid }),
          })),
        }),
  };
}

/** Returns what may be seen by who knows only address and day of a booking. `title`: without names in it. */
export function redact({ attendee, ...record }: BookingRecord, title: string): BookingRecord {
  const { uid, status, start, end, hostName } = record;
  const { email, zone } = attendee;
  return { uid, status, title, start, end, hostName, attendee: { name: '', email, zone } };
}

/** Returns the card after a change of its booking; what was redacted stays so. */
export function changedCard(card: Card, record: BookingRecord, origin: Card['origin']): Card {
  const { redacted, alias, attempt, former = [] } = card;
  const shown = redacted ? redact(record, card.record.title) : record;
  return {
    status: 'shown',
    record: shown,
    origin,
    redacted,
    ...(alias === undefined ? {} : { alias }),
    ...(attempt === undefined ? {} : { attempt }),
    former: record.uid === card.record.uid ? former : [...former, card.record.uid],
  };
}

const ALIAS = 'found:';

/** Returns what the page calls a redacted booking, the `index`th of a look-up. No other process knows it. */
export function aliasOf(lookUp: number | null, index: number): string {
  return `${ALIAS}${lookUp ?? 0}:${index}`;
}

/** True for a name made by {@link aliasOf}, of whatever process. */
export function isAlias(uid: string): boolean {
  return uid.startsWith(ALIAS);
}

/** Returns what the page knows a booking by. */
export function pageUid(card: Card): string {
  return card.alias ?? card.record.uid;
}

/** Returns the booking that the page means by `uid`; null where this call has neither made nor found it. */
export function authorisedCard({ authorised, booking }: CalendarState, uid: string): Card | null {
  const shown = cardOf(booking);
  if (shown && pageUid(shown) === uid) return shown;
  return authorised.find((card) => pageUid(card) === uid) ?? null;
}

/** Returns the authorised cards with others added; one that is known already is replaced. */
export function withAuthorised(
  authorised: readonly Card[],
  cards: readonly Card[],
): readonly Card[] {
  const uids = new Set(cards.map(({ record }) => record.uid));
  return [...authorised.filter(({ record }) => !uids.has(record.uid)), ...cards].slice(
    -MAX_AUTHORISED,
  );
}

/** Returns the booking that is shown, or worked on; null where there is none. */
export function cardOf(booking: Booking): Card | null {
  switch (booking.status) {
    case 'shown':
      return booking;
    case 'choosing_new_time':
    case 'changing':
      return booking.card;
    case 'none':
    case 'finding':
    case 'sent':
    case 'unknown':
      return null;
  }
}

/** True where a booking can still be moved or cancelled. */
export function isChangeable({ record }: Card, now: Instant): boolean {
  return isLive(record) && record.end > now;
}
