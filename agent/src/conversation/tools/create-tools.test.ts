import { calendarViewSchema, type Slot } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { createTestCall, flush } from '../../calendar/testing/fake-calendar.ts';
import { fill, FIRST, SECOND, select, SLOTS } from '../../calendar/testing/states.ts';
import type { ToolArgs } from './contract.ts';
import type { Tools } from './deps.ts';
import { createTools } from './create-tools.ts';
import { NOBODY } from '../hand-over/testing/nobody.ts';
import { createTimeHandles } from './handles.ts';
import { english } from '../words/en/en.ts';

/** Half-hour slots from 9 to 5 New York time, Monday to Friday for three weeks from 25 November 2026. */
const THREE_WEEKS: Slot[] = Array.from({ length: 21 }, (_, day) =>
  new Date(Date.UTC(2026, 10, 25 + day)).toISOString().slice(0, 10),
)
  .filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
  .flatMap((date) =>
    Array.from({ length: 16 }, (_, half) => ({
      start: new Date(Date.parse(`${date}T14:00:00Z`) + half * 1_800_000).toISOString(),
    })),
  );

function makeTools(slots: Slot[] = THREE_WEEKS, unreadFrom?: string) {
  const test = createTestCall(slots, unreadFrom, english.calendar);
  let goodbyes = 0;
  const tools: Tools = createTools({
    words: english,
    handles: createTimeHandles({ takesInstants: true }),
    consent: { decide: () => ({ kind: 'agreed' }) },
    call: test.call,
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: () => ({ ok: false, problem: { kind: 'phone_country' } }),
    handOver: NOBODY,
    bookPatienceMs: 3000,
    setTimer: () => () => undefined,
    onGoodbye: () => {
      goodbyes += 1;
    },
  });
  return { ...test, tools, goodbyes: () => goodbyes };
}

describe('end_call', () => {
  it('says goodbye, and ends the call', async () => {
    const { tools, goodbyes } = makeTools();
    expect(await tools.end_call({})).toEqual({ ok: true, say: 'Thank you for calling. Goodbye!' });
    expect(goodbyes()).toBe(1);
  });

  it('waits for a booking that is on its way', async () => {
    const { tools, call, goodbyes } = makeTools(SLOTS);
    call.dispatch(select);
    await flush();
    call.dispatch(fill);
    call.dispatch({ type: 'book', by: 'touch', start: FIRST, attempt: 'attempt' });
    expect(call.state().booking.status).toBe('sent');
    expect(await tools.end_call({})).toMatchObject({ ok: false, say: english.outcomes.checking() });
    expect(goodbyes()).toBe(0);
  });
});

