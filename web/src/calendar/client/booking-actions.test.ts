import { describe, expect, it, vi } from 'vitest';
import type { BookingCard, Occurrence } from '@in-call-calendar/shared';
import {
  booked,
  changing,
  choosing,
  CONCEALED,
  details,
  finding,
  moving,
  NEW_TIME,
  PICK,
} from '../../gallery/fixtures.ts';
import { at, joined, timeout } from '../testing/joined.ts';

const found = booked({}, { origin: 'found' });
const uid = found.booking.uid;
const weekly = { frequency: 'weekly', interval: 1, count: 4 } as const;

describe('finding a booking', () => {
  it('opens the form with nothing, and asks with address and day', async () => {
    const { client, take, get } = await joined(at(choosing(), 1));
    client.actions.find();
    const opening = take('calendar.find');
    expect(opening.request).toEqual({});
    await opening.answer({ view: at(finding(), 2) });
    expect(get()).toMatchObject({ pending: null, view: { step: 'finding' } });
    client.actions.find({ email: 'ada@example.com', date: '2026-11-26' });
    expect(get().pending).toMatchObject({ kind: 'find', what: 'ada@example.com' });
    expect(take('calendar.find').request).toEqual({
      email: 'ada@example.com',
      date: '2026-11-26',
    });
  });

  it('is looking no more when the result is there before the answer', async () => {
    const { client, push, get } = await joined(at(finding(), 1));
    client.actions.find({ uid });
    push(at(finding({ status: 'nothing', triesLeft: 4 }), 3));
    expect(get().pending).toBeNull();
  });

  it('keeps what was typed for a new booking', async () => {
    const { client, push, get } = await joined(at(details(), 1));
    client.actions.editField('name', 'Ada Example');
    push(at(found, 2));
    push(at(details(), 3));
    expect(get().form.edits['name']?.value).toBe('Ada Example');
  });

  it('is no booking of this call', async () => {
    const { client, push } = await joined(at(choosing(), 1));
    const listener = vi.fn();
    client.onBooked(listener);
    push(at(found, 2));
    expect(listener).not.toHaveBeenCalled();
    push(at(booked({}, { origin: 'made' }), 3));
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('moving a booking', () => {
  it('begins without a time, and is confirmed with the one that is chosen', async () => {
    const { client, take, get } = await joined(at(found, 1));
    client.actions.move(uid);
    const begun = take('calendar.reschedule');
    expect(begun.request).toEqual({ uid });
    await begun.answer({ view: at(moving(), 2) });
    client.actions.confirmMove();
    expect(get().pending).toMatchObject({ kind: 'confirm_move' });
    expect(take('calendar.reschedule').request).toEqual({
      uid: CONCEALED.uid,
      attempt: 'attempt-1',
      start: NEW_TIME,
    });
  });

  it('is sent once, however often it is confirmed', async () => {
    const { client, waiting } = await joined(at(moving(), 1));
    client.actions.confirmMove();
    client.actions.confirmMove();
    expect(waiting().filter((method) => method === 'calendar.reschedule')).toHaveLength(1);
  });

  it('is repeated as the same attempt when no answer came', async () => {
    const { client, take, get } = await joined(at(moving(), 1));
    client.actions.confirmMove();
    await take('calendar.reschedule').fail(timeout());
    expect(get().problem).toEqual({ kind: 'no_answer', during: 'confirm_move' });
    client.actions.confirmMove();
    expect(take('calendar.reschedule').request).toMatchObject({ attempt: 'attempt-1' });
  });

  it('is another attempt once the first one has come to nothing', async () => {
    const { client, take, push } = await joined(at(moving(), 1));
    client.actions.confirmMove();
    await take('calendar.reschedule').answer({ view: at(changing('reschedule'), 2) });
    push(at(moving(), 3));
    client.actions.confirmMove();
    expect(take('calendar.reschedule').request).toMatchObject({ attempt: 'attempt-2' });
  });

  it('is confirmed by nothing but the step that shows both times', async () => {
    const { client, waiting } = await joined(at(choosing({ moving: CONCEALED }), 1));
    client.actions.confirmMove();
    expect(waiting()).not.toContain('calendar.reschedule');
  });
});

describe('the page around the calendar', () => {
  it('is reported for each move and cancellation once, with the record', async () => {
    const { client, push } = await joined(at(found, 1));
    const made = vi.fn();
    const changed = vi.fn<(card: BookingCard) => void>();
    client.onBooked(made);
    client.onChanged(changed);
    const moved = booked({ start: NEW_TIME }, { origin: 'moved' });
    push(at(moved, 2));
    push(at(moved, 3));
    push(at(booked({ start: NEW_TIME, status: 'cancelled' }, { origin: 'cancelled' }), 4));
    expect(changed.mock.calls.map(([card]) => [card.start, card.status])).toEqual([
      [NEW_TIME, 'accepted'],
      [NEW_TIME, 'cancelled'],
    ]);
    expect(made).not.toHaveBeenCalled();
  });
});

describe('the page around the calendar, of a request', () => {
  it('is given it when it is made, and again once the host has confirmed it', async () => {
    const { client, push } = await joined(at(details(), 1));
    const made = vi.fn();
    const changed = vi.fn<(card: BookingCard) => void>();
    client.onBooked(made);
    client.onChanged(changed);
    push(at(booked({ status: 'pending' }, { origin: 'made' }), 2));
    push(at(booked({}, { origin: 'made' }), 3));
    expect(made).toHaveBeenCalledOnce();
    expect(changed.mock.calls.map(([card]) => card.status)).toEqual(['accepted']);
  });
});

describe('the page around the calendar, of a series', () => {
  it('is given all its times, and again once those in doubt are settled', async () => {
    const { client, push } = await joined(at(details(), 1));
    const made = vi.fn();
    const changed = vi.fn();
    client.onBooked(made);
    client.onChanged(changed);
    const series = (outcome: Occurrence['outcome']): Occurrence[] => [
      { start: PICK, outcome: 'booked' },
      { start: NEW_TIME, outcome },
    ];
    push(at(booked({}, { origin: 'made', series: series('checking') }), 2));
    push(at(booked({}, { origin: 'made', series: series('checking') }), 3));
    expect(made.mock.calls.map((call: unknown[]) => call[2])).toEqual([series('checking')]);
    expect(changed).not.toHaveBeenCalled();
    push(at(booked({}, { origin: 'made', series: series('booked') }), 4));
    expect(made).toHaveBeenCalledOnce();
    expect(changed.mock.calls.map((call: unknown[]) => call[2])).toEqual([series('booked')]);
  });
});

describe('cancelling a booking', () => {
  it('sends the reason without the space around it, and none where there is none', async () => {
    const { client, take } = await joined(at(found, 1));
    client.actions.cancel(uid, '  I am ill ');
    const first = take('calendar.cancel');
    expect(first.request).toEqual({ uid, attempt: 'attempt-1', reason: 'I am ill' });
    await first.fail(timeout());
    client.actions.cancel(uid, '   ');
    expect(take('calendar.cancel').request).toEqual({ uid, attempt: 'attempt-1' });
  });

  it('cuts a reason that is too long', async () => {
    const { client, take } = await joined(at(found, 1));
    client.actions.cancel(uid, 'x'.repeat(10_000));
    expect(take('calendar.cancel').request).toMatchObject({ reason: 'x'.repeat(500) });
  });
});

describe('a series', () => {
  it('is wished for with the chosen time, drawn at once, and rolled back', async () => {
    const { client, take, get } = await joined(at(details(), 1));
    client.actions.repeat(weekly);
    expect(get().pending).toMatchObject({ kind: 'repeat', repetition: weekly });
    const call = take('calendar.select');
    expect(call.request).toEqual({ start: PICK, repeat: weekly });
    await call.fail(timeout());
    expect(get()).toMatchObject({ pending: null, problem: { during: 'repeat' } });
  });

  it('is taken back with null', async () => {
    const { client, take } = await joined(at(details(), 1));
    client.actions.repeat(null);
    expect(take('calendar.select').request).toEqual({ start: PICK, repeat: null });
  });

  it('has nothing to begin with where no time is chosen', async () => {
    const { client, waiting } = await joined(at(choosing(), 1));
    client.actions.repeat(weekly);
    expect(waiting()).not.toContain('calendar.select');
  });
});
