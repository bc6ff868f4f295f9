import { describe, expect, it } from 'vitest';
import { choosing, closed, details, PICK } from '../../gallery/fixtures.ts';
import { createCalendarStore } from '../store/calendar-store.ts';
import { at } from '../testing/joined.ts';
import type { TakeoverStorage } from './environment.ts';
import { trackTakeover } from './track-takeover.ts';
import { clearTakeover, tabTakeoverStorage } from './takeover-storage.ts';

function setUp(formStorage?: TakeoverStorage) {
  const store = createCalendarStore();
  const takeoverStorage = trackTakeover(store, formStorage);
  const show = (view: Parameters<typeof at>[0], version: number, epoch = 'one') =>
    store.dispatch({ type: 'view', view: at(view, version, epoch), at: 0 });
  return { store, takeoverStorage, show };
}

describe('what the page can report to a new agent', () => {
  it('is nothing before a calendar was open', () => {
    const { takeoverStorage, show } = setUp();
    expect(takeoverStorage.current()).toEqual({});
    show(closed, 1);
    expect(takeoverStorage.current()).toEqual({});
  });

  it('is the last calendar it saw, whatever the new agent has shown since', () => {
    const { takeoverStorage, show } = setUp();
    show(details(), 5);
    show(closed, 1, 'two');
    expect(takeoverStorage.current().known).toMatchObject({
      epoch: 'one',
      isOpen: true,
      step: 'details',
      selected: PICK,
    });
  });

  it('is of a panel that was closed, when the same agent has closed it', () => {
    const { takeoverStorage, show } = setUp();
    show(choosing(), 5);
    show(closed, 6);
    expect(takeoverStorage.current().known).toMatchObject({ isOpen: false, step: 'choosing' });
  });

  it('is that it was confirmed, where no answer has come', () => {
    const { store, takeoverStorage, show } = setUp();
    show(details(), 5);
    store.dispatch({ type: 'attempt', attempt: { start: PICK, id: 'attempt-1' } });
    expect(takeoverStorage.current().known).toMatchObject({ step: 'sent', selected: PICK });
  });

  it('fits into one request, however much was typed', () => {
    const { takeoverStorage, show } = setUp();
    const view = details();
    const notes = { value: 'x'.repeat(14_000), source: 'typed', confirmed: true } as const;
    show({ ...view, details: { ...view.details, notes } }, 5);
    expect(takeoverStorage.current().known).toMatchObject({ step: 'details', details: {} });
  });

  it('outlives a reload of the page, in the same room alone', () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
    const { store, show } = setUp(tabTakeoverStorage(storage, () => 'call-1'));
    show(details(), 5);
    store.dispatch({ type: 'attempt', attempt: { start: PICK, id: 'attempt-1' } });
    const reloaded = (room: string) =>
      setUp(tabTakeoverStorage(storage, () => room)).takeoverStorage.current();
    expect(reloaded('call-1').known).toMatchObject({ step: 'sent', selected: PICK });
    expect(reloaded('call-2')).toEqual({});
    for (const nonsense of ['', '{', '{"room":"call-1","known":{"step":"booked"}}']) {
      items.set('in-call-calendar:known', nonsense);
      expect(reloaded('call-1')).toEqual({});
    }
    clearTakeover(storage);
    expect(items.size).toBe(0);
  });
});
