import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { SeedBooking } from '../calendar/calendar-schema.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';

const MINUTE_MS = 60_000;
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LENGTH = 22;

/**
 * Writes the bookings of the calendar file into the store. Each is recognised by its content, so a restart adds
 * none twice, one that was cancelled since stays cancelled, and one that is new in the file is added.
 */
export async function seedBookings(local: LocalCalendar): Promise<void> {
  const copies = new Map<string, number>();
  const missing: StoredBooking[] = [];
  for (const seed of local.calendar.bookings) {
    const content = JSON.stringify(seed);
    const copy = copies.get(content) ?? 0;
    copies.set(content, copy + 1);
    const uid = uidFrom(createHash('sha256').update(`${content} ${copy}`).digest());
    if (local.store.state.booking(uid) === undefined) missing.push(toBooking(local, seed, uid));
  }
  if (missing.length > 0) {
    await local.store.commit(missing.map((booking) => ({ type: 'booking', booking })));
  }
}

/** A booking uid (22 characters of base 58, as Cal.com's are) from at least 16 bytes. */
export function uidFrom(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes.subarray(0, 16)).toString('hex')}`);
  let uid = '';
  while (uid.length < LENGTH) {
    uid = (BASE58[Number(value % 58n)] ?? '') + uid;
    value /= 58n;
  }
  return uid;
}

function toBooking(local: LocalCalendar, seed: SeedBooking, uid: string): StoredBooking {
  const { state } = local.store;
  const { host } = local.calendar;
  const type =
    seed.eventType === undefined ? state.eventTypes()[0] : state.eventTypeBySlug(seed.eventType);
  if (type === undefined) throw new Error('a calendar always has an event type');
  const instant = (text: string): number =>
    DateTime.fromISO(text, { zone: host.timeZone }).toMillis();
  const startMs = instant(seed.start);
  const nowMs = local.now();
  return {
    id: state.nextBookingId(),
    uid,
    eventTypeId: type.id,
    eventTypeSlug: type.slug,
    title: `${type.title} between ${host.name} and ${seed.name}`,
    description: '',
    status: seed.status ?? 'accepted',
    startMs,
    endMs: seed.end === undefined ? startMs + type.lengthInMinutes * MINUTE_MS : instant(seed.end),
    createdMs: nowMs,
    updatedMs: nowMs,
    attendees: [
      {
        name: seed.name,
        email: seed.email,
        timeZone: host.timeZone,
        language: 'en',
        phoneNumber: seed.phone,
        seatUid: type.seats === null ? undefined : `seat-${uid}`,
      },
    ],
    guests: [],
    location: 'integrations:daily',
    metadata: {},
    responses: {
      name: seed.name,
      email: seed.email,
      displayEmail: seed.email,
      ...(seed.phone === undefined ? {} : { attendeePhoneNumber: seed.phone }),
      guests: [],
      displayGuests: [],
    },
    seated: type.seats !== null,
  };
}
