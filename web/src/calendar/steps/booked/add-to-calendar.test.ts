import { describe, expect, it } from 'vitest';
import { BOOKING } from '../../../gallery/fixtures.ts';
import { texts } from '../../texts.ts';
import { texts as german } from '../../texts/de.ts';
import { bookingText } from './booking-text.ts';
import { calendarFile } from './calendar-file.ts';
import { googleLink, outlookLink } from './calendar-links.ts';

/** The lines of a calendar file as they were before folding. */
const linesOf = (file: string) => file.replaceAll('\r\n\t', '').split('\r\n');

describe('a booking to take along', () => {
  it('goes to Google in UTC', () => {
    const { searchParams } = new URL(googleLink(BOOKING, texts));
    expect(searchParams.get('dates')).toBe('20261126T193000Z/20261126T200000Z');
    expect(searchParams.get('text')).toBe(BOOKING.title);
  });

  it('goes to Outlook in UTC', () => {
    const { searchParams } = new URL(outlookLink(BOOKING, texts));
    expect(searchParams.get('startdt')).toBe('2026-11-26T19:30:00.000Z');
    expect(searchParams.get('location')).toBe('https://meet.example.com/mira');
  });

  it('goes to Outlook with spaces that it does not show as plus signs', () => {
    const link = outlookLink({ ...BOOKING, title: 'One + one & more' }, texts);
    expect(link).toContain('subject=One%20%2B%20one%20%26%20more&');
    expect(link).not.toMatch(/\+|path=|rru=/);
  });

  it('is a calendar file with the provider’s own id', () => {
    const file = linesOf(calendarFile(BOOKING, texts));
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
    expect(calendarFile({ ...BOOKING, status: 'pending' }, texts)).toContain('STATUS:TENTATIVE');
  });

  it('reminds its person half an hour before', () => {
    const lines = linesOf(calendarFile({ ...BOOKING, title: 'Tour, with a; and \\' }, texts));
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'));
    expect(alarm.slice(1).sort()).toEqual([
      'ACTION:DISPLAY',
      'DESCRIPTION:Tour\\, with a\\; and \\\\',
      'TRIGGER:-PT30M',
    ]);
  });

  it('has no line of the file longer than 75 octets, and no character cut in two', () => {
    const title = `${'🎉 Führung für Zoë – '.repeat(12)}end`;
    const file = calendarFile({ ...BOOKING, title, notes: 'ü'.repeat(400) }, texts);
    const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(linesOf(file)).toContain(`SUMMARY:${title}`);
    expect(file).not.toContain('\ufffd');
  });

  it('names the host in the language of its reader', () => {
    const lines = linesOf(calendarFile(BOOKING, german));
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('Mit Mira Lindqvist');
    const google = new URL(googleLink(BOOKING, german)).searchParams.get('details');
    expect(google).toMatch(/^Mit Mira Lindqvist\n/);
    const outlook = new URL(outlookLink(BOOKING, german)).searchParams.get('body');
    expect(outlook).toMatch(/^Mit Mira Lindqvist\n/);
  });

  it('reads as plain text', () => {
    const timeDisplay = { zone: 'America/New_York', hour12: true, locale: 'en-US' };
    expect(bookingText(BOOKING, timeDisplay, texts)).toContain(
      'When: Thursday, November 26, 2026, 2:30 PM – 3:00 PM (Eastern Standard Time)',
    );
  });
});
