/** An agent in memory whose answers come when the bench says so. */
import {
  addDays,
  instantAt,
  toInstant,
  windowOf,
  type Availability,
  type CalendarView,
  type Range,
  type Slot,
} from '@in-call-calendar/shared';
import type { CalendarTransport } from '../calendar/client/environment.ts';
import type { RpcHandler } from '../calendar/rpc/calendar-peer.ts';
import { availabilityOf, CALLER_ZONE, choosing, TODAY } from '../gallery/fixtures.ts';

const AGENT = 'bench-agent';
const A_DAY = 11;
/** How long a tap waits for its answer, in milliseconds: long enough for the mark to be seen. */
const ANSWER_MS = 50;

/** Slots of every day of three months, a thousand and a few. */
export const THOUSAND: readonly Slot[] = Array.from({ length: 92 }, (_day, day) =>
  Array.from({ length: A_DAY }, (_slot, index) => ({
    start: instantAt(addDays(TODAY, day + 1), 9 * 60 + index * 30, CALLER_ZONE),
  })),
).flat();

export interface BenchAgent {
  transport: CalendarTransport;
  /** Turns the calendar to a range and waits until it asks for its slots. The returned function answers. */
  turn: (range: Range) => Promise<(slots: readonly Slot[]) => void>;
  /** Tells the calendar of newer availability, and waits until it asks for it. */
  renew: (
    status: CalendarView['availability']['status'],
  ) => Promise<(slots: readonly Slot[]) => void>;
}

export function createBenchAgent(now: () => number): BenchAgent {
  let view: CalendarView = choosing({ range: '3m', window: windowOf('3m', TODAY) });
  let handler: RpcHandler | null = null;
  let ask: ((answer: (slots: readonly Slot[]) => void) => void) | null = null;

  const availability = (slots: readonly Slot[]): Availability =>
    availabilityOf(slots, view.availability.version);

  /** Shows a snapshot with newer availability. */
  function push(change: Partial<Extract<CalendarView, { step: 'choosing' }>>) {
    const asked = new Promise<(slots: readonly Slot[]) => void>((resolve) => (ask = resolve));
    view = {
      ...choosing({ range: '3m', window: windowOf('3m', TODAY) }),
      ...(view.step === 'choosing' ? view : {}),
      ...change,
      version: view.version + 1,
      now: toInstant(now()),
    };
    handler?.(AGENT, JSON.stringify(view));
    return asked;
  }

  const newer = (status: CalendarView['availability']['status']) => ({
    version: view.availability.version + 1,
    status,
    fetchedAt: toInstant(now()),
  });

  return {
    transport: {
      agent: () => AGENT,
      connected: () => true,
      onChange: () => () => undefined,
      register(_method, given) {
        handler = given;
        return () => (handler = null);
      },
      perform(_to, method) {
        if (method === 'calendar.sync') {
          return Promise.resolve(
            JSON.stringify({ view, availability: availability([]), enabled: true }),
          );
        }
        return new Promise((resolve) => {
          if (method === 'calendar.slots') {
            ask?.((slots) => resolve(JSON.stringify(availability(slots))));
          } else {
            setTimeout(() => resolve(JSON.stringify({ view })), ANSWER_MS);
          }
        });
      },
    },
    turn: (range) => push({ range, window: windowOf(range, TODAY), availability: newer('ready') }),
    renew: (status) => push({ availability: newer(status) }),
  };
}
