import fc from 'fast-check';
import { toInstant, type BookingCard, type Occurrence } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { BOOKING } from '../../../gallery/fixtures.ts';
import { texts } from '../../texts.ts';
import { texts as german } from '../../texts/de.ts';
import { bookingText } from './booking-text.ts';
import { calendarFile, occurrencesOf } from './calendar-file.ts';
import { googleLink, outlookLink } from './calendar-links.ts';

const NOW = Date.parse('2026-11-24T14:03:07Z');

/** The lines of a calendar file as they were before folding. */
const linesOf = (file: string) => file.replaceAll('\r\n\t', '').split('\r\n');

/** A TEXT value as a calendar reads it. */
const unescaped = (value: string) =>
  value.replaceAll(/\\(.)/gs, (_, mark: string) => (mark === 'n' ? '\n' : mark));

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

  it('is a calendar file with the id of the provider’s own invitation', () => {
    const file = linesOf(calendarFile([BOOKING], texts, NOW));
    expect(file).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:bk_gallery_1@Cal.com',
        'DTSTAMP:20261124T140307Z',
        'DTSTART:20261126T193000Z',
        'DTEND:20261126T200000Z',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('has an id of its own where the provider’s is not told, as of one found by address and day', () => {
    const uidOf = (change: Partial<BookingCard>) => {
      const { icsUid: _, ...untold } = { ...BOOKING, ...change };
      return linesOf(calendarFile([untold], texts, NOW)).find((line) => line.startsWith('UID:'));
    };
    expect(uidOf({ uid: 'found:1:0' })).toBe('UID:found:1:0-20261126T193000Z');
    expect(uidOf({ start: '2026-11-27T19:30:00.000Z' })).not.toBe(uidOf({}));
  });

  it('is a calendar file with every time of a series that takes place', () => {
    const series: Occurrence[] = (['booked', 'taken', 'requested', 'failed'] as const).map(
      (outcome, week) => ({
        start: toInstant(Date.parse(BOOKING.start) + week * 7 * 86_400_000),
        outcome,
        ...(outcome === 'requested' && { icsUid: 'third@Cal.com' }),
      }),
    );
    const lines = linesOf(calendarFile(occurrencesOf(BOOKING, series), texts, NOW));
    const of = (name: string) => lines.filter((line) => line.startsWith(`${name}:`));
    expect(of('DTSTART')).toEqual(['DTSTART:20261126T193000Z', 'DTSTART:20261210T193000Z']);
    expect(of('DTEND')).toEqual(['DTEND:20261126T200000Z', 'DTEND:20261210T200000Z']);
    expect(of('STATUS')).toEqual(['STATUS:CONFIRMED', 'STATUS:TENTATIVE']);
    expect(of('UID')).toEqual(['UID:bk_gallery_1@Cal.com', 'UID:third@Cal.com']);
  });

  it('is only tentative while the host has to confirm it', () => {
    expect(calendarFile([{ ...BOOKING, status: 'pending' }], texts, NOW)).toContain(
      'STATUS:TENTATIVE',
    );
  });

  it('reminds its person half an hour before', () => {
    const lines = linesOf(
      calendarFile([{ ...BOOKING, title: 'Tour, with a; and \\' }], texts, NOW),
    );
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'));
    expect(alarm.slice(1).sort()).toEqual([
      'ACTION:DISPLAY',
      'DESCRIPTION:Tour\\, with a\\; and \\\\',
      'TRIGGER:-PT30M',
    ]);
  });

  it('has no line of the file longer than 75 octets, and no character cut in two', () => {
    const title = `${'🎉 Führung für Zoë – '.repeat(12)}end`;
    const file = calendarFile([{ ...BOOKING, title, notes: 'ü'.repeat(400) }], texts, NOW);
    const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(linesOf(file)).toContain(`SUMMARY:${title}`);
    expect(file).not.toContain('\ufffd');
  });

  it('is read back as it was written, whatever a booking holds', () => {
    const names = linesOf(calendarFile([BOOKING], texts, NOW)).map((line) => line.split(':')[0]);
    const marks = fc.constantFrom('\\', ';', ',', ':', '\r', '\n', '\t', '\u0007', 'n', 'N');
    const text = fc
      .array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 20 })
      .map((parts) => parts.join(''));
    const plain = (value: string) =>
      // eslint-disable-next-line no-control-regex -- what a calendar may not hold
      value.replaceAll(/\r\n?/g, '\n').replaceAll(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, '');
    fc.assert(
      fc.property(text, text, text, (title, notes, location) => {
        const file = calendarFile([{ ...BOOKING, title, notes, location }], texts, NOW);
        const lines = linesOf(file);
        expect(lines.map((line) => line.split(':')[0])).toEqual(names);
        const valueOf = (name: string) => {
          const line = lines.find((each) => each.startsWith(`${name}:`)) ?? '';
          const value = line.slice(name.length + 1);
          expect(value).toMatch(/^(?:[^\\;,]|\\[\\;,n])*$/);
          return unescaped(value);
        };
        expect(valueOf('SUMMARY')).toBe(plain(title));
        expect(valueOf('LOCATION')).toBe(plain(location));
        expect(valueOf('DESCRIPTION').endsWith(plain(notes))).toBe(true);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
      }),
    );
  });

  it('names the host in the language of its reader', () => {
    const lines = linesOf(calendarFile([BOOKING], german, NOW));
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
