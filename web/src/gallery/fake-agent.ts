/**
 * A small agent in memory that answers the calendar's calls, so that the panel can be used with no call at all.
 * It keeps the rules that show on screen (versions, missing fields, exact repeats of a booking), not all of them.
 */
import {
  checkAnswer,
  missingFields,
  protocol,
  RpcFault,
  toInstant,
  windowOf,
  type Availability,
  type BrowserMethod,
  type CalendarView,
  type Details,
  type Occurrence,
  type OpenView,
  type RequestOf,
} from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import type { CalendarTransport } from '../calendar/client/environment.ts';
import type { RpcHandler } from '../calendar/rpc/calendar-peer.ts';
import { texts } from '../calendar/texts.ts';
import { createFakeBookings, startsOf } from './fake-bookings.ts';
import { availabilityOf, BOOKING, choosing, SLOTS, TODAY } from './fixtures.ts';
import type { GalleryState } from './states.ts';

const AGENT = 'gallery-agent';
/** How long the pretended calendar takes over a booking, in milliseconds. */
const BOOKING_MS = 900;
const ANSWER_MS = 30;

const requests: { [M in BrowserMethod]: { request: z.core.$ZodType<RequestOf<M>> } } = protocol;

/** A handler that takes the request of one method, made to take its text. */
function on<M extends BrowserMethod>(
  method: M,
  handle: (request: RequestOf<M>) => unknown,
): (payload: string) => unknown {
  return (payload) => handle(z.parse(requests[method].request, JSON.parse(payload)));
}

function isBrowserMethod(method: string): method is BrowserMethod {
  return method in protocol && method !== 'calendar.view';
}

export interface FakeAgent {
  transport: CalendarTransport;
  /** Changes the view as the agent would, and pushes it. */
  push: (change: (view: CalendarView) => CalendarView) => void;
}

