import { toInstant, type Instant } from '@in-call-calendar/shared';
import type { Hold, HoldOptions, RequestOptions, Scheduler } from '../scheduler.ts';
import { CalcomError, payableElsewhere } from './calcom-error.ts';
import type { Describe } from './describe.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { CalcomClient } from './http-client.ts';

/** How long a slot is held, in minutes. A reservation cannot be extended, only replaced. */
const HOLD_MINUTES = 10;

/** Returns reservations: advisory at Cal.com, they keep a slot out of everybody's sight and block no booking. */
export function createHolds(
  client: CalcomClient,
  describe: Describe,
  now: () => number,
): Pick<Scheduler, 'hold' | 'release'> {
  /** Starts whose reservation may exist without our knowing its id, until when. */
  const lost = new Map<Instant, number>();

  async function hold(
    time: Instant,
    { durationMinutes, ...options }: HoldOptions = {},
  ): Promise<Hold> {
    const start = toInstant(time);
    const { event, seats } = await describe({ ...options, anyAge: true });
    if (event.price > 0) throw payableElsewhere();
    try {
      const { data } = await client.request(ENDPOINTS.reserve, {
        body: {
          eventTypeId: event.id,
          slotStart: start,
          reservationDuration: HOLD_MINUTES,
          // An event type of one length refuses to be told it.
          ...(durationMinutes !== undefined &&
            event.durationOptions?.includes(durationMinutes) && { slotDuration: durationMinutes }),
        },
        options,
      });
      lost.delete(start);
      return { id: data.reservationUid, start: data.slotStart, until: data.reservationUntil };
    } catch (error) {
      if (!(error instanceof CalcomError)) throw error;
      if (error.delivery === 'unclear' || error.delivery === 'failed') {
        lost.set(start, now() + HOLD_MINUTES * 60_000);
      }
      const mayBeFree = seats || (lost.get(start) ?? 0) > now();
      if (error.reason === 'reserved_by_other' && mayBeFree) {
        throw new CalcomError('unavailable', 'the slot cannot be held, but may be free', {
          delivery: 'refused',
          cause: error,
        });
      }
      throw error;
    }
  }

  async function release(holdId: string, options: RequestOptions = {}): Promise<void> {
    const send = (): Promise<unknown> =>
      client.request(ENDPOINTS.release, { uid: holdId, options });
    try {
      await send();
    } catch (error) {
      if (!(error instanceof CalcomError)) throw error;
      if (error.kind === 'not_found') return;
      if (error.delivery !== 'unclear' && error.delivery !== 'failed') throw error;
      // Giving back twice does no harm, and a hold left behind keeps the slot from everybody.
      await send();
    }
  }

  return { hold, release };
}
