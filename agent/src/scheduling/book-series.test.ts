import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localParts } from '@in-call-calendar/shared';
import { bookSeries, seriesStarts, type SeriesRequest } from './book-series.ts';
import { startCalendarFixture, type CalendarFixture } from './testing/calendar-fixture.ts';

const ZONE = 'America/New_York';

describe('seriesStarts', () => {
  it('keeps the wall-clock time over a change of daylight saving', () => {
    const starts = seriesStarts(
      '2027-03-02T15:00:00.000Z',
      { frequency: 'weekly', interval: 1, count: 4 },
      ZONE,
    );
    expect(starts).toEqual([
      '2027-03-02T15:00:00.000Z',
      '2027-03-09T15:00:00.000Z',
      '2027-03-16T14:00:00.000Z',
      '2027-03-23T14:00:00.000Z',
    ]);
  });

  it('counts months and years by the calendar', () => {
    const dates = (frequency: 'monthly' | 'yearly', interval: number): string[] =>
      seriesStarts('2027-01-31T15:00:00.000Z', { frequency, interval, count: 3 }, ZONE).map(
        (start) => localParts(start, ZONE).date,
      );
    expect(dates('monthly', 1)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(dates('yearly', 1)).toEqual(['2027-01-31', '2028-01-31', '2029-01-31']);
  });
});

describe('bookSeries', () => {
  let calendar: CalendarFixture;
  beforeAll(async () => {
    calendar = await startCalendarFixture();
  });
  afterAll(() => calendar.close());

  const weekly = (start: string, count = 4): SeriesRequest => ({
    start,
    answers: { name: 'Ada Byron', email: 'ada@example.com' },
    attendeeZone: ZONE,
    repetition: { frequency: 'weekly', interval: 1, count },
    callId: 'call-1',
    attendee: { email: 'ada@example.com' },
  });

  it('makes one booking where the event type recurs', async () => {
    const scheduler = calendar.scheduler({ eventTypeSlug: 'weekly-coaching' });
    const event = await scheduler.describe();
    await calendar.requests();
    const series = await bookSeries(scheduler, event, weekly('2026-12-01T15:00:00.000Z'));
    expect(series.map(({ ok, start }) => ok && start)).toEqual([
      '2026-12-01T15:00:00.000Z',
      '2026-12-08T15:00:00.000Z',
      '2026-12-15T15:00:00.000Z',
      '2026-12-22T15:00:00.000Z',
    ]);
    expect((await calendar.requests())['POST /v2/bookings']).toBe(1);
    expect(new Set(series.map((each) => each.ok && each.record.uid)).size).toBe(4);
  });

  it('accounts for every occurrence when the answer is lost', async () => {
    const scheduler = calendar.scheduler({ eventTypeSlug: 'weekly-coaching' });
    const event = await scheduler.describe();
    const match = { method: 'POST', path: '/v2/bookings', exact: true };
    await calendar.fault({ kind: 'lost_response_after_commit', match });
    const wish = weekly('2026-12-02T15:00:00.000Z');
    expect(await bookSeries(scheduler, event, wish)).toMatchObject(
      seriesStarts(wish.start, wish.repetition, ZONE).map((start) => ({ ok: true, start })),
    );
  });

  it('says which occurrences of a recurring booking are not there', async () => {
    const scheduler = calendar.scheduler({ eventTypeSlug: 'weekly-coaching' });
    const event = await scheduler.describe();
    const wish = weekly('2026-12-04T15:00:00.000Z');
    const first = await bookSeries(scheduler, event, wish);
    const second = first[1]!;
    if (!second.ok) throw new Error('the series was not booked');
    await scheduler.cancel(second.record.uid, 'away that week');
    expect(await bookSeries(scheduler, event, wish)).toMatchObject([
      { ok: true, record: { status: 'accepted' } },
      { ok: false, start: second.start, error: { kind: 'unavailable' } },
      { ok: true, start: '2026-12-18T15:00:00.000Z' },
      { ok: true, start: '2026-12-25T15:00:00.000Z' },
    ]);
  });

  it('knows its occurrences where daylight saving begins on another day for the attendee', async () => {
    const scheduler = calendar.scheduler({ eventTypeSlug: 'weekly-coaching' });
    const event = await scheduler.describe();
    const wish = { ...weekly('2027-03-10T15:00:00.000Z', 2), attendeeZone: 'Europe/Berlin' };
    expect(await bookSeries(scheduler, event, wish)).toMatchObject([
      { ok: true, start: '2027-03-10T15:00:00.000Z' },
      { ok: true, start: '2027-03-17T15:00:00.000Z' },
    ]);
  });

  it('makes no series of each where the event type recurs in another way', async () => {
    const scheduler = calendar.scheduler({ eventTypeSlug: 'weekly-coaching' });
    const event = await scheduler.describe();
    const email = 'fortnight@example.com';
    const series = await bookSeries(scheduler, event, {
      ...weekly('2027-02-01T15:00:00.000Z', 2),
      repetition: { frequency: 'weekly', interval: 2, count: 2 },
      answers: { name: 'Ada Byron', email },
      attendee: { email },
    });
    expect(series.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await scheduler.find({ by: 'email', email })).toHaveLength(2);
  });

  it('makes single bookings elsewhere, and says which could not be had', async () => {
    const scheduler = calendar.scheduler();
    const event = await scheduler.describe();
    const [taken] = await bookSeries(scheduler, event, {
      ...weekly('2026-12-10T15:00:00.000Z', 1),
      callId: 'somebody-else',
    });
    expect(taken?.ok).toBe(true);
    const wish = weekly('2026-12-03T15:00:00.000Z', 3);
    const series = await bookSeries(scheduler, event, wish);
    expect(series).toMatchObject([
      { ok: true, record: { status: 'accepted', start: '2026-12-03T15:00:00.000Z' } },
      { ok: false, start: '2026-12-10T15:00:00.000Z', error: { kind: 'slot_taken' } },
      { ok: true, record: { status: 'accepted', start: '2026-12-17T15:00:00.000Z' } },
    ]);
    expect(await bookSeries(scheduler, event, wish)).toMatchObject(
      series.map((each) => (each.ok ? { record: { uid: each.record.uid } } : { ok: false })),
    );
  });
});
