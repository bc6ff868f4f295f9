import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarViewSchema,
  clientSnapshotSchema,
  type ClientSnapshot,
} from '@in-call-calendar/shared';
import { after, allStates, book, FIRST, fill, RECORD, SECOND, select } from './testing/states.ts';
import { createTestCall, flush } from './testing/fake-calendar.ts';
import {
  booked,
  snapshotIn,
  noticeOf,
  takeoverOf,
  takeover,
  WEEKLY,
  WEEKS,
} from './testing/takeover.ts';

describe('an agent that takes a call over', () => {
  it('shows the same dates through the same filter', () => {
    const test = createTestCall();
    takeover(
      test,
      snapshotIn('open', {
        range: '2w',
        from: '2026-12-01',
        filter: { parts: ['morning'] },
        shown: 'Europe/Berlin',
      }),
    );
    expect(test.call.view()).toMatchObject({
      step: 'choosing',
      range: '2w',
      window: { from: '2026-12-01', to: '2026-12-14' },
      filter: { parts: ['morning'] },
      zones: { shown: 'Europe/Berlin' },
    });
  });

  it('takes the chosen time and the form over, and reserves the time again', async () => {
    const test = createTestCall();
    takeover(test, snapshotIn('filled'));
    await flush();
    expect(test.call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'held' },
      missing: [],
      details: { name: { value: 'Ada Byron', confirmed: true } },
    });
    expect(test.call.dispatch({ ...book, attempt: 'attempt-1' }).refusal).toBeUndefined();
    await flush();
    expect(test.scheduler.bookings).toHaveLength(1);
  });

  it('keeps the choice where the reservation of the agent before is in the way', async () => {
    const test = createTestCall();
    test.scheduler.holds.set('hold-of-job-0', FIRST);
    takeover(test, snapshotIn('held'));
    await flush();
    expect(test.call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'none' },
      notice: null,
    });
    expect(test.call.allSlots().some(({ start }) => start === FIRST)).toBe(true);
  });

  it('shows a booking that was being moved as it stands, and a move that comes true late', async () => {
    const test = createTestCall();
    test.scheduler.bookings.push({ ...RECORD });
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('changing'));
    await test.advance(0);
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
    await test.scheduler.reschedule(RECORD.uid, SECOND);
    await test.advance(3000);
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { start: SECOND } });
    await test.advance(60_000);
    expect(facts).toEqual(['found', 'moved']);
    expect(test.scheduler.log.filter((line) => !line.startsWith('find'))).toHaveLength(1);
  });

  it('tells that a cancellation was done which the agent before had sent', async () => {
    const test = createTestCall();
    test.scheduler.bookings.push({ ...RECORD, status: 'cancelled' });
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('cancelling'));
    await test.advance(60_000);
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { status: 'cancelled' } });
    expect(facts).toEqual(['cancelled']);
  });

  it('looks up the booking that was on screen, and says how it stands', async () => {
    const test = createTestCall();
    test.scheduler.bookings.push({ ...RECORD });
    test.scheduler.failNext('find', 'unavailable');
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('moving'));
    await test.advance(0);
    expect(test.call.view()).toMatchObject({ step: 'finding', finding: { status: 'asking' } });
    await test.advance(60_000);
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { uid: RECORD.uid } });
    expect(facts).toEqual(['found']);
    expect(test.scheduler.log).toEqual(['find', 'find']);
  });

  it('keeps a panel that was closed, and what was typed', () => {
    const test = createTestCall();
    takeover(test, { ...snapshotIn('filled', { step: 'choosing' }), isOpen: false });
    expect(test.call.view().step).toBe('closed');
    expect(test.call.state().details['email']).toMatchObject({ value: 'ada@example.com' });
  });

  it('leaves what was only heard to be confirmed, and marks what is not acceptable', () => {
    const test = createTestCall();
    const known = snapshotIn('open', {
      details: {
        name: { value: 'Ada', confirmed: false },
        email: { value: 'ada@', confirmed: true },
        attendeePhoneNumber: { value: '+1 202 555 01234', confirmed: true },
        shoe: { value: '42', confirmed: true },
      },
    });
    takeover(test, known);
    const { details } = test.call.state();
    expect(details['name']).toMatchObject({ source: 'heard', confirmed: false });
    expect(details['email']).toMatchObject({ confirmed: false });
    expect(details['email']?.error).toBeDefined();
    expect(details['attendeePhoneNumber']?.error).toEqual({ kind: 'phone_digits' });
    expect(details['shoe']).toBeUndefined();
  });

  it('does not take over a time that is past, or farther than the calendar goes', () => {
    for (const selected of ['2026-11-24T13:00:00.000Z', '2031-01-01T10:00:00.000Z']) {
      const test = createTestCall();
      takeover(test, snapshotIn('held', { selected, from: '2020-01-01' }));
      expect(test.call.view()).toMatchObject({ step: 'choosing', window: { from: '2026-11-24' } });
    }
  });

  it('is told nothing by its own page, and by another one only once', async () => {
    const own = createTestCall();
    takeover(own, { ...snapshotIn('filled'), epoch: 'job-1' });
    expect(own.call.view().step).toBe('closed');

    const test = createTestCall();
    const take = takeoverOf(test);
    take(snapshotIn('open'));
    take({ ...snapshotIn('sent'), epoch: 'job-00' });
    await test.advance(60_000);
    expect(test.scheduler.log).toEqual([]);
  });

  it('leaves what it has done itself as it is, and fills in what nobody has answered since', () => {
    const test = createTestCall();
    test.call.dispatch({ ...select, start: SECOND, slots: test.call.allSlots() });
    test.call.dispatch({ ...fill, values: { name: 'Grace Hopper' } });
    takeover(test, snapshotIn('filled', { range: '3m' }));
    expect(test.call.view()).toMatchObject({ step: 'details', selected: SECOND, range: '1w' });
    const { details } = test.call.state();
    expect(details['name']?.value).toBe('Grace Hopper');
    expect(details['email']?.value).toBe('ada@example.com');
  });

  it('goes on with a series that was chosen', () => {
    const series = { repetition: WEEKLY, starts: WEEKS };
    const test = createTestCall();
    takeover(test, snapshotIn('filled', { series }));
    expect(test.call.view()).toMatchObject({
      step: 'details',
      repeat: { repetition: WEEKLY, starts: WEEKS },
    });
  });
});

