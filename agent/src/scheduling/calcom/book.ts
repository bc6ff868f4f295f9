import { setTimeout as delay } from 'node:timers/promises';
import type { BookRequest, BookingRecord, RequestOptions, Scheduler } from '../scheduler.ts';
import { mapBookings } from './booking-record.ts';
import { buildBooking, type BookingOrder } from './booking-request.ts';
import { CalcomError, givenUp, payableElsewhere, unknownOutcome } from './calcom-error.ts';
import type { Describe } from './describe.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { Finder } from './find.ts';
import type { CalcomClient } from './http-client.ts';

/** Waits before the second and third look-up, in milliseconds. */
const LOOK_UP_DELAYS_MS: readonly number[] = [300, 1_500];
const LOOK_UP_TIMEOUT_MS = 5_000;
/** A request without an answer may still be running: how long not to send the same booking again. */
export const REPOST_AFTER_MS = 5_000;
/** How long a request without an answer may still come true, so that no other failure is believed. */
const DOUBT_MS = 60_000;

export interface BookDeps {
  client: CalcomClient;
  describe: Describe;
  finder: Finder;
  now: () => number;
  lookUpDelaysMs?: readonly number[] | undefined;
}

type SentOptions = { priority: 'booking' } & Pick<RequestOptions, 'timeoutMs'>;

/**
 * Books exactly once. Cal.com has no idempotency key: a repeated POST of an ordinary event type answers "taken",
 * like a stranger's booking would. So every attempt carries a key in its metadata, no POST is repeated without
 * looking for that key first, and no refusal that could stem from our own first POST is believed without it.
 */
export function createBook({
  client,
  describe,
  finder,
  now,
  ...deps
}: BookDeps): Scheduler['book'] {
  const delays = deps.lookUpDelaysMs ?? LOOK_UP_DELAYS_MS;
  const flights = new Map<string, Promise<BookingRecord>>();
  /** Attempts that were sent, from here or maybe by a process that died; with the last time that got no answer. */
  const sent = new Map<string, { unclearAt: number }>();

  async function post(order: BookingOrder, options: SentOptions): Promise<BookingRecord> {
    const { data } = await client.request(ENDPOINTS.book, { body: order.body, options });
    return mapBookings(data, order);
  }

  /** @throws CalcomError `unknown_outcome` when the provider cannot be asked */
  async function lookUp({
    attempt,
    start,
    listedEmail,
    ...order
  }: BookingOrder): Promise<BookingRecord | null> {
    for (const [tries, wait] of [0, ...delays].entries()) {
      if (wait > 0) await delay(wait);
      try {
        const found = await finder.byAttempt(
          attempt,
          listedEmail,
          start,
          { priority: 'booking', timeoutMs: LOOK_UP_TIMEOUT_MS },
          { attempt, listedEmail, attendee: order.attendee },
        );
        // A series is made one booking after the other.
        const isPart = found && (found.series?.length ?? 1) < order.occurrences;
        if (!isPart || tries === delays.length) return found;
      } catch (error) {
        if (tries === delays.length) throw unknownOutcome('made', error);
      }
    }
    throw unknownOutcome('made', undefined);
  }

  /** A lost race may have been lost to this very attempt, sent by another process and not in the list yet. */
  async function lookAgain(order: BookingOrder, error: CalcomError): Promise<BookingRecord | null> {
    if (error.status !== 409) return null;
    await delay(delays[0] ?? 0);
    return lookUp(order);
  }

  function sentBefore({ attempt, takeoverAt }: BookRequest): { unclearAt: number } | undefined {
    if (takeoverAt !== undefined && !sent.has(attempt)) {
      sent.set(attempt, { unclearAt: takeoverAt });
    }
    return sent.get(attempt);
  }

  function mayComeTrue(attempt: string): boolean {
    return now() - (sent.get(attempt)?.unclearAt ?? -Infinity) < DOUBT_MS;
  }

  /** One POST and what follows from its failure; null when it is certain that nothing was done and trying again is fine. */
  async function tryOnce(order: BookingOrder, options: SentOptions): Promise<BookingRecord | null> {
    const { attempt } = order;
    const before = sent.get(attempt);
    if (!before) sent.set(attempt, { unclearAt: -Infinity });
    try {
      return await post(order, options);
    } catch (error) {
      if (!(error instanceof CalcomError)) throw error;
      const { delivery } = error;
      if (delivery === 'not_sent' || (delivery === 'refused' && !isInTheWay(error))) {
        if (mayComeTrue(attempt)) throw unknownOutcome('made', error);
        if (!before) sent.delete(attempt);
        throw error;
      }
      if (delivery === 'unclear') sent.set(attempt, { unclearAt: now() });
      const found = (await lookUp(order)) ?? (await lookAgain(order, error));
      if (found) return found;
      if (isInTheWay(error)) throw error;
      if (delivery === 'unclear' || mayComeTrue(attempt)) throw unknownOutcome('made', error);
      return null;
    }
  }

  async function run(request: BookRequest, options: RequestOptions): Promise<BookingRecord> {
    const earlier = sentBefore(request);
    const description = await describe({ priority: 'booking', anyAge: true }).catch(
      (error: unknown) => {
        throw earlier ? unknownOutcome('made', error) : error;
      },
    );
    if (description.event.price > 0) throw payableElsewhere();
    const order = buildBooking(description, request);
    if (earlier) {
      const found = await lookUp(order);
      if (found) return found;
      if (now() - earlier.unclearAt < REPOST_AFTER_MS) throw unknownOutcome('made', undefined);
    }
    // From here on the caller's signal is ignored: a booking under way is seen to its end.
    if (options.signal?.aborted) throw givenUp();
    const { timeoutMs } = options;
    const sentOptions = {
      priority: 'booking',
      ...(timeoutMs !== undefined && { timeoutMs }),
    } as const;
    const record = (await tryOnce(order, sentOptions)) ?? (await tryOnce(order, sentOptions));
    if (record) return record;
    throw new CalcomError('unavailable', 'Cal.com failed twice and has no booking', {
      delivery: 'failed',
    });
  }

  return (request, options = {}) => {
    const { attempt } = request;
    const running = flights.get(attempt);
    if (running) return running;
    const flight = run(request, options).finally(() => flights.delete(attempt));
    flights.set(attempt, flight);
    return flight;
  };
}

/** Refused for a booking that is there, which may be the one of this very attempt. */
function isInTheWay({ kind, reason }: CalcomError): boolean {
  return kind === 'slot_taken' || reason === 'has_seat';
}
