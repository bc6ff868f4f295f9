import { describe, expect, it } from 'vitest';
import { addDays, RpcFault, toInstant, windowOf } from '@in-call-calendar/shared';
import {
  availabilityOf,
  choosing,
  closed,
  details,
  PICK,
  SLOTS,
  TODAY,
} from '../../gallery/fixtures.ts';
import { createFakeTransport } from '../testing/fake-transport.ts';
import { at, joined, timeout } from '../testing/joined.ts';
import { createCalendarClient } from './calendar-client.ts';

describe('joining', () => {
  it('gives the agent the zone and clock of its person, and takes what it knows', async () => {
    const fake = createFakeTransport();
    fake.state.agent = 'agent-1';
    const { store } = createCalendarClient(fake.environment);
    const sync = fake.take('calendar.sync');
    expect(sync.request).toEqual({ zone: 'America/New_York', hour12: true });
    await sync.answer({ view: closed, availability: availabilityOf(SLOTS), enabled: false });
    expect(store.get()).toMatchObject({ link: 'synced', enabled: false });
    expect(store.get().slots.availability?.slots).toHaveLength(SLOTS.length);
  });

  it('asks again while the agent cannot answer calls yet', async () => {
    const fake = createFakeTransport();
    fake.state.agent = 'agent-1';
    const { store } = createCalendarClient(fake.environment);
    await fake.take('calendar.sync').fail(new RpcFault(1400, 'Method not supported'));
    expect(fake.waiting()).toEqual([]);
    await fake.pass(250);
    await fake.take('calendar.sync').answer({ view: closed, availability: null, enabled: true });
    expect(store.get().link).toBe('synced');
  });

  it('asks again where no answer comes soon, and takes the first one', async () => {
    const fake = createFakeTransport();
    fake.state.agent = 'agent-1';
    const { store } = createCalendarClient(fake.environment);
    const lost = fake.take('calendar.sync');
    await fake.pass(699);
    expect(fake.waiting()).toEqual([]);
    await fake.pass(1);
    await fake.take('calendar.sync').answer({ view: closed, availability: null, enabled: true });
    expect(store.get().link).toBe('synced');
    await lost.fail(timeout());
    await fake.pass(60_000);
    expect(fake.waiting()).toEqual([]);
  });

  it('asks an agent that has refused it again as soon as there is news of it', async () => {
    const fake = createFakeTransport();
    fake.state.agent = 'agent-1';
    const { store } = createCalendarClient(fake.environment);
    for (let tries = 0; tries < 5; tries += 1) {
      await fake.take('calendar.sync').fail(RpcFault.of('forbidden', 'Nobody is linked.'));
      await fake.pass(2000);
    }
    await fake.take('calendar.sync').fail(RpcFault.of('forbidden', 'Nobody is linked.'));
    fake.change({});
    await fake.take('calendar.sync').answer({ view: closed, availability: null, enabled: true });
    expect(store.get().link).toBe('synced');
  });

  it('asks an agent that it has given up again, once there is news of it', async () => {
    const fake = createFakeTransport();
    fake.state.agent = 'agent-1';
    const { store } = createCalendarClient(fake.environment);
    while (fake.waiting().length > 0) {
      await fake.take('calendar.sync').fail(RpcFault.of('forbidden', 'Nobody is linked.'));
      await fake.pass(2000);
    }
    fake.change({});
    await fake.take('calendar.sync').answer({ view: closed, availability: null, enabled: true });
    expect(store.get().link).toBe('synced');
  });

  it('asks at once when the connection is back, not before, with what was pressed', async () => {
    const { change, client, take, waiting: calls } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    take('calendar.select');
    change({ connected: false });
    expect(calls()).toEqual([]);
    change({ connected: true });
    expect(take('calendar.sync').request).toMatchObject({ unanswered: { kind: 'select' } });
  });

  it('waits for an agent to come', async () => {
    const fake = createFakeTransport();
    createCalendarClient(fake.environment);
    expect(fake.waiting()).toEqual([]);
    fake.change({ agent: 'agent-1' });
    expect(fake.waiting()).toEqual(['calendar.sync']);
  });

  it('asks the one that takes over, and shows what that one says', async () => {
    const { change, take, get } = await joined(at(choosing(), 30));
    change({ agent: 'agent-2' });
    await take('calendar.sync').answer({
      view: at(closed, 1, 'two'),
      availability: null,
      enabled: true,
    });
    expect(get().view).toMatchObject({ epoch: 'two', step: 'closed' });
  });

  it('is lost while the connection is broken, and asks again when it is back', async () => {
    const { change, take, get, waiting: calls } = await joined(at(choosing(), 1));
    change({ connected: false });
    expect(get().link).toBe('lost');
    change({ connected: true });
    expect(calls()).toEqual(['calendar.sync']);
    await take('calendar.sync').answer({
      view: at(choosing(), 1),
      availability: null,
      enabled: true,
    });
    expect(get().link).toBe('synced');
  });

  it('says that page and agent do not fit together', async () => {
    const fake = createFakeTransport();
    fake.state.agent = 'agent-1';
    const { store } = createCalendarClient(fake.environment);
    await fake.take('calendar.sync').answer({ view: { protocol: 99 } });
    expect(store.get().problem).toEqual({ kind: 'mismatch' });
    expect(fake.waiting()).toEqual([]);
  });
});

