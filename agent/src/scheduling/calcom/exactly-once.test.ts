import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '@in-call-calendar/shared';
import type { BookRequest, Scheduler } from '../scheduler.ts';
import { afterTakeover } from '../takeover.ts';
import { startCalendarFixture, type CalendarFixture } from '../testing/calendar-fixture.ts';
import { REPOST_AFTER_MS } from './book.ts';

const ZONE = 'America/New_York';
const ADA = { name: 'Ada Byron', email: 'ada@example.com' };
const POST = { match: { method: 'POST', path: '/v2/bookings' } };
const LOOK_UP = { match: { method: 'GET', path: '/v2/bookings' } };

let calendar: CalendarFixture;
let bookedSoFar = 0;
beforeAll(async () => {
  calendar = await startCalendarFixture();
});
afterEach(() => calendar.clearFaults());
afterAll(() => calendar.close());

/** A free slot and a wish to book it, on a calendar where everybody else is the observer. */
async function setUp(slug = 'consultation') {
  const observer = calendar.scheduler({ eventTypeSlug: slug });
  const scheduler = calendar.scheduler({ eventTypeSlug: slug });
  await scheduler.describe();
  const span = {
    from: startOfDay(addDays('2026-11-24', 0), ZONE),
    to: startOfDay(addDays('2026-11-24', 60), ZONE),
  };
  const [slot] = await observer.slots(span, ZONE);
  const attempt = `attempt-${(bookedSoFar += 1)}`;
  const request: BookRequest = { start: slot!.start, answers: ADA, attendeeZone: ZONE, attempt };
  await calendar.requests();
  return { observer, scheduler, request };
}

async function recordsOf(observer: Scheduler, { start }: BookRequest) {
  const all = await observer.find({ by: 'email', email: ADA.email });
  return all.filter((each) => each.start === start);
}

async function posts(): Promise<number> {
  return (await calendar.requests())['POST /v2/bookings'] ?? 0;
}

describe('a booking whose answer is lost', () => {
  it.each([
    ['lost after the work was done', { kind: 'lost_response_after_commit' }],
    ['a 500 after the work was done', { kind: 'error_after_commit' }],
    ['a 502 after the work was done', { kind: 'error_after_commit', status: 502 }],
    ['cut off', { kind: 'truncated_json' }],
    ['of another shape', { kind: 'wrong_shape' }],
  ])('is found and not sent again: %s', async (_, fault) => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, ...fault });
    const record = await scheduler.book(request);
    expect(record).toMatchObject({ status: 'accepted', attempt: request.attempt });
    expect(await posts()).toBe(1);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });

  it('is found where the host must confirm', async () => {
    const { observer, scheduler, request } = await setUp('on-request');
    await calendar.fault({ ...POST, kind: 'lost_response_after_commit' });
    expect(await scheduler.book(request)).toMatchObject({ status: 'pending' });
    expect(await recordsOf(observer, request)).toHaveLength(1);
  });

  it('is found with all its occurrences where the event type recurs', async () => {
    const { observer, scheduler, request } = await setUp('weekly-coaching');
    await calendar.fault({ ...POST, kind: 'lost_response_after_commit' });
    const record = await scheduler.book({ ...request, occurrences: 4 });
    const { attempt, start } = request;
    expect(await observer.find({ by: 'attempt', attempt, email: ADA.email, start })).toEqual([
      record,
    ]);
    expect(record.series).toHaveLength(4);
    expect(record.series?.[0]).toMatchObject({ uid: record.uid, start, status: 'accepted' });
  });

  it('is found where its own seat is in its way', async () => {
    const { observer, scheduler, request } = await setUp('workshop');
    await calendar.fault({ ...POST, kind: 'lost_response_after_commit' });
    await calendar.fault({ ...LOOK_UP, kind: 'connection_reset', times: 3 });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    const other = calendar.scheduler({ eventTypeSlug: 'workshop' });
    const record = await other.book(request);
    expect(await recordsOf(observer, request)).toEqual([record]);
    await observer.cancel(record.uid, 'done with it');
  });

  it('is found after a look-up that failed itself', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'lost_response_after_commit' });
    await calendar.fault({ ...LOOK_UP, kind: 'error_before_commit', times: 2 });
    const record = await scheduler.book(request);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });

  it('is of unknown outcome while nobody can be asked, and found when asked again', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'lost_response_after_commit' });
    await calendar.fault({ ...LOOK_UP, kind: 'connection_reset', times: 3 });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    const record = await scheduler.book(request);
    expect(await posts()).toBe(1);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });
});