describe('a booking that the agent before had sent', () => {
  it('is shown as being checked, found, and never sent again', async () => {
    const test = createTestCall();
    await booked(test);
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('sent'));
    expect(test.call.view()).toMatchObject({ step: 'checking', selected: FIRST });
    await test.advance(0);
    await flush();
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
    expect(test.scheduler.log).toEqual(['find']);
    expect(facts).toEqual(['booked']);
  });

  it('is found when it comes true only now', async () => {
    const test = createTestCall();
    takeover(test, snapshotIn('unknown'));
    await test.advance(2000);
    expect(test.call.view().step).toBe('checking');
    await booked(test);
    await test.advance(10_000);
    expect(test.call.view().step).toBe('booked');
  });

  it('is called not booked when the provider has none, and can be confirmed again', async () => {
    const test = createTestCall();
    takeover(test, snapshotIn('sent'));
    await test.advance(16_000);
    expect(test.call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
    });
    expect(noticeOf(test)).toBe('booking_not_sent');
    expect(test.scheduler.log.filter((line) => line.startsWith('book'))).toEqual([]);
    test.call.dispatch(book);
    await flush();
    expect(test.scheduler.bookings).toHaveLength(1);
  });

  it('is told even when it comes true after that', async () => {
    const test = createTestCall();
    takeover(test, snapshotIn('sent'));
    await test.advance(16_000);
    await booked(test);
    await test.advance(25_000);
    expect(test.call.view().step).toBe('booked');
    expect(test.scheduler.holds.size).toBe(0);
  });

  it('stays in question for as long as the provider cannot be asked', async () => {
    const test = createTestCall();
    await booked(test);
    for (let times = 0; times < 5; times += 1) test.scheduler.failNext('find', 'unavailable');
    takeover(test, snapshotIn('sent'));
    await test.advance(24_000);
    expect(test.call.view().step).toBe('checking');
    await test.advance(5000);
    expect(test.call.view().step).toBe('booked');
  });
});

