import { describe, expect, it } from 'vitest';
import { chat, everyDay, oneType } from '../testing/fixtures.ts';
import { startsOf, startTestServer } from '../testing/test-server.ts';

describe('the rules of an event type', () => {
  it('lets the first slot begin on a round minute, with steps of slotInterval', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:10-11:00']),
        eventTypes: oneType({ slotInterval: 15 }),
      },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-07',
      end: '2026-09-07',
      timeZone: 'UTC',
    });
    expect(startsOf(answer)['2026-09-07']?.map((start) => start.slice(11, 16))).toEqual([
      '09:15',
      '09:30',
      '09:45',
      '10:00',
      '10:15',
      '10:30',
    ]);
  });

  it('keeps the minimum notice, and never offers the very next minute', async () => {
    const server = await startTestServer({
      now: '2026-09-07T09:00:00Z',
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:00-11:00']),
        eventTypes: [...oneType(), ...oneType({ slug: 'slow', minimumBookingNotice: 60 })],
      },
    });
    const starts = async (eventTypeSlug: string): Promise<string[] | undefined> =>
      startsOf(
        await server.slots({
          ...chat,
          eventTypeSlug,
          start: '2026-09-07',
          end: '2026-09-07',
          timeZone: 'UTC',
        }),
      )['2026-09-07']?.map((start) => start.slice(11, 16));
    expect(await starts('chat')).toEqual(['09:30', '10:00', '10:30']);
    expect(await starts('slow')).toEqual(['10:00', '10:30']);
  });

  it.each([
    [
      'calendarDays',
      { type: 'calendarDays', value: 2 },
      ['2026-09-06', '2026-09-07', '2026-09-08'],
    ],
    ['businessDays', { type: 'businessDays', value: 1 }, ['2026-09-06', '2026-09-07']],
    ['range', { type: 'range', value: ['2026-09-08', '2026-09-09'] }, ['2026-09-08', '2026-09-09']],
    [
      'rolling',
      { type: 'calendarDays', value: 3, rolling: true },
      ['2026-09-06', '2026-09-08', '2026-09-09'],
    ],
  ])('ends with a booking window of %s', async (name, bookingWindow, days) => {
    const server = await startTestServer({
      now: '2026-09-06T08:00:00Z',
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:00-10:00']),
        closed: name === 'rolling' ? ['2026-09-07'] : [],
        eventTypes: oneType({ bookingWindow }),
      },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-06',
      end: '2026-09-30',
      timeZone: 'UTC',
    });
    expect(Object.keys(startsOf(answer))).toEqual(days);
  });

  it('leaves buffers around bookings', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:00-12:00']),
        eventTypes: oneType({ beforeEventBuffer: 30, afterEventBuffer: 15 }),
        bookings: [{ start: '2026-09-07T10:00:00Z', name: 'A', email: 'a@example.com' }],
      },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-07',
      end: '2026-09-07',
      timeZone: 'UTC',
    });
    // 10:00-10:30 is booked: free until 09:15 and from 11:15, each slot with its own buffers on top.
    expect(startsOf(answer)['2026-09-07']?.map((start) => start.slice(11, 16))).toEqual(['11:30']);
  });

  it('shows one slot a day when only the first one is wanted', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:00-12:00']),
        eventTypes: oneType({ onlyShowFirstAvailableSlot: true }),
      },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-07',
      end: '2026-09-08',
      timeZone: 'UTC',
    });
    expect(startsOf(answer)).toEqual({
      '2026-09-07': ['2026-09-07T09:00:00.000Z'],
      '2026-09-08': ['2026-09-08T09:00:00.000Z'],
    });
  });

  it('hides days that have reached their limit', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:00-12:00']),
        eventTypes: oneType({ bookingLimitsCount: { day: 1 } }),
        bookings: [{ start: '2026-09-07T10:00:00Z', name: 'A', email: 'a@example.com' }],
      },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-07',
      end: '2026-09-08',
      timeZone: 'UTC',
    });
    expect(Object.keys(startsOf(answer))).toEqual(['2026-09-08']);
  });

  it('is closed on closed days and uses the hours and zone of the event type', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'UTC',
        openingHours: everyDay(['09:00-12:00']),
        closed: ['2026-09-08'],
        eventTypes: oneType({ timeZone: 'Europe/Berlin', openingHours: everyDay(['10:00-11:00']) }),
      },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-07',
      end: '2026-09-09',
      timeZone: 'UTC',
    });
    expect(Object.keys(startsOf(answer))).toEqual(['2026-09-07', '2026-09-09']);
    expect(startsOf(answer)['2026-09-07']).toEqual([
      '2026-09-07T08:00:00.000Z',
      '2026-09-07T08:30:00.000Z',
    ]);
  });
});