describe('a booking that was never made', () => {
  it('is sent again after a 500 and a look-up', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'error_before_commit' });
    const record = await scheduler.book(request);
    expect(await posts()).toBe(2);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });

  it('fails for good after two 500s, with nothing booked', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'error_before_commit', times: 2 });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await recordsOf(observer, request)).toEqual([]);
  });

  it('is of unknown outcome after a broken connection, and sent again only when that has settled', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'connection_reset' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    expect(await posts()).toBe(1);
    calendar.advance(REPOST_AFTER_MS);
    const record = await scheduler.book(request);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });

  it('is refused when the bare conflict was somebody else', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'bare_409' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'slot_taken' });
    expect(await recordsOf(observer, request)).toEqual([]);
  });

  it('is refused when the slot is taken, but not before that was looked up', async () => {
    const { observer, scheduler, request } = await setUp();
    const other = {
      ...request,
      attempt: 'a-stranger',
      answers: { name: 'Bob', email: 'b@example.com' },
    };
    await observer.book(other);
    await calendar.fault({ ...LOOK_UP, kind: 'error_before_commit', times: 3 });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'slot_taken' });
  });

  it('says when to come back after a 429', async () => {
    const { scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'rate_limited', reset: 30 });
    await expect(scheduler.book(request)).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAt: calendar.now() + 30_000,
    });
    expect(await scheduler.book(request)).toMatchObject({ status: 'accepted' });
  });
});

