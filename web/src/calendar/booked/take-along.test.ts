import { describe, expect, it } from 'vitest';
import { BOOKING } from '../../gallery/fixtures.ts';
import { texts } from '../texts.ts';
import { bookingText } from './booking-text.ts';
import { calendarFile } from './calendar-file.ts';
import { googleLink, outlookLink } from './calendar-links.ts';

describe('a booking to take along', () => {
  it('goes to Google in UTC', () => {
    const { searchParams } = new URL(googleLink(BOOKING));
    expect(searchParams.get('dates')).toBe('20261126T193000Z/20261126T200000Z');
    expect(searchParams.get('text')).toBe(BOOKING.title);
  });

  it('goes to Outlook in UTC', () => {
    const { searchParams } = new URL(outlookLink(BOOKING));
    expect(searchParams.get('startdt')).toBe('2026-11-26T19:30:00.000Z');
    expect(searchParams.get('location')).toBe('https://meet.example.com/mira');
  });

  it('is a calendar file with the provider’s own id', () => {
    const file = calendarFile(BOOKING).replaceAll('\r\n\t', '').split('\r\n');
    expect(file).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:bk_gallery_1',
        'DTSTART:20261126T193000Z',
        'DTEND:20261126T200000Z',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('is only tentative while the host has to confirm it', () => {
    expect(calendarFile({ ...BOOKING, status: 'pending' })).toContain('STATUS:TENTATIVE');
  });

  it('reads as plain text', () => {
    const reading = { zone: 'America/New_York', hour12: true, locale: 'en-US' };
    expect(bookingText(BOOKING, reading, texts)).toContain(
      'When: Thursday, November 26, 2026, 2:30 PM – 3:00 PM (Eastern Standard Time)',
    );
  });
});
