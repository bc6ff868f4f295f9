import { SchedulingError } from '../errors.ts';
import type { Priority, RequestOptions } from '../scheduler.ts';
import { CalcomError } from './calcom-error.ts';
import { mapDescription, type Description } from './description.ts';
import type { DescriptionCache } from './description-cache.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { CalcomClient } from './http-client.ts';
import { CHECK } from './remedies.ts';
import type { CalcomEventType } from './schemas.ts';

/** How long a description counts as fresh, in milliseconds. */
const DESCRIPTION_TTL_MS = 5 * 60_000;
/** How long an old one is better than none, while Cal.com cannot be reached. */
const STALE_LIMIT_MS = 24 * 60 * 60_000;

const RANK: Readonly<Record<Priority, number>> = { background: 0, interactive: 1, booking: 2 };

interface Flight {
  priority: Priority;
  answer: Promise<Description>;
}

export interface DescribeDeps {
  client: CalcomClient;
  eventTypeSlug: string;
  /** Its number, which counts in place of the slug where it is set. */
  eventTypeId?: number | undefined;
  /** Owner of the event type; else the owner of the key. */
  username: string | undefined;
  cache: DescriptionCache | null;
  now: () => number;
}

export interface DescribeOptions extends RequestOptions {
  /** A description of any age will do: used in the middle of a call. */
  anyAge?: boolean;
}

export type Describe = (options?: DescribeOptions) => Promise<Description>;

/** Resolves with the event types of an owner: all of them, or the one with a slug. */
export async function requestEventTypes(
  client: CalcomClient,
  query: { username?: string; eventSlug?: string },
  options: RequestOptions,
): Promise<CalcomEventType[]> {
  return (await client.request(ENDPOINTS.eventTypes, { query, options })).data;
}

/** Reads the event type by slug or number, and keeps it in memory and in a cache of all processes: a warm one asks for nothing. */
export function createDescribe(deps: DescribeDeps): Describe {
  const { client, eventTypeSlug, eventTypeId, username, cache, now } = deps;
  let known: { savedAt: number; description: Description } | null = null;
  let flight: Flight | null = null;

  async function ask(options: RequestOptions): Promise<Description> {
    const { data: me } = await client.request(ENDPOINTS.me, { options });
    const owner = username ?? me.username;
    const events = await requestEventTypes(
      client,
      {
        ...(owner !== null && { username: owner }),
        ...(eventTypeId === undefined && { eventSlug: eventTypeSlug }),
      },
      options,
    );
    const event = events.find(({ id, slug }) =>
      eventTypeId === undefined ? slug === eventTypeSlug : id === eventTypeId,
    );
    if (!event) {
      const which =
        eventTypeId === undefined
          ? `the slug ${eventTypeSlug}: ${CHECK.eventTypeSlug}`
          : `the number ${eventTypeId}: ${CHECK.eventTypeId}`;
      throw new CalcomError('not_found', `there is no event type with ${which}`, {
        delivery: 'refused',
      });
    }
    return mapDescription(event, me);
  }

  async function refresh(options: RequestOptions): Promise<Description> {
    const saved = await cache?.load();
    if (saved && saved.savedAt > (known?.savedAt ?? -Infinity)) known = saved;
    if (known && isFresh(known.savedAt)) return known.description;
    try {
      known = { savedAt: now(), description: await ask(options) };
    } catch (error) {
      if (known && isOutage(error) && now() - known.savedAt < STALE_LIMIT_MS) {
        return known.description;
      }
      throw error;
    }
    await cache?.save(known);
    return known.description;
  }

  function isFresh(savedAt: number): boolean {
    const age = now() - savedAt;
    return age >= 0 && age < DESCRIPTION_TTL_MS;
  }

  return async ({ anyAge = false, ...options } = {}) => {
    if (known && (anyAge || isFresh(known.savedAt))) return known.description;
    // The signal of one caller must not end the request of all who wait for it.
    const { signal: _, ...shared } = options;
    const { priority = 'interactive' } = shared;
    if (flight && RANK[flight.priority] >= RANK[priority]) return flight.answer;
    // A request that can wait may be waiting still: who cannot wait does not join it.
    const started: Flight = {
      priority,
      answer: refresh(shared).finally(() => {
        if (flight === started) flight = null;
      }),
    };
    flight = started;
    return started.answer;
  };
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof SchedulingError &&
    (error.kind === 'unavailable' || error.kind === 'rate_limited' || error.kind === 'bad_response')
  );
}
