/** The calendar provider as a test has it in hand: made to fail, slow down, or be booked by somebody else. */
import { z } from 'zod';
import type { Provider } from '../../scripts/lib/provider.ts';

const EVENT_TYPE = { eventTypeSlug: 'consultation', username: 'robin' };
const SLOTS_VERSION = '2024-09-04';
const BOOKINGS_VERSION = '2024-08-13';

const slotsSchema = z.object({
  data: z.record(z.string(), z.array(z.object({ start: z.string() }))),
});
const countsSchema = z.object({ total: z.number(), routes: z.record(z.string(), z.number()) });

/** A rule of fault injection; agent/src/embedded/calcom/README.md lists the kinds. */
export interface Fault {
  kind:
    | 'latency'
    | 'connection_reset'
    | 'error_before_commit'
    | 'bare_409'
    | 'lost_response_after_commit';
  ms?: number;
  match?: { method?: 'GET' | 'POST' | 'DELETE'; path?: string; exact?: boolean };
  /** How many requests it is for; all until cleared when absent. */
  times?: number;
}

/** Requests for free times. */
export const READING_SLOTS = { method: 'GET', path: '/v2/slots', exact: true } as const;
/** Requests that reserve a time. */
export const RESERVING = { method: 'POST', path: '/v2/slots/reservations', exact: true } as const;
/** Requests that make a booking. */
export const BOOKING = { method: 'POST', path: '/v2/bookings', exact: true } as const;

export class ProviderTrouble {
  readonly #provider: Provider;

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  /** From now on it behaves so. */
  async fault(...rules: Fault[]): Promise<void> {
    await this.#request('POST', `${this.#origin}/admin/faults`, { body: rules });
  }

  /** All is well again, but for requests that wait already. */
  async mend(): Promise<void> {
    await this.#request('DELETE', `${this.#origin}/admin/faults`);
  }

  /** How often a route was called since {@link forgetRequests}: `POST /v2/bookings`. */
  async requests(route: string): Promise<number> {
    const counts = await this.#request('GET', `${this.#origin}/admin/requests`);
    return countsSchema.parse(counts).routes[route] ?? 0;
  }

  async forgetRequests(): Promise<void> {
    await this.#request('DELETE', `${this.#origin}/admin/requests`);
  }

  /** Whether everybody else would be offered a time. Reserved and booked ones are not. */
  async offers(start: string): Promise<boolean> {
    const end = new Date(Date.parse(start) + 60_000).toISOString();
    const query = new URLSearchParams({ ...EVENT_TYPE, start, end });
    const answer = await this.#request(
      'GET',
      `${this.#provider.calUrl}/slots?${query.toString()}`,
      {
        version: SLOTS_VERSION,
      },
    );
    const days = Object.values(slotsSchema.parse(answer).data).flat();
    return days.some((slot) => Date.parse(slot.start) === Date.parse(start));
  }

  /** Somebody else books, past the call. */
  async bookedBySomebodyElse(start: string): Promise<void> {
    const attendee = {
      name: 'Somebody Else',
      email: 'somebody.else@example.com',
      timeZone: 'America/New_York',
    };
    await this.#request('POST', `${this.#provider.calUrl}/bookings`, {
      version: BOOKINGS_VERSION,
      body: { start, ...EVENT_TYPE, attendee },
    });
  }

  get #origin(): string {
    return new URL(this.#provider.calUrl).origin;
  }

  async #request(
    method: string,
    url: string,
    { version, body }: { version?: string; body?: unknown } = {},
  ): Promise<unknown> {
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.#provider.calKey}`,
        'content-type': 'application/json',
        ...(version === undefined ? {} : { 'cal-api-version': version }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(
        `the calendar answered HTTP ${response.status} to ${method} ${new URL(url).pathname}: ${await response.text()}`,
      );
    }
    return response.json();
  }
}
