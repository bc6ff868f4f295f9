import { describe, expect, it, vi } from 'vitest';
import type { BookingCard, Zones } from '@in-call-calendar/shared';
import { booked, details, HOST_ZONE, PICK, waiting } from '../../gallery/fixtures.ts';
import { at, joined, timeout } from '../testing/joined.ts';
import { TYPING_PAUSE_MS } from './autosave-details.ts';

/** Fills in what the fixture's form needs. */
const ANSWERS = { name: 'Ada Example', email: 'ada@example.com', topic: 'Pricing' };

const known = Object.fromEntries(
  Object.entries(ANSWERS).map(([slug, value]) => [
    slug,
    { value, source: 'typed' as const, confirmed: true },
  ]),
);

describe('typed values', () => {
  it('are sent once the typing has paused', async () => {
    const { client, take, pass, waiting: calls } = await joined(at(details(), 1));
    client.actions.focusField('name');
    client.actions.editField('name', 'Ad');
    await pass(TYPING_PAUSE_MS - 1);
    client.actions.editField('name', 'Ada');
    await pass(TYPING_PAUSE_MS - 1);
    expect(calls()).toEqual([]);
    await pass(1);
    expect(take('calendar.details').request).toEqual({ values: { name: 'Ada' } });
  });

  it('that are still half an address wait until the field is left', async () => {
    const { client, take, pass, waiting: calls } = await joined(at(details(), 1));
    client.actions.focusField('email');
    client.actions.editField('email', 'ada@');
    await pass(TYPING_PAUSE_MS);
    expect(calls()).toEqual([]);
    client.actions.blurField('email');
    await pass(0);
    expect(take('calendar.details').request).toEqual({ values: { email: 'ada@' } });
  });

  it('that are too long for any field stay on the page and keep the booking back', async () => {
    const view = at(details({ details: known, missing: [] }), 1);
    const { client, pass, waiting: calls } = await joined(view);
    client.actions.editField('notes', 'n'.repeat(10_000));
    client.actions.blurField('notes');
    await pass(TYPING_PAUSE_MS);
    expect(calls()).toEqual([]);
    expect(await client.actions.confirm()).toBe('notes');
    expect(calls()).toEqual([]);
  });

  it('that are too many for any field stay on the page, too', async () => {
    const view = details({ details: known, missing: [] });
    const guests = {
      slug: 'guests',
      type: 'multiemail' as const,
      label: 'Guests',
      required: false,
    };
    const event = view.event && { ...view.event, fields: [...view.event.fields, guests] };
    const { client, pass, waiting: calls } = await joined(at({ ...view, event }, 1));
    const many = Array.from({ length: 60 }, (_, index) => `g${index}@example.com`).join(', ');
    client.actions.editField('guests', many);
    client.actions.blurField('guests');
    await pass(TYPING_PAUSE_MS);
    expect(calls()).toEqual([]);
    expect(await client.actions.confirm()).toBe('guests');
    expect(client.store.get().form.edits['guests']?.value).toBe(many);
  });

  it('are sent as they are, markup and emoji included', async () => {
    const { client, take, pass } = await joined(at(details(), 1));
    client.actions.editField('notes', '<b onclick="x()">Hi</b> 👋🏽');
    client.actions.blurField('notes');
    await pass(0);
    expect(take('calendar.details').request).toEqual({
      values: { notes: '<b onclick="x()">Hi</b> 👋🏽' },
    });
  });

  it('are sent one call after the other', async () => {
    const { client, take, pass, waiting: calls } = await joined(at(details(), 1));
    client.actions.editField('name', 'Ada');
    client.actions.blurField('name');
    await pass(0);
    client.actions.editField('name', 'Ada Example');
    client.actions.blurField('name');
    await pass(0);
    expect(calls()).toEqual(['calendar.details']);
    await take('calendar.details').answer({ view: at(details(), 2) });
    expect(take('calendar.details').request).toEqual({ values: { name: 'Ada Example' } });
  });

  it('are kept when they could not be delivered, and go to the next agent', async () => {
    const { client, take, pass, change, get } = await joined(at(details(), 1));
    client.actions.editField('name', 'Ada');
    client.actions.blurField('name');
    await pass(0);
    await take('calendar.details').fail(timeout());
    expect(get().problem).toEqual({ kind: 'no_answer', during: 'details' });
    expect(get().form.edits['name']?.value).toBe('Ada');
    change({ agent: 'agent-2' });
    await take('calendar.sync').answer({
      view: at(details(), 1, 'two'),
      availability: null,
      enabled: true,
    });
    await pass(TYPING_PAUSE_MS);
    expect(take('calendar.details').request).toEqual({ values: { name: 'Ada' } });
  });

  it('are remembered until there is a booking', async () => {
    const { client, push, saved } = await joined(at(details(), 1));
    client.actions.editField('notes', 'Hello');
    expect(saved.at(-1)).toEqual({ notes: 'Hello' });
    push(at(booked(), 2));
    expect(saved.at(-1)).toEqual({});
  });
});

