import { calendarViewSchema, type CalendarView } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { Fact } from './state.ts';
import { createTestCall, flush } from './testing/fake-calendar.ts';
import { book, fill, FIRST, OTHER, RECORD, SECOND, select } from './testing/states.ts';

const PRIVATE: BookingRecord = {
  ...RECORD,
  title: 'Consultation between Front Desk and Ada Byron',
  notes: 'About my knee',
  location: 'https://meet.example.com/ada',
  icsUid: `${RECORD.uid}@Cal.com`,
  attendee: { ...RECORD.attendee, phone: '+12025550123' },
};
const search = { type: 'find', by: 'touch', email: 'ada@example.com', date: '2026-11-25' } as const;

function withBookings(...records: BookingRecord[]) {
  const test = createTestCall();
  test.scheduler.bookings.push(...records);
  const facts: Fact[] = [];
  test.call.onFact((fact) => facts.push(fact));
  const view = (): CalendarView => calendarViewSchema.parse(test.call.view());
  return { ...test, facts, view };
}

/** What the page calls the bookings it shows. */
function uidsOf(view: CalendarView): string[] {
  if (view.step === 'booked') return [view.booking.uid];
  return view.step === 'finding' ? view.finding.bookings.map(({ uid }) => uid) : [];
}

async function found(...records: BookingRecord[]) {
  const test = withBookings(...records);
  test.call.dispatch(search);
  await flush();
  const [uid = ''] = uidsOf(test.view());
  return { ...test, uid };
}

describe('a booking made before', () => {
  it('is shown when its address and day are known, without whose it is', async () => {
    const { view } = await found(PRIVATE);
    expect(view()).toMatchObject({ step: 'booked', origin: 'found', booking: { start: FIRST } });
    const shown = JSON.stringify(view());
    for (const secret of ['Ada', 'knee', 'meet.example', '+1202', RECORD.uid]) {
      expect(shown).not.toContain(secret);
    }
  });

  it('keeps hidden what was hidden after it was moved', async () => {
    const { call, scheduler, view, uid } = await found(PRIVATE);
    call.dispatch({ type: 'move', by: 'touch', uid });
    call.dispatch({ ...select, start: SECOND });
    call.dispatch({ type: 'reschedule', by: 'touch', uid, start: SECOND });
    await flush();
    expect(view()).toMatchObject({ step: 'booked', origin: 'moved', booking: { start: SECOND } });
    expect(JSON.stringify(view())).not.toMatch(/Ada|knee|meet\.example|\+1202/);
    // With the uid, all of it could be read at Cal.com.
    for (const record of scheduler.bookings)
      expect(JSON.stringify(view())).not.toContain(record.uid);
  });

  it('is not found under another day or address, nor once it is cancelled', async () => {
    const { call, view } = withBookings(PRIVATE, { ...OTHER, status: 'cancelled' });
    for (const wrong of [{ date: '2026-11-26' }, { email: 'eve@example.com' }]) {
      call.dispatch({ ...search, ...wrong });
      await flush();
      expect(view()).toMatchObject({ step: 'finding', finding: { status: 'nothing' } });
    }
    call.dispatch({ type: 'find', by: 'touch', uid: OTHER.uid });
    await flush();
    expect(view()).toMatchObject({ finding: { status: 'nothing', triesLeft: 2 } });
  });

  it('is chosen where several are found', async () => {
    const { call, view } = await found(PRIVATE, OTHER);
    expect(view()).toMatchObject({ step: 'finding', finding: { status: 'found', triesLeft: 4 } });
    const [, uid = ''] = uidsOf(view());
    call.dispatch({ type: 'find', by: 'touch', uid });
    expect(view()).toMatchObject({ step: 'booked', booking: { uid, start: OTHER.start } });
  });

  it('is found under the uid that it had before it was moved', async () => {
    const old = { ...RECORD, status: 'cancelled', rescheduledTo: OTHER.uid } as const;
    const { call, view } = withBookings(old, OTHER);
    call.dispatch({ type: 'find', by: 'touch', uid: RECORD.uid });
    await flush();
    expect(view()).toMatchObject({ step: 'booked', booking: { uid: OTHER.uid } });
  });

  it('can be looked up five times a call; one that could not be asked does not count', async () => {
    const { call, scheduler, view } = withBookings();
    scheduler.failNext('find', 'unavailable');
    call.dispatch(search);
    await flush();
    expect(view()).toMatchObject({ finding: { status: 'failed', triesLeft: 5 } });
    for (let day = 1; day <= 5; day += 1) {
      call.dispatch({ ...search, date: `2026-12-0${day}` });
      await flush();
    }
    expect(call.dispatch(search).refusal?.kind).toBe('limit_reached');
  });

  it('may be changed only after this call has found or made it', async () => {
    const { call, scheduler } = withBookings(PRIVATE);
    const { uid } = RECORD;
    expect(call.dispatch({ type: 'move', by: 'touch', uid }).refusal?.kind).toBe('not_allowed');
    expect(call.dispatch({ type: 'cancel', by: 'voice', uid }).refusal?.kind).toBe('not_allowed');
    await flush();
    expect(scheduler.bookings[0]?.status).toBe('accepted');
  });
});

