import fc from 'fast-check';
import { calendarViewSchema } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import type { CalendarEvent, CalendarState } from './state.ts';
import { EVENTS } from './testing/events.ts';
import {
  after,
  allStates,
  book,
  fill,
  FIRST,
  NOW,
  RECORD,
  SECOND,
  select,
  SLOTS,
} from './testing/states.ts';
import { isBusy } from './transitions.ts';
import { viewOf } from './testing/plain-words.ts';

const SENDING: ReadonlySet<string> = new Set(['book', 'book_series', 'reschedule', 'cancel']);

const states = allStates();
const state = (name: string): CalendarState => {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
};
const on = (name: string, event: CalendarEvent) => reduce(state(name), event, NOW);
const effectTypes = (name: string, event: CalendarEvent): string[] =>
  on(name, event).effects.map((effect) => effect.type);

describe('reduce, for every state and event', () => {
  const pairs = Object.keys(states).flatMap((name) =>
    EVENTS.map((event) => [name, `${event.type} ${JSON.stringify(event).length}`, event] as const),
  );

  it.each(pairs)('%s on %s gives a view that both sides can read', (name, _label, event) => {
    const { state: next } = on(name, event);
    expect(calendarViewSchema.safeParse(viewOf(next)).error).toBeUndefined();
  });

  it.each(pairs)('%s on %s changes nothing where it refuses', (name, _label, event) => {
    const reduced = on(name, event);
    if (!reduced.refusal) return;
    expect(reduced.state).toBe(state(name));
    expect(reduced.effects).toEqual([]);
    expect(reduced.refusal.reason).not.toBe('');
  });

  it.each(pairs)('%s on %s grows the version exactly with a change', (name, _label, event) => {
    const before = state(name);
    const { state: next } = on(name, event);
    expect(next.version).toBe(before.version + (next === before ? 0 : 1));
  });

  it('never shows a booking without the record of the provider, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
        const withoutRecord = events.filter(
          ({ type }) => type !== 'booked' && type !== 'found' && type !== 'series',
        );
        expect(viewOf(after(withoutRecord)).step).not.toBe('booked');
      }),
      { numRuns: 500 },
    );
  });

  it('sends at most one booking at a time, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 60 }), (events) => {
        let current = after([]);
        let underWay = 0;
        for (const event of events) {
          const reduced = reduce(current, event, NOW);
          underWay += reduced.effects.filter(({ type }) => SENDING.has(type)).length;
          current = reduced.state;
          if (!isBusy(current)) underWay = 0;
          expect(underWay).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('choosing a time', () => {
  it('opens the form, asks for a reservation and tells the agent', () => {
    expect(viewOf(state('chosen')).step).toBe('details');
    expect(effectTypes('open', select)).toEqual(['hold', 'notify']);
  });

  it('gives the old reservation back before it asks for another', () => {
    expect(
      effectTypes('held', { type: 'select', by: 'voice', start: SECOND, slots: SLOTS }),
    ).toEqual(['unhold', 'hold', 'notify']);
  });

  it('refuses a time that is not on offer, made up or past', () => {
    for (const start of ['2026-11-25T14:07:00.000Z', '2030-01-01T00:00:00.000Z']) {
      const { refusal } = on('open', { type: 'select', by: 'voice', start, slots: SLOTS });
      expect(refusal?.kind).toBe('slot_unknown');
    }
    const past = '2026-11-24T13:00:00.000Z';
    const slots = [{ start: past }, ...SLOTS];
    expect(on('open', { type: 'select', by: 'touch', start: past, slots }).refusal?.kind).toBe(
      'slot_unknown',
    );
  });

  it('asks for nothing more when the same time is chosen again', () => {
    expect(effectTypes('held', select)).toEqual([]);
  });

  it('turns the calendar to a chosen time that a filter or window hides', () => {
    const filtered = after([{ type: 'open', by: 'voice', filter: { parts: ['evening'] } }]);
    const { state: next } = reduce(filtered, select, NOW);
    expect(next.filter).toBeNull();
    const later = after([{ type: 'open', by: 'voice', from: '2026-12-20' }]);
    expect(reduce(later, select, NOW).state.window.from).toBe('2026-11-25');
  });

  it('gives a reservation back that comes after the caller has moved on', () => {
    const held: CalendarEvent = { type: 'held', start: FIRST, holdId: 'late', until: NOW };
    expect(on('open', held).effects).toEqual([{ type: 'unhold', holdId: 'late' }]);
    expect(on('booked', held).effects).toEqual([{ type: 'unhold', holdId: 'late' }]);
  });

  it.each(['unavailable', 'rate_limited'] as const)(
    'keeps a time that is still free, and offers no other for it, when the provider is %s',
    (kind) => {
      const sent = after([select, fill, book]);
      const failed: CalendarEvent = {
        type: 'book_failed',
        attempt: 'attempt-1',
        kind,
        alternatives: [SECOND],
      };
      const { state } = reduce(sent, failed, NOW);
      expect(state.selection?.start).toBe(FIRST);
      expect(state.notice).toMatchObject({ kind: 'unavailable', alternatives: [] });
      expect(state.highlighted).toEqual([]);
    },
  );

  it('goes back to the times with alternatives when the slot turns out to be taken', () => {
    const { state: next } = on('chosen', {
      type: 'hold_failed',
      start: FIRST,
      kind: 'slot_taken',
      alternatives: [SECOND],
    });
    const view = viewOf(next);
    expect(view.step).toBe('choosing');
    expect(view).toMatchObject({ notice: { kind: 'slot_taken', alternatives: [SECOND] } });
  });

  it('goes on without a reservation when it cannot be had', () => {
    const { state: next } = on('chosen', {
      type: 'hold_failed',
      start: FIRST,
      kind: 'unavailable',
      alternatives: [],
    });
    expect(next.selection).toMatchObject({ start: FIRST, hold: { state: 'none' } });
  });
});

describe('the form', () => {
  it('keeps a typed value that will not do, with the reason', () => {
    const { state: next } = on('held', {
      type: 'details',
      by: 'touch',
      values: { email: 'ada@' },
    });
    expect(next.details['email']).toMatchObject({ value: 'ada@', source: 'typed' });
    expect(next.details['email']?.error).toEqual({ kind: 'email' });
  });

  it('does not let a misheard value push out a good one', () => {
    const { state: next } = on('filled', {
      type: 'details',
      by: 'voice',
      values: { email: 'ada at' },
    });
    expect(next.details['email']).toMatchObject({ value: 'ada@example.com', confirmed: true });
  });

  it('takes a heard value as unconfirmed until the caller agrees', () => {
    const heard = after([{ type: 'details', by: 'voice', values: { name: 'Ada' } }], state('held'));
    expect(heard.details['name']).toMatchObject({ source: 'heard', confirmed: false });
    const agreed = after([{ type: 'details', by: 'voice', values: {}, confirmed: true }], heard);
    expect(agreed.details['name']?.confirmed).toBe(true);
  });

  it('refuses a field that the form does not have', () => {
    const { refusal } = on('held', { type: 'details', by: 'touch', values: { shoe: '42' } });
    expect(refusal?.kind).toBe('invalid_details');
  });

  it('is kept when the calendar is closed, and is there again when it opens', () => {
    const closed = after([{ type: 'close', by: 'touch' }], state('filled'));
    expect(viewOf(closed).step).toBe('closed');
    const again = after([{ type: 'open', by: 'touch' }], closed);
    expect(again.details['email']?.value).toBe('ada@example.com');
  });
});

describe('booking', () => {
  it('is refused without a time, with another time, and with something missing', () => {
    expect(on('open', book).refusal?.reason).toBe('no_time_chosen');
    expect(on('filled', { ...book, start: SECOND }).refusal?.reason).toBe('other_time_chosen');
    const { refusal } = on('held', book);
    expect(refusal).toMatchObject({
      reason: 'missing',
      missing: [{ slug: 'name' }, { slug: 'email' }],
    });
  });

  it('is sent once for two taps, or a tap and a word', () => {
    expect(effectTypes('filled', book)).toEqual(['book', 'notify']);
    const second = on('sent', { ...book, by: 'voice', attempt: 'attempt-2' });
    expect(second.effects).toEqual([]);
    expect(second.refusal).toBeUndefined();
  });

  it('says neither booked nor failed while the outcome is unknown, and goes on looking', () => {
    expect(viewOf(state('unknown')).step).toBe('checking');
    expect(
      effectTypes('sent', {
        type: 'book_failed',
        attempt: 'attempt-1',
        kind: 'unknown_outcome',
        alternatives: [],
      }),
    ).toEqual(['recheck', 'notify']);
    const settled = on('unknown', { type: 'booked', attempt: 'attempt-1', record: RECORD });
    expect(viewOf(settled.state).step).toBe('booked');
  });

  it('gives the reservation back once the booking is made', () => {
    expect(effectTypes('sent', { type: 'booked', attempt: 'attempt-1', record: RECORD })).toEqual([
      'unhold',
      'notify',
    ]);
  });

  it('keeps the choice and the form when the calendar cannot be reached', () => {
    const { state: next } = on('sent', {
      type: 'book_failed',
      attempt: 'attempt-1',
      kind: 'unavailable',
      alternatives: [],
    });
    expect(viewOf(next)).toMatchObject({
      step: 'details',
      selected: FIRST,
      missing: [],
      notice: { kind: 'unavailable' },
    });
  });

  it('marks the field that the calendar did not accept', () => {
    const { state: next } = on('sent', {
      type: 'book_failed',
      attempt: 'attempt-1',
      kind: 'invalid_details',
      field: 'email',
      alternatives: [],
    });
    expect(next.details['email']?.error).toBeDefined();
    expect(viewOf(next)).toMatchObject({ step: 'details', missing: ['email'] });
  });

  it('shows the card again when the calendar is opened again, and starts again on another look', () => {
    const reopened = after(
      [
        { type: 'close', by: 'touch' },
        { type: 'open', by: 'touch' },
      ],
      state('booked'),
    );
    expect(viewOf(reopened).step).toBe('booked');
    const restarted = after([{ type: 'open', by: 'voice', range: '1w' }], reopened);
    expect(viewOf(restarted).step).toBe('choosing');
    expect(restarted.details['name']?.value).toBe('Ada Byron');
  });
});

describe('looking around', () => {
  it('never turns back before today', () => {
    const { state: next } = on('open', { type: 'open', by: 'touch', from: '2026-01-01' });
    expect(next.window.from).toBe('2026-11-24');
  });

  it('stays put when asked for a date beyond reach', () => {
    const { state: next } = on('open', { type: 'open', by: 'touch', from: '2099-01-01' });
    expect(next.window.from).toBe('2026-11-24');
  });

  it('reads the shown zone with the caller’s, until another one is asked for', () => {
    const moved = after([{ type: 'timezone', zone: 'Europe/London' }], state('open'));
    expect(moved.zones).toMatchObject({ caller: 'Europe/London', shown: 'Europe/London' });
    const pinned = after(
      [
        { type: 'timezone', shown: 'America/New_York' },
        { type: 'timezone', zone: 'Asia/Tokyo' },
      ],
      moved,
    );
    expect(pinned.zones).toMatchObject({ caller: 'Asia/Tokyo', shown: 'America/New_York' });
  });
});