export function createFakeAgent(start: GalleryState, now: () => number): FakeAgent {
  let view = start.view;
  let details: Details = 'details' in view ? view.details : {};
  let handler: RpcHandler | null = null;
  let connected = true;
  const listeners = new Set<() => void>();
  const availability: Availability = {
    ...availabilityOf(start.slots ?? SLOTS),
    version: view.availability.version,
    unread: start.unread ?? [],
  };

  const look = (): OpenView => (view.step === 'closed' ? choosing() : view);

  function become(next: CalendarView): { view: CalendarView } {
    view = { ...next, version: view.version + 1, now: toInstant(now()) };
    return { view };
  }

  function push(change: (view: CalendarView) => CalendarView): void {
    become(change(view));
    handler?.(AGENT, JSON.stringify(view));
  }

  function asChoosing(from: OpenView): OpenView {
    return choosing({
      zones: from.zones,
      range: from.range,
      window: from.window,
      filter: from.filter,
      highlighted: from.highlighted,
      details,
    });
  }

  const bookings = createFakeBookings({ view: () => view, look, become, push, asChoosing });

  const handlers: Record<BrowserMethod, (payload: string) => unknown> = {
    'calendar.sync': on('calendar.sync', () => ({ view, availability, enabled: true })),
    'calendar.slots': on('calendar.slots', () => availability),
    'calendar.close': on('calendar.close', () => {
      const { protocol: version, epoch, zones, event } = view;
      return become({
        protocol: version,
        epoch,
        zones,
        event,
        version: view.version,
        now: view.now,
        availability: view.availability,
        language: view.language,
        step: 'closed',
      });
    }),
    'calendar.open': on('calendar.open', ({ range, from, filter }) => {
      const current = look();
      const wanted = range ?? current.range;
      return become(
        choosing({
          zones: current.zones,
          range: wanted,
          window: windowOf(wanted, from ?? (view.step === 'closed' ? TODAY : current.window.from)),
          filter: filter === undefined ? current.filter : filter,
          highlighted: current.highlighted,
          details,
          ...(filter === undefined
            ? current.filterBy && { filterBy: current.filterBy }
            : filter && { filterBy: 'touch' as const }),
          ...(current.moving && { moving: current.moving }),
        }),
      );
    }),
    'calendar.select': on('calendar.select', ({ start: chosen, repeat }) => {
      const known = (start.slots ?? SLOTS).some((slot) => slot.start === chosen);
      if (!known) throw RpcFault.of('slot_unknown', 'This time is not on offer any more.');
      const current = asChoosing(look());
      const hold = { state: 'held' as const, until: toInstant(now() + 5 * 60_000) };
      if (view.step !== 'closed' && view.moving) {
        return become({
          ...current,
          step: 'confirming_move',
          moving: view.moving,
          selected: chosen,
          hold,
        });
      }
      const before = view.step === 'details' ? view.repeat?.repetition : undefined;
      const repetition = repeat === undefined ? before : (repeat ?? undefined);
      return become({
        ...current,
        step: 'details',
        selected: chosen,
        hold,
        missing: missing(),
        ...(repetition ? { repeat: { repetition, starts: startsOf(chosen, repetition) } } : {}),
      });
    }),
    'calendar.release': on(
      'calendar.release',
      () => bookings.leave() ?? become(asChoosing(look())),
    ),
    'calendar.find': on('calendar.find', bookings.find),
    'calendar.reschedule': on('calendar.reschedule', bookings.reschedule),
    'calendar.cancel': on('calendar.cancel', bookings.cancel),
    'calendar.details': on('calendar.details', ({ values }) => {
      for (const [slug, raw] of Object.entries(values)) {
        const field = view.event?.fields.find((each) => each.slug === slug);
        if (!field) continue;
        const checked = checkAnswer(field, raw);
        details = {
          ...details,
          [slug]: {
            value: checked.value,
            source: 'typed',
            confirmed: checked.ok,
            ...(checked.ok ? {} : { error: texts.problem(checked.problem) }),
          },
        };
      }
      const next = { ...view, details };
      if (next.step === 'details') return become({ ...next, missing: missing() });
      return become(view.step === 'closed' ? view : { ...view, details });
    }),
    'calendar.book': on('calendar.book', ({ start: chosen }) => {
      if (view.step === 'details') {
        const { missing: _missing, ...rest } = view;
        become({ ...rest, step: 'booking' });
        setTimeout(() => push((sent) => finish(sent, chosen)), BOOKING_MS);
      }
      return { view };
    }),
    'calendar.timezone': on('calendar.timezone', ({ shown, hour12 }) => {
      const zones = {
        ...view.zones,
        ...(shown === undefined ? {} : { shown }),
        ...(hour12 === undefined ? {} : { hour12 }),
      };
      return become({ ...view, zones });
    }),
    'calendar.length': on('calendar.length', ({ minutes }) => {
      const { event } = view;
      if (event?.lengths === undefined) return { view };
      const lengths = { ...event.lengths, isChosen: true };
      return become({ ...view, event: { ...event, durationMinutes: minutes, lengths } });
    }),
    'calendar.focus': on('calendar.focus', () => ({ view })),
  };

  function missing(): string[] {
    return missingFields(view.event?.fields ?? [], details).map((field) => field.slug);
  }

  /** A series in which someone else has one of the times. */
  function accountOf(starts: readonly string[]): Occurrence[] {
    return starts.map((each, index) => ({
      start: each,
      outcome: index === 2 ? 'taken' : 'booked',
    }));
  }

  function finish(sent: CalendarView, chosen: string): CalendarView {
    if (sent.step !== 'booking') return sent;
    const { selected: _selected, hold: _hold, repeat, ...rest } = sent;
    const text = (slug: string) => {
      const value = details[slug]?.value;
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const notes = text('notes');
    const { notes: _notes, ...booking } = BOOKING;
    return {
      ...rest,
      step: 'booked',
      origin: 'made',
      ...(repeat ? { series: accountOf(repeat.starts) } : {}),
      booking: {
        ...booking,
        uid: `bk_${chosen.replace(/\D/g, '')}`,
        start: chosen,
        end: toInstant(Date.parse(chosen) + 30 * 60_000),
        attendeeName: text('name') ?? '',
        attendeeEmail: text('email') ?? '',
        ...(notes === undefined ? {} : { notes }),
      },
    };
  }

  const transport: CalendarTransport = {
    agent: () => AGENT,
    connected: () => connected,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    register(_method, given) {
      handler = given;
      return () => (handler = null);
    },
    async perform(_to, method, payload) {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      if (!isBrowserMethod(method)) throw new RpcFault(1400, 'Method not supported');
      const name = method;
      if (start.trouble === 'no_slots' && name === 'calendar.slots')
        throw new RpcFault(1502, 'late');
      if (start.trouble === 'no_slots' && name === 'calendar.sync') {
        return JSON.stringify({ view, availability: null, enabled: true });
      }
      if (start.trouble === 'mismatch') return JSON.stringify({ view: { protocol: 99 } });
      if (name !== 'calendar.sync' && name !== 'calendar.slots') {
        if (start.trouble === 'silent') throw new RpcFault(1502, 'Response timeout');
        if (start.trouble === 'refusing') {
          throw RpcFault.of('rate_limited', 'That was a bit fast. Please try again in a moment.');
        }
      }
      return JSON.stringify(handlers[name](payload));
    },
  };

  if (start.trouble === 'lost') {
    setTimeout(() => {
      connected = false;
      for (const listener of listeners) listener();
    }, 200);
  }
  return { transport, push };
}