describe('a booking in doubt', () => {
  it('is not called failed because a later request could not be sent', async () => {
    const { scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'connection_reset' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    calendar.advance(REPOST_AFTER_MS);
    await calendar.fault({ ...POST, kind: 'rate_limited' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    calendar.advance(120_000);
    await calendar.fault({ ...POST, kind: 'rate_limited' });
    await expect(scheduler.book(request)).rejects.toMatchObject({ kind: 'rate_limited' });
  });

  it('is found when its answer comes after the time-out', async () => {
    const { observer, scheduler, request } = await setUp();
    await calendar.fault({ ...POST, kind: 'lost_response_after_commit', ms: 60_000 });
    const record = await scheduler.book(request, { timeoutMs: 1_000 });
    expect(await recordsOf(observer, request)).toEqual([record]);
  });
});

describe('a booking that a process may have sent before it died', () => {
  /** A scheduler of another process, which took the call over just now. */
  const heir = () =>
    afterTakeover(calendar.scheduler({ eventTypeSlug: 'consultation' }), calendar.now());

  it('is found, and not sent again', async () => {
    const { observer, scheduler, request } = await setUp();
    const record = await scheduler.book(request);
    await calendar.requests();
    expect(await heir().book(request)).toEqual(record);
    expect(await posts()).toBe(0);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });

  it('is not called failed while it cannot be looked up', async () => {
    const { scheduler, request } = await setUp();
    const record = await scheduler.book(request);
    const other = heir();
    await calendar.fault({ kind: 'rate_limited', times: 9 });
    await expect(other.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    await calendar.clearFaults();
    calendar.advance(60_000);
    expect(await other.book(request)).toEqual(record);
  });

  it('is made by the next process when it was never sent, once nothing of the first can come', async () => {
    const { observer, request } = await setUp();
    const other = heir();
    await expect(other.book(request)).rejects.toMatchObject({ kind: 'unknown_outcome' });
    calendar.advance(REPOST_AFTER_MS);
    const record = await other.book(request);
    expect(await recordsOf(observer, request)).toEqual([record]);
  });
});

describe('moving and cancelling with lost answers', () => {
  const CHANGE = { match: { method: 'POST', path: '/v2/bookings/' } };
  const FAULTS = [
    { kind: 'lost_response_after_commit' },
    { kind: 'error_after_commit' },
    { kind: 'truncated_json' },
    { kind: 'wrong_shape' },
  ];

  it.each(FAULTS)('moves once: $kind', async (fault) => {
    const { observer, scheduler, request } = await setUp();
    const { uid } = await scheduler.book(request);
    const { request: later } = await setUp();
    await calendar.fault({ ...CHANGE, ...fault });
    const moved = await scheduler.reschedule(uid, later.start);
    expect(moved).toMatchObject({ status: 'accepted', start: later.start });
    expect(await recordsOf(observer, later)).toHaveLength(1);
    expect(await recordsOf(observer, request)).toHaveLength(0);
  });

  it.each(FAULTS)('moves a seat once, while others stay: $kind', async (fault) => {
    const { scheduler, request } = await setUp('workshop');
    const { uid } = await scheduler.book(request);
    const bob = { name: 'Bob Stone', email: `${request.attempt}@example.com` };
    await scheduler.book({ ...request, answers: bob, attempt: `${request.attempt}-bob` });
    const span = { from: request.start, to: '2027-01-20T00:00:00.000Z' };
    const to = (await scheduler.slots(span, ZONE))[2]!.start;
    await calendar.fault({ ...CHANGE, ...fault });
    const moved = await scheduler.reschedule(uid, to);
    expect(moved).toMatchObject({ status: 'accepted', start: to, attendee: ADA });
    expect(await scheduler.reschedule(uid, to)).toEqual(moved);
    await scheduler.cancel(moved.uid, 'done with it');
  });

  it.each(FAULTS)('cancels once: $kind', async (fault) => {
    const { scheduler, request } = await setUp();
    const { uid } = await scheduler.book(request);
    await calendar.fault({ ...CHANGE, ...fault });
    expect(await scheduler.cancel(uid, 'no time')).toMatchObject({ uid, status: 'cancelled' });
  });

  it('does not know the outcome while nobody can be asked', async () => {
    const { scheduler, request } = await setUp();
    const { uid } = await scheduler.book(request);
    await calendar.fault({ ...CHANGE, kind: 'lost_response_after_commit' });
    await calendar.fault({ ...LOOK_UP, kind: 'error_before_commit' });
    await expect(scheduler.cancel(uid, 'no time')).rejects.toMatchObject({
      kind: 'unknown_outcome',
    });
    expect(await scheduler.cancel(uid, 'no time')).toMatchObject({ status: 'cancelled' });
  });

  it('does not call a change failed because it could not be asked for again', async () => {
    const { observer, scheduler, request } = await setUp();
    const { uid } = await scheduler.book(request);
    const { request: later } = await setUp();
    await calendar.fault({ ...CHANGE, kind: 'lost_response_after_commit' });
    await calendar.fault({ ...LOOK_UP, kind: 'error_before_commit' });
    await expect(scheduler.reschedule(uid, later.start)).rejects.toMatchObject({
      kind: 'unknown_outcome',
    });
    await calendar.fault({ kind: 'rate_limited', times: 2 });
    await expect(scheduler.reschedule(uid, later.start)).rejects.toMatchObject({
      kind: 'unknown_outcome',
    });
    await calendar.fault({ ...CHANGE, kind: 'rate_limited' });
    const moved = await scheduler.reschedule(uid, later.start);
    expect(moved).toMatchObject({ status: 'accepted', start: later.start });
    expect(await recordsOf(observer, later)).toHaveLength(1);
  });

  it('believes a refusal once nothing of an earlier request can come', async () => {
    const { scheduler, request } = await setUp();
    const { uid } = await scheduler.book(request);
    await calendar.fault({ ...CHANGE, kind: 'connection_reset' });
    await expect(scheduler.cancel(uid, 'x')).rejects.toMatchObject({ kind: 'unknown_outcome' });
    await calendar.fault({ ...CHANGE, kind: 'rate_limited', times: 2 });
    await expect(scheduler.cancel(uid, 'x')).rejects.toMatchObject({ kind: 'unknown_outcome' });
    calendar.advance(60_000);
    await expect(scheduler.cancel(uid, 'x')).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(await scheduler.cancel(uid, 'x')).toMatchObject({ status: 'cancelled' });
  });

  it('fails plainly when nothing was done', async () => {
    const { scheduler, request } = await setUp();
    const { uid } = await scheduler.book(request);
    await calendar.fault({ ...CHANGE, kind: 'error_before_commit' });
    await expect(scheduler.cancel(uid, 'no time')).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await scheduler.find({ by: 'uid', uid })).toMatchObject([{ status: 'accepted' }]);
  });
});