describe('moving a booking', () => {
  async function movingTo(start: string) {
    const test = await found(RECORD);
    test.call.dispatch({ type: 'move', by: 'touch', uid: test.uid });
    test.call.dispatch({ ...select, start });
    await flush();
    return {
      ...test,
      confirm: { type: 'reschedule', by: 'touch', uid: test.uid, start } as const,
    };
  }

  it('holds the new time, and gives the hold back once it is moved', async () => {
    const { call, scheduler, view, facts, confirm } = await movingTo(SECOND);
    expect(view()).toMatchObject({
      step: 'confirming_move',
      selected: SECOND,
      moving: { start: FIRST },
    });
    expect([...scheduler.holds.values()]).toEqual([SECOND]);
    call.dispatch(confirm);
    call.dispatch({ ...confirm, by: 'voice' });
    await flush();
    expect(scheduler.log.filter((line) => line.startsWith('reschedule'))).toHaveLength(1);
    expect(scheduler.holds.size).toBe(0);
    expect(facts.filter(({ type }) => type === 'moved')).toHaveLength(1);
    expect(call.dispatch(confirm).refusal).toBeUndefined();
  });

  it('goes back step by step', async () => {
    const { call, scheduler, view, uid } = await movingTo(SECOND);
    call.dispatch({ type: 'release', by: 'touch' });
    expect(view()).toMatchObject({ step: 'choosing', moving: { uid } });
    call.dispatch({ type: 'release', by: 'touch' });
    expect(view()).toMatchObject({ step: 'booked', booking: { uid } });
    await flush();
    expect(scheduler.holds.size).toBe(0);
  });

  it('is left when the calendar is closed, with the hold given back', async () => {
    const { call, scheduler, view } = await movingTo(SECOND);
    call.dispatch({ type: 'close', by: 'touch' });
    call.dispatch({ type: 'open', by: 'touch' });
    await flush();
    expect(view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
    expect(scheduler.holds.size).toBe(0);
  });

  it('goes on with other times when somebody else was faster', async () => {
    const { call, scheduler, view, confirm } = await movingTo(SECOND);
    scheduler.failNext('reschedule', 'slot_taken');
    call.dispatch(confirm);
    await flush();
    expect(view()).toMatchObject({
      step: 'choosing',
      moving: { start: FIRST },
      notice: { kind: 'slot_taken' },
    });
  });

  it('says neither moved nor failed while that is not known, and finds out', async () => {
    const { call, scheduler, view, facts, advance, confirm } = await movingTo(SECOND);
    scheduler.failNext('reschedule', 'unknown_outcome', true);
    call.dispatch(confirm);
    await flush();
    expect(view()).toMatchObject({ step: 'changing', task: 'reschedule', checking: true });
    await advance(1000);
    expect(view()).toMatchObject({ step: 'booked', origin: 'moved' });
    const told = facts.map(({ type }) => type).slice(-3);
    expect(told).toEqual(['change_sent', 'change_unknown', 'moved']);
  });

  it('makes no booking and no series of it', async () => {
    const { call } = await movingTo(SECOND);
    expect(call.dispatch({ ...book, start: SECOND }).refusal?.kind).toBe('wrong_state');
    const repeat = { frequency: 'weekly', interval: 1, count: 2 } as const;
    expect(call.dispatch({ ...select, start: SECOND, repeat }).refusal?.kind).toBe('wrong_state');
    expect(call.dispatch(select).refusal?.reason).toBe('move_to_same_time');
  });
});

describe('cancelling a booking', () => {
  it('shows the cancelled record, and does it once', async () => {
    const { call, scheduler, view, uid } = await found(RECORD);
    const cancel = { type: 'cancel', by: 'touch', uid } as const;
    call.dispatch(cancel);
    call.dispatch({ ...cancel, by: 'voice' });
    expect(view()).toMatchObject({ step: 'changing', task: 'cancel', checking: false });
    await flush();
    expect(view()).toMatchObject({ origin: 'cancelled', booking: { status: 'cancelled' } });
    expect(call.dispatch(cancel).refusal).toBeUndefined();
    expect(scheduler.log.filter((line) => line.startsWith('cancel'))).toHaveLength(1);
  });

  it('leaves the booking as it was where the calendar cannot be reached', async () => {
    const { call, scheduler, view, uid } = await found(RECORD);
    scheduler.failNext('cancel', 'unavailable');
    call.dispatch({ type: 'cancel', by: 'touch', uid });
    await flush();
    expect(view()).toMatchObject({
      step: 'booked',
      booking: { status: 'accepted' },
      notice: { kind: 'unavailable' },
    });
  });
});

describe('a series', () => {
  const weekly = { frequency: 'weekly', interval: 1, count: 3 } as const;
  const starts = [FIRST, '2026-12-02T14:00:00.000Z', '2026-12-09T14:00:00.000Z'];
  async function wished() {
    const test = withBookings();
    test.call.dispatch({ ...select, repeat: weekly });
    await flush();
    test.call.dispatch(fill);
    return test;
  }

  it('keeps the hold when only the wish changes, and shows all its starts', async () => {
    const { call, scheduler, view } = await wished();
    expect(view()).toMatchObject({ step: 'details', repeat: { starts } });
    call.dispatch({ ...select, repeat: null });
    expect(view()).not.toHaveProperty('repeat');
    await flush();
    expect(scheduler.log).toEqual([`hold ${FIRST}`]);
  });

  it('accounts for every occurrence, from records', async () => {
    const { call, scheduler, view } = await wished();
    scheduler.bookings.push({ ...OTHER, start: starts[1] ?? '' });
    call.dispatch(book);
    await flush();
    expect(view()).toMatchObject({
      step: 'booked',
      booking: { icsUid: 'booking-2@Cal.com' },
      series: [
        { outcome: 'booked', icsUid: 'booking-2@Cal.com' },
        { outcome: 'taken' },
        { outcome: 'booked', icsUid: 'booking-3@Cal.com' },
      ],
    });
  });

  it('settles what is in doubt in the background, each occurrence once', async () => {
    const { call, scheduler, view, facts, advance } = await wished();
    scheduler.failNext('book', 'unknown_outcome', true);
    call.dispatch(book);
    await flush();
    expect(view()).toMatchObject({ step: 'booked', series: [{ outcome: 'checking' }, {}, {}] });
    await advance(1000);
    expect(view()).toMatchObject({ series: [{ outcome: 'booked' }, {}, {}] });
    expect(scheduler.bookings).toHaveLength(3);
    expect(facts.at(-1)?.type).toBe('series_resolved');
  });

  it('is asked for again by single occurrences, never by a whole series for one of them', async () => {
    const { call, scheduler, advance } = await wished();
    const asked: (number | undefined)[] = [];
    const send = scheduler.book.bind(scheduler);
    scheduler.book = (request, options) => {
      asked.push(request.occurrences);
      return send(request, options);
    };
    scheduler.failNext('book', 'unknown_outcome', true);
    call.dispatch(book);
    await flush();
    await advance(1000);
    expect(asked).toEqual([1, 1, 1, 1]);
  });

  it('is told of to its end, though its first booking was moved meanwhile', async () => {
    const { call, scheduler, view, facts, advance } = await wished();
    scheduler.failNext('book', 'unknown_outcome', true);
    call.dispatch(book);
    await flush();
    const [uid = ''] = uidsOf(view());
    call.dispatch({ type: 'move', by: 'touch', uid });
    call.dispatch({ ...select, start: SECOND });
    call.dispatch({ type: 'reschedule', by: 'touch', uid, start: SECOND });
    await flush();
    await advance(1000);
    expect(facts.at(-1)).toMatchObject({
      type: 'series_resolved',
      series: [{ outcome: 'booked' }, { outcome: 'booked' }, { outcome: 'booked' }],
    });
    expect(view()).toMatchObject({ step: 'booked', origin: 'moved', booking: { start: SECOND } });
    expect(call.state().authorised.map(({ record }) => record.uid)).not.toContain(uid);
  });

  it('has failed where nothing at all could be booked', async () => {
    const { call, scheduler, view } = await wished();
    for (const start of starts) scheduler.bookings.push({ ...OTHER, start });
    call.dispatch(book);
    await flush();
    expect(view()).toMatchObject({ step: 'choosing', notice: { kind: 'slot_taken' } });
  });
});

describe('a filter', () => {
  it('stays with whose it was until another one is asked for', () => {
    const { call } = createTestCall();
    const filter = { parts: ['morning' as const] };
    call.dispatch({ type: 'open', by: 'voice', filter });
    call.dispatch({ type: 'open', by: 'touch', from: '2026-12-01' });
    expect(call.view()).toMatchObject({ filterBy: 'voice' });
    call.dispatch({ type: 'open', by: 'touch', filter: null });
    expect(call.view()).not.toHaveProperty('filterBy');
  });
});
