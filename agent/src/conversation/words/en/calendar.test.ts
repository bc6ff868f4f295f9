import type { BookingField } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { allStates, book, FIRST, NOW, SECOND } from '../../../calendar/testing/states.ts';
import { createTestCall } from '../../../calendar/testing/fake-calendar.ts';
import { reduce } from '../../../calendar/reduce.ts';
import type { CalendarEvent } from '../../../calendar/state.ts';
import { toView } from '../../../calendar/view.ts';
import { calendar } from './calendar.ts';

function refusalOf(name: string, event: CalendarEvent): string {
  const state = allStates()[name];
  const refusal = state && reduce(state, event, NOW).refusal;
  return refusal ? calendar.refusal(refusal, null) : '';
}

describe('what the calendar says in English', () => {
  it('to a booking that does not fit is what to do instead', () => {
    expect(refusalOf('open', book)).toBe('Please choose a time first.');
    expect(refusalOf('filled', { ...book, start: SECOND })).toBe(
      'The chosen time has changed. Please look at it and confirm again.',
    );
    expect(refusalOf('held', book)).toBe('Still needed: name, email.');
  });

  it('to a move to the time that a booking has is that it is there', () => {
    const { call } = createTestCall();
    const select = { type: 'select', by: 'touch', start: FIRST, slots: call.allSlots() } as const;
    expect(refusalOf('moving', select)).toContain('already');
  });

  it('of an answer is what is needed', () => {
    expect(calendar.problem({ kind: 'email' })).toContain('name@example.com');
    expect(calendar.problem({ kind: 'phone' })).toContain('country code');
    expect(calendar.problem({ kind: 'phone_country' })).toContain('country code');
    expect(calendar.problem({ kind: 'too_long', of: 'characters', max: 200 })).toBe(
      'That is too long: at most 200 characters.',
    );
    expect(calendar.problem({ kind: 'too_long', of: 'entries', max: 50 })).toBe(
      'That is too long: at most 50 answers.',
    );
    expect(calendar.problem({ kind: 'option', options: ['Red', 'Dark Green'] })).toBe(
      'Please choose one of: Red, Dark Green.',
    );
    expect(calendar.problem({ kind: 'options', options: ['Red', 'Dark Green'] })).toBe(
      'Please choose from: Red, Dark Green.',
    );
    expect(calendar.problem({ kind: 'emails', bad: 'bob' })).toBe('bob is not an e-mail address.');
  });

  it('of a booking that an agent took over is how it stands', () => {
    const say = (reason: 'booking_not_sent' | 'booking_gone' | 'change_interrupted'): string =>
      calendar.notice({ kind: 'info', reason, alternatives: [] }, null);
    expect(say('booking_not_sent')).toContain('nothing has been booked');
    expect(say('booking_gone')).toContain('cannot be found');
    expect(say('change_interrupted')).toContain('cut off');
  });
});

describe('the snapshot', () => {
  it('says what the state only has reasons for', () => {
    const { filled } = allStates();
    if (!filled) throw new Error('no such state');
    const typed: CalendarEvent = { type: 'details', by: 'touch', values: { email: 'ada@' } };
    const { state } = reduce(filled, typed, NOW);
    expect(toView(state, calendar)).toMatchObject({
      language: 'en',
      details: {
        email: {
          error: 'That does not look like an e-mail address. It needs the form name@example.com.',
        },
      },
    });
    expect(state.details['email']?.error).toEqual({ kind: 'email' });
  });

  it('names what a notice is about where its kind does not', () => {
    const { booked } = allStates();
    if (booked?.booking.status !== 'shown') throw new Error('no such state');
    const { record } = booked.booking;
    const news: CalendarEvent = {
      type: 'booking_changed',
      was: record.uid,
      record: { ...record, status: 'cancelled' },
    };
    expect(toView(reduce(booked, news, NOW).state, calendar)).toMatchObject({
      notice: {
        kind: 'info',
        reason: 'cancelled_elsewhere',
        text: 'This booking has just been cancelled from elsewhere.',
      },
    });
  });

  it('says that the calendar writes to the attendee only where the adapter says so', () => {
    const { booked } = allStates();
    if (!booked?.event) throw new Error('no such state');
    const { notifiesAttendee: _, ...silent } = booked.event;
    const told = toView(booked, calendar);
    const untold = toView({ ...booked, event: silent }, calendar);
    if (told.step !== 'booked' || untold.step !== 'booked') throw new Error('not booked');
    expect([told.event?.notifiesAttendee, told.booking.notifiesAttendee]).toEqual([true, true]);
    expect(untold.event).not.toHaveProperty('notifiesAttendee');
    expect(untold.booking).not.toHaveProperty('notifiesAttendee');
  });

  it('cuts a sentence that is longer than it holds', () => {
    const options = Array.from({ length: 100 }, (_, index) => `option ${index}`);
    const field: BookingField = {
      slug: 'topic',
      type: 'select',
      label: 'Topic',
      required: true,
      options,
    };
    const { open } = allStates();
    if (!open?.event) throw new Error('no such state');
    const state = { ...open, event: { ...open.event, fields: [field] } };
    const typed: CalendarEvent = {
      type: 'details',
      by: 'touch',
      values: { topic: 'none of them' },
    };
    const view = toView(reduce(state, typed, NOW).state, calendar);
    const error = view.step === 'choosing' ? (view.details['topic']?.error ?? '') : '';
    expect(error).toHaveLength(300);
    expect(error.endsWith('…')).toBe(true);
  });
});