describe('show_calendar', () => {
  it('opens the calendar and offers a few times that lie apart', async () => {
    const { tools, call } = makeTools();
    const result = await tools.show_calendar({});
    expect(call.view()).toMatchObject({ step: 'choosing', window: { from: '2026-11-24' } });
    expect(result.times?.map((time) => time.start)).toEqual([
      '2026-11-25T14:00:00.000Z',
      '2026-11-25T15:30:00.000Z',
      '2026-11-25T17:00:00.000Z',
    ]);
    expect(result.say).toBe(
      'I have tomorrow, Wednesday, November 25th at 9 AM, 10:30 AM or 12 PM, among others.',
    );
    expect(call.view()).toMatchObject({ highlighted: result.times?.map((time) => time.start) });
  });

  it('shows the asked week from its Monday and points only into it', async () => {
    const { tools, call } = makeTools();
    const result = await tools.show_calendar({ from: '2026-12-01', to: '2026-12-01' });
    expect(call.view()).toMatchObject({ window: { from: '2026-11-30', to: '2026-12-06' } });
    expect(result.times?.every((time) => time.start.startsWith('2026-12-01'))).toBe(true);
  });

  it('filters by the part of the day, and keeps that when asked to', async () => {
    const { tools, call } = makeTools();
    await tools.show_calendar({ parts: ['afternoon'] });
    expect(call.visible().every((slot) => slot.start.slice(11, 13) >= '17')).toBe(true);
    const next = await tools.show_calendar({
      from: '2026-11-30',
      to: '2026-12-06',
      keepFilter: true,
    });
    expect(call.view()).toMatchObject({ filter: { parts: ['afternoon'] } });
    expect(next.times?.[0]?.start).toBe('2026-11-30T17:00:00.000Z');
    await tools.show_calendar({});
    expect(call.view()).toMatchObject({ filter: null });
  });

  it('names the nearest times where the exact one is not free, the earlier first', async () => {
    const { tools } = makeTools();
    const near = { from: '2026-11-30', to: '2026-11-30' };
    expect(await tools.show_calendar({ ...near, near: '10:30' })).toMatchObject({
      exact: true,
      say: 'Monday, November 30th at 10:30 AM is free.',
    });
    const off = await tools.show_calendar({ ...near, near: '10:40' });
    expect(off).toMatchObject({ exact: false });
    expect(off.times?.map(({ start }) => start)).toEqual([
      '2026-11-30T15:00:00.000Z',
      '2026-11-30T15:30:00.000Z',
      '2026-11-30T16:00:00.000Z',
    ]);
  });

  it('says that nothing fits and offers other times of the same day', async () => {
    const { tools, call } = makeTools();
    const result = await tools.show_calendar({
      from: '2026-11-27',
      to: '2026-11-27',
      parts: ['evening'],
      after: '18:00',
    });
    expect(result.exact).toBe(false);
    expect(result.say).toMatch(/^There is nothing free on Friday, November 27th in the evening/);
    expect(result.times?.[0]?.start.startsWith('2026-11-27')).toBe(true);
    expect(call.view()).toMatchObject({ highlighted: result.times?.map((time) => time.start) });
  });

  it('turns to the next free day where the asked one has nothing', async () => {
    const { tools, call } = makeTools();
    const result = await tools.show_calendar({ from: '2026-11-28', to: '2026-11-29' });
    expect(result.exact).toBe(false);
    expect(result.times?.[0]?.start).toBe('2026-11-30T14:00:00.000Z');
    expect(call.visible().map((slot) => slot.start)).toContain('2026-11-30T14:00:00.000Z');
  });

  it('says when nothing is free for a long time', async () => {
    const { tools } = makeTools([{ start: '2027-11-24T15:00:00.000Z' }]);
    expect((await tools.show_calendar({})).say).toMatch(/nothing free.*found nothing else/);
  });

  it('does not call dates empty that could not be read', async () => {
    const { tools } = makeTools(THREE_WEEKS, '2026-12-15T00:00:00.000Z');
    const january = await tools.show_calendar({ from: '2027-01-04', to: '2027-01-10' });
    expect(january).toMatchObject({ ok: false, total: 0 });
    expect(january.say).toContain('cannot reach the calendar');
    const late = { ...makeTools([{ start: SECOND }], '2026-12-15T00:00:00.000Z') };
    const mornings = await late.tools.show_calendar({ from: '2026-11-26', to: '2026-11-27' });
    expect(mornings.say).not.toContain('found nothing else');
  });
});

describe('a wish that no calendar can hold', () => {
  it('is read the right way round where it ends before it begins', async () => {
    const { tools } = makeTools();
    const result = await tools.find_times({ from: '2026-11-27', to: '2026-11-25' });
    expect(result).toMatchObject({ ok: true, exact: true });
    expect(result.times?.[0]?.start).toBe('2026-11-25T14:00:00.000Z');
  });

  it('leaves a filter that the page takes, however often a model says a thing', async () => {
    const { tools, call } = makeTools();
    const later = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 26 + day)).toISOString().slice(0, 10),
    );
    const parts = Array.from({ length: 5000 }, () => 'morning' as const);
    await tools.show_calendar({ notDates: later, parts });
    await tools.show_calendar({ notDates: ['2026-11-30'], keepFilter: true });
    const view = calendarViewSchema.parse(call.view());
    expect(view).toMatchObject({ filter: { parts: ['morning'] } });
    expect(JSON.stringify(view).length).toBeLessThan(5000);
  });
});

describe('find_booking', () => {
  it('opens no form for a handle that stands for no booking', async () => {
    const { tools, call } = makeTools();
    for (const time of ['t99', FIRST]) {
      expect(await tools.find_booking({ time })).toMatchObject({ ok: false });
      expect(call.view().step).toBe('closed');
    }
  });
});

describe('find_times', () => {
  it('leaves a shut calendar shut, and points in an open one', async () => {
    const { tools, call } = makeTools();
    const result = await tools.find_times({
      order: 'latest',
      from: '2026-11-25',
      to: '2026-11-25',
    });
    expect(call.view().step).toBe('closed');
    expect(result.times?.[0]?.spoken).toBe('tomorrow, Wednesday, November 25th at 4:30 PM');
    await tools.show_calendar({});
    await tools.find_times({ order: 'soonest' });
    expect(call.view()).toMatchObject({ highlighted: [THREE_WEEKS[0]?.start] });
  });

  it.each<[string, ToolArgs<'find_times'>, string]>([
    ['the soonest', { order: 'soonest' }, '9 AM'],
    ['the latest', { order: 'latest', to: '2026-11-25' }, '4:30 PM'],
    ['the soonest of a part of the day', { order: 'soonest', parts: ['afternoon'] }, '12 PM'],
    ['the soonest near a time', { order: 'soonest', near: '10:00' }, '10 AM'],
    ['the latest near a time', { order: 'latest', near: '10:00', to: '2026-11-27' }, '10 AM'],
    ['the soonest of nothing', { order: 'soonest', parts: ['evening'] }, '9 AM'],
    ['the soonest of a day that is full', { order: 'soonest', to: '2026-11-24' }, '9 AM'],
  ])('names one time for %s', async (_, wish, clock) => {
    const { tools } = makeTools();
    const { times } = await tools.find_times(wish);
    expect(times).toEqual([
      expect.objectContaining({ spoken: expect.stringMatching(` at ${clock}$`) as unknown }),
    ]);
  });
});

