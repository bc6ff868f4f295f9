/** Cal.com, or something that speaks its API, asked directly: past everything that is being tested. */
import { z } from 'zod';

/** Works on Cal.com and on cal.diy; an unknown version would silently mean a much older one. */
const VERSION = '2024-08-13';

const SLOTS_VERSION = '2024-09-04';

const bookingSchema = z.object({
  uid: z.string(),
  status: z.string(),
  start: z.string(),
  attendees: z.array(z.object({ name: z.string(), email: z.string() })),
});
const listSchema = z.object({ data: z.array(bookingSchema) });
const slotsSchema = z.object({
  data: z.record(z.string(), z.array(z.object({ start: z.string() }))),
});
const meSchema = z.object({ data: z.object({ timeZone: z.string() }) });

export interface Provider {
  /** With the path of the API version. */
  readonly calUrl: string;
  readonly calKey: string;
}

export interface ProviderBooking {
  readonly uid: string;
  readonly start: string;
  readonly name: string;
  readonly email: string;
  readonly status: string;
}

async function request(
  { calUrl, calKey }: Provider,
  path: string,
  init: RequestInit = {},
  version = VERSION,
): Promise<unknown> {
  const response = await fetch(`${calUrl}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${calKey}`,
      'cal-api-version': version,
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the calendar answered HTTP ${response.status} to ${path}`);
  return response.json();
}

/** All bookings, by start. */
export async function listBookings(provider: Provider): Promise<ProviderBooking[]> {
  const { data } = listSchema.parse(await request(provider, '/bookings?take=250&sortStart=asc'));
  return data.map(({ uid, start, status, attendees: [attendee] }) => ({
    uid,
    start: new Date(start).toISOString(),
    name: attendee?.name ?? '',
    email: attendee?.email ?? '',
    status,
  }));
}

/** Zone of the calendar's owner. */
export async function ownerZone(provider: Provider): Promise<string> {
  return meSchema.parse(await request(provider, '/me')).data.timeZone;
}

/** Free starts of the next days, from two days on, ascending: of the default event type of the local server. */
export async function listStarts(provider: Provider, days: number): Promise<string[]> {
  const dayMs = 86_400_000;
  const query = new URLSearchParams({
    eventTypeSlug: 'consultation',
    username: 'robin',
    start: new Date(Date.now() + 2 * dayMs).toISOString(),
    end: new Date(Date.now() + days * dayMs).toISOString(),
  });
  const answer = await request(provider, `/slots?${query.toString()}`, {}, SLOTS_VERSION);
  const starts = Object.values(slotsSchema.parse(answer).data).flat();
  return starts.map(({ start }) => new Date(start).toISOString()).sort();
}

/** Whether a time is offered to everybody else: reserved and booked ones are not. */
export async function isOffered(
  provider: Provider,
  eventType: { eventTypeSlug: string; username: string },
  start: string,
): Promise<boolean> {
  const end = new Date(Date.parse(start) + 60_000).toISOString();
  const query = new URLSearchParams({ ...eventType, start, end });
  const answer = await request(provider, `/slots?${query.toString()}`, {}, SLOTS_VERSION);
  const slots = Object.values(slotsSchema.parse(answer).data).flat();
  return slots.some((slot) => Date.parse(slot.start) === Date.parse(start));
}

/** Cancels a booking made for a test. */
export async function cancelBooking(provider: Provider, uid: string): Promise<void> {
  await request(provider, `/bookings/${encodeURIComponent(uid)}/cancel`, {
    method: 'POST',
    body: JSON.stringify({ cancellationReason: 'made by a test' }),
  });
}