describe('confirming', () => {
  const ready = () => joined(at(details({ details: known, missing: [] }), 1));

  it('names the first field that is missing and sends nothing', async () => {
    const { client, get, waiting: calls } = await joined(at(details(), 1));
    expect(await client.actions.confirm()).toBe('name');
    expect(get().form.tried).toBe(true);
    expect(calls()).toEqual([]);
  });

  it('sends what was just typed before the booking', async () => {
    const { client, take, settled } = await joined(at(details(), 1));
    for (const [slug, value] of Object.entries(ANSWERS)) client.actions.editField(slug, value);
    const confirmed = client.actions.confirm();
    await settled();
    const sent = take('calendar.details');
    expect(sent.request).toEqual({ values: ANSWERS });
    await sent.answer({ view: at(details({ details: known, missing: [] }), 2) });
    const book = take('calendar.book');
    expect(book.request).toEqual({ attempt: 'attempt-1', start: PICK });
    await book.answer({ view: at(waiting('booking'), 3) });
    expect(await confirmed).toBeNull();
  });

  it('leads to the field that the agent refuses', async () => {
    const { client, take, settled, get } = await joined(at(details({ details: known }), 1));
    client.actions.editField('phone', '12345');
    const confirmed = client.actions.confirm();
    await settled();
    await take('calendar.details').answer({
      view: at(details({ details: known, missing: ['phone'] }), 2),
    });
    expect(await confirmed).toBe('phone');
    expect(get().pending).toBeNull();
  });

  it('twice in a row books once', async () => {
    const { client, settled, waiting: calls } = await ready();
    void client.actions.confirm();
    void client.actions.confirm();
    await settled();
    expect(calls()).toEqual(['calendar.book']);
  });

  it('repeats the same attempt when no answer came', async () => {
    const { client, take, settled, get } = await ready();
    void client.actions.confirm();
    await settled();
    await take('calendar.book').fail(timeout());
    expect(get().problem).toEqual({ kind: 'no_answer', during: 'book' });
    void client.actions.confirm();
    await settled();
    expect(take('calendar.book').request).toMatchObject({ attempt: 'attempt-1' });
  });

  it('is another attempt after one that failed', async () => {
    const { client, take, settled, push } = await ready();
    void client.actions.confirm();
    await settled();
    await take('calendar.book').answer({ view: at(waiting('booking'), 2) });
    push(at(details({ details: known, missing: [] }), 3));
    void client.actions.confirm();
    await settled();
    expect(take('calendar.book').request).toMatchObject({ attempt: 'attempt-2' });
  });

  it('notifies of each booking once, with the zones', async () => {
    const { client, push } = await ready();
    const listener = vi.fn<(booking: BookingCard, zones: Zones) => void>();
    client.onBooked(listener);
    push(at(booked(), 2));
    push(at(booked(), 3));
    push(at(booked({ uid: 'another' }), 4));
    expect(listener.mock.calls.map(([{ uid }, { host }]) => [uid, host])).toEqual([
      ['bk_gallery_1', HOST_ZONE],
      ['another', HOST_ZONE],
    ]);
  });
});
