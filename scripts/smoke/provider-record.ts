import { z } from 'zod';

/** Works on Cal.com and on cal.diy; an unknown version would silently mean a much older one. */
const VERSION = '2024-08-13';
const recordSchema = z.object({
  data: z.object({ uid: z.string(), status: z.string(), start: z.string() }),
});

/** How to reach Cal.com, or something that speaks its API. */
export interface Provider {
  /** With the path of the API version. */
  readonly calUrl: string;
  readonly calKey: string;
}

/** A booking as the provider has it. */
export interface ProviderRecord {
  readonly status: string;
  /** Start, epoch ms. */
  readonly start: number;
}

function request(
  { calUrl, calKey }: Provider,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${calUrl}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${calKey}`,
      'cal-api-version': VERSION,
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(10_000),
  });
}

/**
 * Asks the provider itself, past everything that is being tested.
 *
 * @throws Error when it has no such booking
 */
export async function readProviderRecord(provider: Provider, uid: string): Promise<ProviderRecord> {
  const response = await request(provider, `/bookings/${encodeURIComponent(uid)}`);
  if (!response.ok)
    throw new Error(`the provider has no record of the booking: HTTP ${response.status}`);
  const { data } = recordSchema.parse(await response.json());
  return { status: data.status, start: Date.parse(data.start) };
}

/**
 * Cancels a booking made for a test.
 *
 * @throws Error when the provider refuses
 */
export async function cancelBooking(provider: Provider, uid: string): Promise<void> {
  const response = await request(provider, `/bookings/${encodeURIComponent(uid)}/cancel`, {
    method: 'POST',
    body: JSON.stringify({ cancellationReason: 'made by a test' }),
  });
  if (!response.ok)
    throw new Error(`booking ${uid} could not be cancelled: HTTP ${response.status}`);
}
