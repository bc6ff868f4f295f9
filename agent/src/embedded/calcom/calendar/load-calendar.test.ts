import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CalendarFileError, defaultCalendar, loadCalendar } from './load-calendar.ts';

describe('the calendar file', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'calendar-file-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  const fileWith = (content: unknown): string => {
    const file = join(directory, 'calendar.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const complaint = (content: unknown): string => {
    try {
      loadCalendar(fileWith(content));
    } catch (error) {
      if (error instanceof CalendarFileError) return error.message;
      throw error;
    }
    return 'no complaint';
  };

  it('has a built-in form whose first event type is the half-hour consultation', () => {
    const calendar = defaultCalendar();
    expect(calendar.host.timeZone).toBe('America/New_York');
    expect(calendar.eventTypes[0]).toMatchObject({
      slug: 'consultation',
      title: 'Consultation',
      lengthInMinutes: 30,
      minimumBookingNotice: 60,
    });
    expect(calendar.openingHours.monday).toEqual([
      { start: 540, end: 720 },
      { start: 780, end: 1020 },
    ]);
    expect(calendar.openingHours.sunday).toBeUndefined();
  });

  it('may be empty, and then is the built-in one', () => {
    expect(loadCalendar(fileWith({}))).toEqual(defaultCalendar());
  });

  it('keeps the built-in event types but uses its own hours and zone', () => {
    const calendar = loadCalendar(
      fileWith({ timeZone: 'Asia/Tokyo', openingHours: { sunday: ['10:00-24:00'] } }),
    );
    expect(calendar.host.timeZone).toBe('Asia/Tokyo');
    expect(calendar.openingHours).toEqual({ sunday: [{ start: 600, end: 1440 }] });
    expect(calendar.eventTypes[0]?.slug).toBe('consultation');
  });

  it('gives its own event types no minimum notice unless it says so', () => {
    const calendar = loadCalendar(
      fileWith({ eventTypes: [{ slug: 'chat', title: 'Chat', lengthInMinutes: 20 }] }),
    );
    expect(calendar.eventTypes).toHaveLength(1);
    expect(calendar.eventTypes[0]).toMatchObject({ slug: 'chat', minimumBookingNotice: 0 });
  });

  it('gives an event type the same id wherever it stands in the file', () => {
    const a = { slug: 'a', title: 'A', lengthInMinutes: 20 };
    const b = { slug: 'b', title: 'B', lengthInMinutes: 20 };
    const idOfA = (eventTypes: unknown[]): number | undefined =>
      loadCalendar(fileWith({ eventTypes })).eventTypes.find((type) => type.slug === 'a')?.id;
    expect(idOfA([a, b])).toBe(idOfA([b, a]));
  });

  it('names the wrong field and says what to write', () => {
    expect(complaint({ timeZone: 'New York' })).toContain(
      'timeZone: write an IANA time zone, such as "America/New_York"',
    );
    expect(complaint({ openingHours: { monday: ['09:00-12:00', '9-5'] } })).toContain(
      'openingHours.monday[1]: write opening hours as "09:00-17:00"',
    );
    expect(complaint({ openingHours: { monday: ['09:00-12:00', '11:00-13:00'] } })).toContain(
      'openingHours.monday: opening hours of one day overlap',
    );
    expect(complaint({ colour: 'red' })).toContain('colour: there is no such field');
    expect(complaint({ closed: ['2026-02-30'] })).toContain('closed[0]: write a date as');
    expect(
      complaint({
        eventTypes: [
          { slug: 'x', title: 'X', lengthInMinutes: 30, seats: { seatsPerTimeSlot: 1 } },
        ],
      }),
    ).toContain('eventTypes[0].seats.seatsPerTimeSlot: write 2 or more seats');
    expect(
      complaint({ bookings: [{ start: 'noon', name: 'A', email: 'a@example.com' }] }),
    ).toContain('bookings[0].start: write an ISO time');
  });

  it('refuses two event types of one slug and bookings of an unknown one', () => {
    const type = { slug: 'x', title: 'X', lengthInMinutes: 30 };
    expect(complaint({ eventTypes: [type, type] })).toContain(
      'eventTypes[1].slug: "x" is used twice',
    );
    expect(
      complaint({
        bookings: [{ start: '2026-01-01', name: 'A', email: 'a@example.com', eventType: 'y' }],
      }),
    ).toContain('bookings[0].eventType: there is no event type "y"; write one of: consultation');
  });

  it('says so when the file is not JSON or is not there', () => {
    expect(complaint('{\n  "timeZone": UTC\n}')).toContain('calendar.json: not valid JSON');
    expect(() => loadCalendar(join(directory, 'none.json'))).toThrow(/none\.json: cannot be read/);
  });
});
