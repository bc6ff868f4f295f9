import type { CalendarView, Details } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { hearingPrompt } from './prompt.ts';

const EVENT = { title: 'Colour consultation', hostName: 'Emma Weber' };

const CLOSED: CalendarView = {
  protocol: 6,
  epoch: 'job-1',
  version: 1,
  now: '2026-11-24T14:00:00.000Z',
  zones: { caller: 'UTC', host: 'UTC', shown: 'UTC', hour12: false },
  event: {
    title: EVENT.title,
    description: '',
    durationMinutes: 30,
    hostName: EVENT.hostName,
    needsConfirmation: false,
    fields: [
      {
        slug: 'what',
        type: 'radio',
        label: 'What?',
        required: true,
        options: ['Balayage', 'Gloss'],
      },
    ],
  },
  availability: { version: 0, status: 'loading', fetchedAt: null },
  language: 'en',
  step: 'closed',
};

const BROWSING = {
  range: '1w' as const,
  window: { from: '2026-11-24', to: '2026-11-30' },
  filter: null,
  highlighted: [],
  notice: null,
};

function choosing(details: Details): CalendarView {
  return { ...CLOSED, ...BROWSING, step: 'choosing', details };
}

/** What stands before the manner of a caller. */
const wordsOf = (view?: CalendarView): string | undefined =>
  hearingPrompt(EVENT, view).split('. ')[0];

describe('the prompt of the recogniser', () => {
  it('has the words of the business', () => {
    expect(wordsOf()).toBe('Colour consultation with Emma Weber');
    expect(wordsOf(CLOSED)).toBe('Colour consultation with Emma Weber, Balayage, Gloss');
    expect(hearingPrompt(EVENT)).toContain('My e-mail is anna@example.com.');
  });

  it('has the name on the screen, once it was typed or confirmed', () => {
    const value = 'Siobhan Kowalski';
    const heard = (confirmed: boolean): string | undefined =>
      wordsOf(choosing({ name: { value, source: 'heard', confirmed } }));
    expect(wordsOf(choosing({ name: { value, source: 'typed', confirmed: false } }))).toBe(
      'Colour consultation with Emma Weber, Siobhan Kowalski, Balayage, Gloss',
    );
    expect(heard(true)).toContain(value);
    expect(heard(false)).not.toContain(value);
  });

  it('has the names of bookings that were found, each once', () => {
    const card = (uid: string, attendeeName: string) => ({
      uid,
      status: 'accepted' as const,
      title: 'Colour',
      start: '2026-12-01T14:00:00.000Z',
      end: '2026-12-01T14:30:00.000Z',
      attendeeName,
      attendeeEmail: 'jon@example.com',
      hostName: 'Emma Weber',
    });
    const view: CalendarView = {
      ...CLOSED,
      ...BROWSING,
      details: {},
      step: 'finding',
      finding: {
        status: 'found',
        bookings: [card('1', 'Jon Smythe'), card('2', 'Jon  Smythe')],
        triesLeft: 1,
      },
    };
    expect(wordsOf(view)).toBe('Colour consultation with Emma Weber, Jon Smythe, Balayage, Gloss');
  });

  it('stays short', () => {
    const options = Array.from({ length: 500 }, (_, index) => `Town ${index}`);
    const event = CLOSED.event && {
      ...CLOSED.event,
      fields: [{ slug: 'town', type: 'select' as const, label: 'Town', required: true, options }],
    };
    const title = 'A very long title '.repeat(12);
    const prompt = hearingPrompt({ title, hostName: 'x'.repeat(200) }, { ...CLOSED, event });
    expect(prompt.split(' ').length).toBeLessThan(60);
    expect(prompt.length).toBeLessThan(400);
  });
});
