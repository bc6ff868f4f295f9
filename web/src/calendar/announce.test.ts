import { describe, expect, it } from 'vitest';
import { windowOf, type CalendarView } from '@in-call-calendar/shared';
import {
  availabilityOf,
  booked,
  changing,
  choosing,
  closed,
  CONCEALED,
  details,
  MOMENT,
  moving,
  SLOTS,
  waiting,
} from '../gallery/fixtures.ts';
import { announcement, announcementTopic, NO_ANNOUNCEMENT, nextAnnouncement } from './announce.ts';
import { initialState } from './store/state.ts';
import { texts } from './texts.ts';

function said(view: CalendarView) {
  const slots = { ...initialState.slots, availability: availabilityOf(SLOTS), epoch: 'gallery' };
  const now = new Date(MOMENT).toISOString();
  return announcement({ ...initialState, view, slots }, now, { texts, locale: 'en-US' }, true);
}

/** What is said about one view after the other. */
function saidOf(...views: CalendarView[]): string[] {
  const slots = { ...initialState.slots, availability: availabilityOf(SLOTS), epoch: 'gallery' };
  const now = new Date(MOMENT).toISOString();
  let said = NO_ANNOUNCEMENT;
  return views.map((view) => {
    said = nextAnnouncement(said, { ...initialState, view, slots }, now, {
      texts,
      locale: 'en-US',
    });
    return said.text;
  });
}

describe('announcement', () => {
  it('counts the free times, and the suggested ones', () => {
    expect(said(choosing())).toBe(
      'Calendar open. 40 free times from Tuesday, November 24 to Monday, November 30.',
    );
    expect(said(choosing({ highlighted: [SLOTS[0]?.start ?? ''] }))).toContain('1 time suggested.');
  });

  it('says once that the calendar is open, then only what it shows', () => {
    const loading = choosing({ availability: { version: 0, status: 'loading', fetchedAt: null } });
    const next = choosing({ window: windowOf('1w', '2026-12-01') });
    expect(saidOf(closed, loading, choosing(), next, details(), choosing(), closed, next)).toEqual([
      'Calendar closed.',
      '',
      'Calendar open. 40 free times from Tuesday, November 24 to Monday, November 30.',
      expect.stringMatching(/^\d+ free times from Tuesday, December 1 to Monday, December 7\.$/),
      expect.stringContaining('chosen.'),
      '40 free times from Tuesday, November 24 to Monday, November 30.',
      'Calendar closed.',
      expect.stringMatching(/^Calendar open\. /),
    ]);
  });

  it('begins with what went wrong', () => {
    const notice = { kind: 'slot_taken' as const, text: 'That time is gone.', alternatives: [] };
    expect(said(choosing({ notice }))).toMatch(/^That time is gone\./);
  });

  it('names the chosen time', () => {
    expect(said(details())).toContain('Thursday, November 26, 2:30 PM chosen.');
  });

  it('never calls a request a booking', () => {
    expect(said(booked())).toMatch(/^Booked: /);
    expect(said(booked({ status: 'pending' }))).toMatch(/^Requested: /);
  });

  it('leaves waiting to the part that waits', () => {
    expect(said(waiting('checking'))).toBe('');
    expect(said(closed)).toBe('Calendar closed.');
  });

  it('says what became of a booking made before, by its record', () => {
    expect(said(booked({}, { origin: 'found' }))).toMatch(/^Found: your booking on Thursday/);
    expect(said(booked({}, { origin: 'moved' }))).toMatch(/^Moved: /);
    expect(said(booked({ status: 'pending' }, { origin: 'moved' }))).toMatch(/^Requested: /);
    expect(said(booked({ status: 'cancelled' }, { origin: 'cancelled' }))).toMatch(/^Cancelled: /);
    expect(said(changing('cancel', true))).toBe('');
  });

  it('asks before a booking is moved', () => {
    expect(said(choosing({ moving: CONCEALED }))).toMatch(/^Choose a new time for the booking on/);
    expect(said(moving())).toMatch(/^Move the booking from .+ to .+\? Please confirm\.$/);
  });

  it('has something new to say when another booking is found, or it is cancelled', () => {
    const topic = (view: CalendarView) => announcementTopic({ ...initialState, view });
    const found = booked({}, { origin: 'found' });
    expect(topic(found)).not.toBe(topic(booked({ uid: 'another' }, { origin: 'found' })));
    expect(topic(found)).not.toBe(topic(booked({ status: 'cancelled' }, { origin: 'cancelled' })));
  });

  it('has nothing new to say when a time comes or goes', () => {
    const at = (slots: typeof SLOTS) => ({
      ...initialState,
      view: choosing(),
      slots: { ...initialState.slots, availability: availabilityOf(slots), epoch: 'gallery' },
    });
    expect(announcementTopic(at(SLOTS))).toBe(announcementTopic(at(SLOTS.slice(1))));
    expect(announcementTopic(at(SLOTS))).not.toBe(
      announcementTopic({ ...at(SLOTS), view: details() }),
    );
  });
});
