import { describe, expect, it } from 'vitest';
import { chat, everyDay, oneType } from '../testing/fixtures.ts';
import {
  bookingBody,
  dataOf,
  messageOf,
  startsOf,
  startTestServer,
  TEST_KEY,
} from '../testing/test-server.ts';

describe('GET /v2/slots', () => {
  it('groups free slots by the local day of the asked zone and prints its offset', async () => {
    const server = await startTestServer();
    const answer = await server.slots({
      eventTypeId: await server.eventTypeId('consultation'),
      start: '2026-09-07T00:00:00+02:00',
      end: '2026-09-07T23:00:00+02:00',
      timeZone: 'Europe/Rome',
    });
    expect(answer.status).toBe(200);
    expect(answer.body['status']).toBe('success');
    const starts = startsOf(answer);
    expect(Object.keys(starts)).toEqual(['2026-09-07']);
    expect(starts['2026-09-07']).toHaveLength(14);
    expect(starts['2026-09-07']?.[0]).toBe('2026-09-07T15:00:00.000+02:00');
    expect(starts['2026-09-07']?.[6]).toBe('2026-09-07T19:00:00.000+02:00');
  });

  it('prints Z for UTC and a numeric offset for Etc/UTC', async () => {
    const server = await startTestServer();
    const query = {
      eventTypeSlug: 'consultation',
      username: 'robin',
      start: '2026-09-07T01:00:00Z',
      end: '2026-09-07T20:00:00Z',
    };
    const first = async (timeZone?: string): Promise<string | undefined> =>
      startsOf(await server.slots(timeZone === undefined ? query : { ...query, timeZone }))[
        '2026-09-07'
      ]?.[0];
    expect(await first('UTC')).toBe('2026-09-07T13:00:00.000Z');
    expect(await first('Etc/UTC')).toBe('2026-09-07T13:00:00.000+00:00');
    expect(await first()).toBe('2026-09-07T13:00:00.000Z');
  });

  it('adds the end in the range format, of the asked duration', async () => {
    const server = await startTestServer();
    const answer = await server.slots({
      eventTypeSlug: 'working-session',
      username: 'robin',
      start: '2026-09-07T01:00:00Z',
      end: '2026-09-07T20:00:00Z',
      timeZone: 'America/New_York',
      duration: 60,
      format: 'RANGE',
    });
    expect(dataOf(answer)['2026-09-07']).toContainEqual({
      start: '2026-09-07T09:00:00.000-04:00',
      end: '2026-09-07T10:00:00.000-04:00',
    });
    expect(startsOf(answer)['2026-09-07']).toHaveLength(7);
  });

  it('answers an empty object when nothing is free', async () => {
    const server = await startTestServer();
    const answer = await server.slots({
      eventTypeSlug: 'consultation',
      username: 'robin',
      start: '2026-09-12T05:00:00Z',
      end: '2026-09-12T20:00:00Z',
      timeZone: 'America/New_York',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'success', data: {} });
  });

  it('takes an end at midnight UTC as the whole of that day', async () => {
    const server = await startTestServer({
      calendar: { timeZone: 'UTC', openingHours: everyDay(['09:00-10:00']), eventTypes: oneType() },
    });
    const days = async (end: string): Promise<string[]> =>
      Object.keys(
        startsOf(await server.slots({ ...chat, start: '2026-09-07', end, timeZone: 'UTC' })),
      );
    expect(await days('2026-09-08')).toEqual(['2026-09-07', '2026-09-08']);
    expect(await days('2026-09-08T00:00:00Z')).toEqual(['2026-09-07', '2026-09-08']);
    expect(await days('2026-09-07T23:59:00Z')).toEqual(['2026-09-07']);
  });

  it('does not keep to the asked range when no zone is given', async () => {
    const server = await startTestServer({
      calendar: { timeZone: 'UTC', openingHours: everyDay(['09:00-10:00']), eventTypes: oneType() },
    });
    const answer = await server.slots({
      ...chat,
      start: '2026-09-07T09:30:00Z',
      end: '2026-09-07T12:00:00Z',
    });
    expect(startsOf(answer)).toEqual({
      '2026-09-07': ['2026-09-07T09:00:00.000Z', '2026-09-07T09:30:00.000Z'],
    });
  });

  it.each([
    ['Europe/Rome', '2026-10-24', ['2026-10-24T09:00:00.000+02:00']],
    ['Europe/Rome', '2026-10-25', ['2026-10-25T09:00:00.000+01:00']],
    ['America/New_York', '2026-10-31', ['2026-10-31T09:00:00.000-04:00']],
    ['America/New_York', '2026-11-01', ['2026-11-01T09:00:00.000-05:00']],
    ['America/New_York', '2027-03-13', ['2027-03-13T09:00:00.000-05:00']],
    ['America/New_York', '2027-03-14', ['2027-03-14T09:00:00.000-04:00']],
    ['Asia/Kolkata', '2026-10-25', ['2026-10-25T09:00:00.000+05:30']],
    ['Pacific/Kiritimati', '2026-10-25', ['2026-10-25T09:00:00.000+14:00']],
  ])('keeps opening hours on the wall clock in %s on %s', async (timeZone, day, expected) => {
    const server = await startTestServer({
      calendar: { timeZone, openingHours: everyDay(['09:00-09:30']), eventTypes: oneType() },
    });
    const answer = await server.slots({
      ...chat,
      start: `${day}T09:00:00Z`,
      end: `${day}T09:10:00Z`,
      timeZone,
    });
    expect(startsOf(answer)[day]).toEqual(expected);
  });

  it('has each hour of a day with a clock change once, as instants', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'America/New_York',
        openingHours: everyDay(['00:00-24:00']),
        eventTypes: oneType({ lengthInMinutes: 60 }),
      },
    });
    const count = async (day: string): Promise<number | undefined> => {
      const answer = await server.slots({
        ...chat,
        start: `${day}T12:00:00Z`,
        end: `${day}T12:00:01Z`,
        timeZone: 'America/New_York',
      });
      return new Set(startsOf(answer)[day]).size;
    };
    expect(await count('2026-11-01')).toBe(25);
    expect(await count('2027-03-14')).toBe(23);
  });

  it('regroups the same instants for a viewer on the other side of the date line', async () => {
    const server = await startTestServer();
    const instants = async (timeZone: string): Promise<number[]> => {
      const answer = await server.slots({
        eventTypeSlug: 'consultation',
        username: 'robin',
        start: '2026-10-20T00:00:00Z',
        end: '2026-11-10T00:00:00Z',
        timeZone,
      });
      return Object.values(startsOf(answer))
        .flat()
        .map((start) => Date.parse(start));
    };
    const inside = (ms: number): boolean =>
      ms > Date.parse('2026-10-21T00:00:00Z') && ms < Date.parse('2026-11-09T00:00:00Z');
    const [here, there] = [
      await instants('America/New_York'),
      await instants('Pacific/Kiritimati'),
    ];
    expect(there.filter(inside)).toEqual(here.filter(inside));
  });

  it('frees the time of the booking that is being rescheduled', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const booked = await server.bookings('POST', '', {
      body: bookingBody(eventTypeId, '2026-09-07T13:00:00Z'),
    });
    const query = {
      eventTypeId,
      start: '2026-09-07T13:00:00Z',
      end: '2026-09-07T20:00:00Z',
      timeZone: 'UTC',
    };
    const count = async (extra: Record<string, string>): Promise<number | undefined> =>
      startsOf(await server.slots({ ...query, ...extra }))['2026-09-07']?.length;
    expect(await count({})).toBe(13);
    expect(await count({ bookingUidToReschedule: String(dataOf(booked)['uid']) })).toBe(14);
  });

  it('takes three months of slots from remembered days', async () => {
    const server = await startTestServer();
    const answer = await server.slots({
      eventTypeId: await server.eventTypeId('consultation'),
      start: '2026-09-07',
      end: '2026-12-07',
      timeZone: 'Europe/Rome',
    });
    expect(Object.values(startsOf(answer)).flat()).toHaveLength(67 * 14);
  });

  it.each([
    [{ start: 'soon' }, 'start property is wrong,start must be a valid ISO 8601 date string '],
    [{ timeZone: 'Mars' }, 'timeZone property is wrong,timeZone must be a valid IANA time-zone '],
    [{ slotFormat: 'range' }, 'slotFormat property is wrong,property slotFormat should not exist '],
    [{ format: 'list' }, "format property is wrong,slotFormat must be either 'range' or 'time' "],
    [
      { eventTypeId: 'x' },
      'eventTypeId property is wrong,eventTypeId must be a number conforming to the specified constraints ',
    ],
    [
      { end: '2026-09-01' },
      "Invalid time range given - check the 'start' and 'end' query parameters.",
    ],
  ])('refuses %j', async (change, message) => {
    const server = await startTestServer();
    const answer = await server.slots({
      eventTypeSlug: 'consultation',
      username: 'robin',
      start: '2026-09-07',
      end: '2026-09-08',
      ...change,
    });
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toBe(message);
  });

  it('needs to know the event type, and knows only the host', async () => {
    const server = await startTestServer();
    const range = { start: '2026-09-07', end: '2026-09-08' };
    expect(messageOf(await server.slots(range))).toContain(
      'Either eventTypeId or eventTypeSlug + username',
    );
    const refusals = [
      [{ eventTypeId: 1 }, 'Event Type not found'],
      [{ eventTypeSlug: 'none', username: 'robin' }, 'Event Type not found'],
      [{ eventTypeSlug: 'consultation', username: 'eve' }, 'User with username eve not found'],
      [{ eventTypeSlug: 'consultation', teamSlug: 'a' }, 'Team with slug a not found'],
      [{ usernames: 'robin,eve' }, 'User with username eve not found'],
    ] as const;
    for (const [who, message] of refusals) {
      const answer = await server.slots({ ...range, ...who });
      expect([answer.status, messageOf(answer)]).toEqual([404, message]);
    }
  });

  it('does not look at credentials, but a wrong key is refused all the same', async () => {
    const server = await startTestServer();
    const path =
      '/v2/slots?start=2026-09-07&end=2026-09-08&eventTypeSlug=consultation&username=robin';
    const status = async (key: string | null): Promise<number> =>
      (await server.call('GET', path, { version: '2024-09-04', key })).status;
    expect(await status(null)).toBe(200);
    expect(await status(TEST_KEY)).toBe(200);
    expect(await status('cal_wrong')).toBe(401);
  });
});
