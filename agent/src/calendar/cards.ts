/** Bookings that a call knows of: which it has authorised, and what may be shown of them. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import { isLive, type BookingRecord } from '../scheduling/scheduler.ts';
import type { Booking, CalendarState, Card } from './state.ts';

/** Most bookings that a call keeps; the oldest give way. */
const MAX_AUTHORISED = 100;

/** A booking that this call has made, with its series where the event type recurs. */
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
          series: series.map(({ start, status }) => ({
            start,
            outcome:
              status === 'pending' ? 'requested' : status === 'accepted' ? 'booked' : 'failed',
          })),
        }),
  };
}

/** What somebody may see who knows only the e-mail address and the day of a booking. `title`: without names in it. */
export function redact({ attendee, ...record }: BookingRecord, title: string): BookingRecord {
  const { uid, status, start, end, hostName } = record;
  const { email, zone } = attendee;
  return { uid, status, title, start, end, hostName, attendee: { name: '', email, zone } };
}

/** The card after a change of its booking; what was hidden stays hidden. */
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

/** What the page calls a redacted booking, the `index`th of a look-up. Nothing outside of this process knows it. */
export function aliasOf(lookUp: number | null, index: number): string {
  return `${ALIAS}${lookUp ?? 0}:${index}`;
}

export function isAlias(uid: string): boolean {
  return uid.startsWith(ALIAS);
}

/** What the page knows a booking by. */
export function pageUid(card: Card): string {
  return card.alias ?? card.record.uid;
}

/** The booking that the page means, where this call has made or found it. */
export function authorisedCard({ authorised, booking }: CalendarState, uid: string): Card | null {
  const shown = cardOf(booking);
  if (shown && pageUid(shown) === uid) return shown;
  return authorised.find((card) => pageUid(card) === uid) ?? null;
}

/** Keeps cards among the authorised ones; one that is known already is replaced. */
export function withAuthorised(
  authorised: readonly Card[],
  cards: readonly Card[],
): readonly Card[] {
  const uids = new Set(cards.map(({ record }) => record.uid));
  return [...authorised.filter(({ record }) => !uids.has(record.uid)), ...cards].slice(
    -MAX_AUTHORISED,
  );
}

/** The booking that is shown, or worked on. */
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