describe('select_time', () => {
  it('chooses a free time and says which, and what is still needed', async () => {
    const { tools, call } = makeTools(SLOTS);
    const result = await tools.select_time({ time: FIRST });
    expect(result).toMatchObject({ ok: true, missing: ['name', 'email'] });
    expect(call.view()).toMatchObject({ step: 'details', selected: FIRST });
  });

  it('refuses a time that is not on offer and names the nearest', async () => {
    const { tools, call } = makeTools(SLOTS);
    const result = await tools.select_time({ time: '2026-11-25T14:10:00.000Z' });
    expect(result.ok).toBe(false);
    expect(result.times?.map((time) => time.start)).toEqual([FIRST, SECOND]);
    expect(call.view().step).toBe('closed');
  });
});

describe('set_details', () => {
  it('puts what was said into the form and says what is missing', async () => {
    const { tools, call } = makeTools();
    await tools.select_time({ time: FIRST });
    expect(await tools.set_details({ name: 'Ada Byron' })).toMatchObject({ missing: ['email'] });
    await tools.set_details({ email: 'ada@example.com', notes: 'Ring twice' });
    expect(call.view()).toMatchObject({
      step: 'details',
      missing: [],
      details: { notes: { value: 'Ring twice', source: 'heard', confirmed: false } },
    });
  });

  it('answers with the reason where a value will not do', async () => {
    const { tools } = makeTools();
    await tools.select_time({ time: FIRST });
    expect(await tools.set_details({ email: 'ada at' })).toMatchObject({ ok: false });
    await tools.set_details({ email: 'ada@example.com' });
    expect(await tools.set_details({ email: 'ada at' })).toMatchObject({ ok: false });
    expect(await tools.set_details({ phone: '1234567' })).toMatchObject({
      ok: false,
      say: 'Please give the number with its country code, like +1 202 555 0123.',
      invalid: {
        attendeePhoneNumber: 'Please give the number with its country code, like +1 202 555 0123.',
      },
    });
  });
});

describe('book_appointment', () => {
  async function filled() {
    const test = makeTools();
    await test.tools.select_time({ time: FIRST });
    await test.tools.set_details({ name: 'Ada Byron', email: 'ada@example.com', confirmed: true });
    await flush();
    return test;
  }

  it('speaks the booking from the provider’s record, with weekday, date, time and zone', async () => {
    const { tools } = await filled();
    expect(await tools.book_appointment({})).toEqual({
      ok: true,
      booked: true,
      say: 'You are booked for tomorrow, Wednesday, November 25th at 9 AM Eastern Standard Time. A confirmation goes to ada@example.com.',
    });
  });

  it('does nothing without a time or with something missing', async () => {
    const { tools, scheduler } = makeTools();
    expect((await tools.book_appointment({})).ok).toBe(false);
    await tools.select_time({ time: FIRST });
    expect(await tools.book_appointment({})).toMatchObject({
      ok: false,
      missing: ['name', 'email'],
    });
    expect(scheduler.bookings).toHaveLength(0);
  });

  it('answers a second time with the same booking', async () => {
    const { tools, scheduler } = await filled();
    const [first, second] = await Promise.all([
      tools.book_appointment({}),
      tools.book_appointment({}),
    ]);
    expect(second).toEqual(first);
    expect((await tools.book_appointment({})).booked).toBe(true);
    expect(scheduler.bookings).toHaveLength(1);
  });

  it('says that it is checking while the outcome is unknown, never that it failed', async () => {
    const { tools, scheduler } = await filled();
    scheduler.failNext('book', 'unknown_outcome', true);
    const result = await tools.book_appointment({});
    expect(result).toMatchObject({ ok: true, pending: true });
    expect(result.say).toMatch(/checking/);
    expect(result.booked).toBeUndefined();
  });

  it('says who was faster and what else there is', async () => {
    const { tools, scheduler } = await filled();
    scheduler.failNext('book', 'slot_taken');
    const result = await tools.book_appointment({});
    expect(result).toMatchObject({ ok: false });
    expect(result.say).toMatch(/just been taken\. The nearest free times are/);
  });
});