describe('slots', () => {
  const newer = (version: number) =>
    choosing({ availability: { version, status: 'ready', fetchedAt: null } });

  it('are fetched when the snapshot speaks of newer ones', async () => {
    const { push, take, get } = await joined(at(choosing(), 1));
    push(at(newer(2), 2));
    await take('calendar.slots').answer(availabilityOf(SLOTS.slice(3), 2));
    expect(get().slots.availability?.version).toBe(2);
  });

  it('that one answer does not hold are asked for until all are there, and shown at once', async () => {
    const window = windowOf('3m', TODAY);
    const slots = [1, 30, 60, 85].map((days) => ({
      start: toInstant(Date.parse(`${addDays(TODAY, days)}T15:00:00Z`)),
    }));
    const [, second, third] = slots.map(({ start }) => start);
    const { push, take, get, waiting: calls } = await joined(at(choosing(), 1));
    push(at(choosing({ range: '3m', window, availability: newer(2).availability }), 2));
    const whole = availabilityOf(slots, 2);
    const upTo = (to = '') => ({
      ...whole,
      to,
      slots: slots.filter(({ start }) => start < to),
    });
    await take('calendar.slots').answer(upTo(second));
    expect(get().slots.availability?.version).toBe(1);
    const next = take('calendar.slots');
    expect(next.request).toEqual({ ...window, from: second?.slice(0, 10) });
    await next.answer(upTo(third));
    await take('calendar.slots').answer(whole);
    expect(get().slots.availability).toEqual(whole);
    expect(calls()).toEqual([]);
  });

  it('are fetched one at a time, and the latest wish wins', async () => {
    const { push, take, waiting: calls } = await joined(at(choosing(), 1));
    push(at(newer(2), 2));
    push(at(newer(3), 3));
    push(at(newer(4), 4));
    expect(calls()).toEqual(['calendar.slots']);
    await take('calendar.slots').answer(availabilityOf(SLOTS, 2));
    expect(calls()).toEqual(['calendar.slots']);
    await take('calendar.slots').answer(availabilityOf(SLOTS, 4));
    expect(calls()).toEqual([]);
  });

  it('are not asked for twice from an agent that has no more', async () => {
    const { push, take, waiting: calls } = await joined(at(choosing(), 1));
    push(at(newer(2), 2));
    await take('calendar.slots').answer(availabilityOf(SLOTS, 1));
    expect(calls()).toEqual([]);
  });

  it('are given up after some tries, until the person asks again', async () => {
    const { push, take, pass, get, client, waiting: calls } = await joined(at(choosing(), 1));
    push(at(newer(2), 2));
    for (const wait of [1000, 2000, 4000, 0]) {
      await take('calendar.slots').fail(timeout());
      await pass(wait);
    }
    expect(get().slots.failed).toBe(true);
    client.actions.retry();
    expect(calls()).toContain('calendar.slots');
  });

  it('are not fetched while the calendar is closed', async () => {
    const { push, waiting: calls } = await joined(at(closed, 1));
    push({ ...at(closed, 2), availability: { version: 9, status: 'ready', fetchedAt: null } });
    expect(calls()).toEqual([]);
  });
});

describe('a choice', () => {
  it('is marked at once and resolved by the answer', async () => {
    const { client, take, get } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    expect(get().pending).toMatchObject({ kind: 'select', start: PICK });
    await take('calendar.select').answer({ view: at(details(), 2) });
    expect(get()).toMatchObject({ pending: null, view: { step: 'details' } });
  });

  it('is taken back with the agent’s words when it is refused', async () => {
    const { client, take, get } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    await take('calendar.select').fail(RpcFault.of('slot_unknown', 'That one is gone.'));
    expect(get()).toMatchObject({
      pending: null,
      problem: { kind: 'refused', text: 'That one is gone.' },
      view: { step: 'choosing' },
    });
  });

  it('is taken back when no answer comes', async () => {
    const { client, take, get } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    await take('calendar.select').fail(timeout());
    expect(get().problem).toEqual({ kind: 'no_answer', during: 'select' });
  });

  it('cannot be overtaken by an older answer', async () => {
    const { client, take, push, get } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    push(at(details(), 3));
    await take('calendar.select').answer({ view: at(choosing(), 2) });
    expect(get().view).toMatchObject({ step: 'details', version: 3 });
  });
});

describe('looking elsewhere', () => {
  it('says range and first date, and leaves the filter alone', async () => {
    const { client, take } = await joined(at(choosing({ filter: { parts: ['morning'] } }), 1));
    client.actions.showDates({ range: '1m' });
    expect(take('calendar.open').request).toEqual({ range: '1m', from: '2026-11-24' });
  });

  it('clears the filter when asked to', async () => {
    const { client, take } = await joined(at(choosing({ filter: { parts: ['morning'] } }), 1));
    client.actions.showDates({ filter: null });
    expect(take('calendar.open').request).toMatchObject({ filter: null });
  });

  it('goes on from dates that are only asked for yet', async () => {
    const { client, take } = await joined(at(choosing(), 1));
    client.actions.showDates({ from: '2026-12-01' });
    client.actions.showDates({ range: '2w' });
    take('calendar.open');
    expect(take('calendar.open').request).toEqual({ range: '2w', from: '2026-12-01' });
  });
});

describe('opening right after closing', () => {
  it('waits for the closing, which the agent would else do last', async () => {
    const { client, take, waiting, get } = await joined(at(choosing(), 1));
    client.actions.close();
    client.actions.open();
    expect(waiting()).toEqual(['calendar.close']);
    expect(get().pending?.kind).toBe('open');
    await take('calendar.close').answer({ view: at(closed, 2) });
    expect(get().pending?.kind).toBe('open');
    await take('calendar.open').answer({ view: at(choosing(), 3) });
    expect(get()).toMatchObject({ pending: null, view: { step: 'choosing' } });
  });
});
