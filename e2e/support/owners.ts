/** A server whose owners sign in, and what a test does there in their place: over HTTP, as programs of theirs would. */
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import {
  OWNER_SECRET,
  sharedSecretProvider,
} from '../../agent/src/api/testing/identity-provider.ts';
import type { Stack } from '../../scripts/stack/start-stack.ts';
import { expect } from './trouble-test.ts';

const ISSUER = 'https://id.example';
const AUDIENCE = 'us';
const HOUR_SECONDS = 3600;
export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');

/** Settings of the server: as in production, and not of a developer's machine. */
export const OWNERS = {
  AUTH_ISSUER: ISSUER,
  AUTH_AUDIENCE: AUDIENCE,
  AUTH_SECRET: OWNER_SECRET,
  ENCRYPTION_KEY: `k1:${ENCRYPTION_KEY}`,
};

/**
 * Returns the token of an owner, good for an hour from then on.
 *
 * @param from epoch ms
 */
export function ownerToken(subject: string, from: number): Promise<string> {
  const issued = Math.floor(from / 1000);
  return sharedSecretProvider().sign({
    iss: ISSUER,
    aud: AUDIENCE,
    sub: subject,
    // No two are the same.
    jti: crypto.randomUUID(),
    exp: issued + HOUR_SECONDS,
  });
}

/** An owner at the HTTP API. */
export class Owner {
  readonly token: string;
  readonly #serverUrl: string;

  constructor({ serverUrl }: Pick<Stack, 'serverUrl'>, token: string) {
    this.token = token;
    this.#serverUrl = serverUrl;
  }

  /** Asks, and expects to be answered. */
  async ask<T = unknown>(path: string, method = 'GET', body?: object): Promise<T> {
    const response = await checkedFetch(`${this.#serverUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { data: T };
    expect(answer).toMatchObject({ success: true });
    return answer.data;
  }

  /** Resolves with the id of a new agent. */
  async makeAgent(settings: object): Promise<string> {
    const { agent } = await this.ask<{ agent: { id: string } }>('/agents', 'POST', settings);
    return agent.id;
  }

  /** Books the first free time of the next days; resolves with the booking's uid at Cal.com. */
  async book(agentId: string, attendee: { name: string; email: string }): Promise<string> {
    const calendar = `/agents/${agentId}/calendar`;
    const { slots } = await this.ask<{ slots: { id: string }[] }>(
      `${calendar}/slots?startDate=2027-03-02&endDate=2027-03-05`,
    );
    const { booking } = await this.ask<{ booking: { bookingId: string } }>(
      `${calendar}/book`,
      'POST',
      { slotId: slots[0]?.id, attendeeName: attendee.name, attendeeEmail: attendee.email },
    );
    return booking.bookingId;
  }
}