describe('a booking that was on screen', () => {
  it('is shown again from its record, and said to stand', async () => {
    const test = createTestCall();
    await booked(test);
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('booked'));
    await test.advance(0);
    await flush();
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { uid: 'booking-1' } });
    expect(facts).toEqual(['booked']);
  });

  it('is not shown on the word of the page', async () => {
    const test = createTestCall();
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('booked'));
    await test.advance(60_000);
    expect(test.call.view()).toMatchObject({
      step: 'choosing',
    });
    expect(noticeOf(test)).toBe('booking_gone');
    expect(facts).toEqual(['found_nothing']);
  });
});

describe('whatever a page claims', () => {
  const instant = fc
    .date({
      min: new Date('2026-11-20T00:00:00Z'),
      max: new Date('2028-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString());
  const answer = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string()));
  const claims: fc.Arbitrary<ClientSnapshot> = fc.record(
    {
      epoch: fc.constantFrom('job-0', 'job-1'),
      isOpen: fc.boolean(),
      shown: fc.constantFrom('America/New_York', 'Asia/Tokyo', 'UTC'),
      range: fc.constantFrom('1w', '2w', '1m', '3m'),
      from: instant.map((at) => at.slice(0, 10)),
      filter: fc.constantFrom(null, { parts: ['morning' as const] }),
      step: fc.constantFrom('choosing', 'details', 'sent', 'booked'),
      selected: fc.oneof(instant, fc.constant(FIRST)),
      series: fc.record(
        {
          repetition: fc.constantFrom(WEEKLY, { ...WEEKLY, frequency: 'yearly' as const }),
          starts: fc.array(instant, { minLength: 1, maxLength: 24 }),
        },
        { requiredKeys: ['starts'] },
      ),
      booking: fc.record({
        uid: fc.constantFrom('found:1:0', 'booked-at-first', 'x'),
        email: fc.constantFrom('ada@example.com', ''),
        start: fc.oneof(instant, fc.constant(FIRST)),
        isChanging: fc.boolean(),
      }),
      details: fc.dictionary(
        fc.constantFrom('name', 'email', 'attendeePhoneNumber', 'notes', 'shoe'),
        fc.record({ value: answer, confirmed: fc.boolean() }),
      ),
    },
    {
      requiredKeys: ['epoch', 'isOpen', 'shown', 'range', 'from', 'filter', 'step', 'details'],
    },
  ) as fc.Arbitrary<ClientSnapshot>;

  it('nothing is booked by it, nothing is shown as booked, and every snapshot is one', async () => {
    await fc.assert(
      fc.asyncProperty(claims, fc.boolean(), async (known, isSecond) => {
        fc.pre(clientSnapshotSchema.safeParse(known).success);
        const test = createTestCall();
        takeover(test, known);
        if (isSecond) takeover(test, { ...known, epoch: 'job-2' });
        await test.advance(120_000);
        await flush();
        const view = test.call.view();
        expect(calendarViewSchema.safeParse(view).success).toBe(true);
        expect(view.step).not.toBe('booked');
        expect(test.scheduler.bookings).toEqual([]);
        await test.call.close();
        expect(test.scheduler.holds.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

it('every state that can be known is taken over without a throw', () => {
  for (const name of Object.keys(allStates())) {
    if (name === 'closed') continue;
    const test = createTestCall();
    takeover(test, snapshotIn(name));
    expect(test.call.view().step).not.toBe('closed');
  }
  expect(after([]).open).toBe(false);
});
