import { describe, expect, it } from 'vitest';
import { BOOKING, CALLER_ZONE, HOST_ZONE } from '../gallery/fixtures.ts';
import { MAX_AGE_MS, createCallStorage } from './call-storage.ts';
import type { Line } from './transcript.ts';

function storage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const call = { serverUrl: 'ws://127.0.0.1:7880', token: 't', isMuted: false, isElsewhere: false };
const line = (id: string, isFinal = true): Line => ({ id, from: 'agent', text: id, isFinal });

describe('the call of a tab', () => {
  it('is there after a reload, with what has changed since it began', () => {
    const tab = storage();
    createCallStorage(tab, () => 1).save(call);
    createCallStorage(tab, () => 2).change({ isMuted: true });
    expect(createCallStorage(tab, () => 3).load()).toEqual({ ...call, isMuted: true, savedAt: 1 });
  });

  it('is forgotten with every word of it', () => {
    const tab = storage();
    const kept = createCallStorage(tab, () => 1);
    kept.save(call);
    kept.saveLines([line('a')]);
    kept.forget();
    kept.change({ isMuted: true });
    expect(tab.items.size).toBe(0);
    expect(kept.load()).toBeNull();
  });

  it('is not that of yesterday, nor anything that is no call', () => {
    const tab = storage();
    createCallStorage(tab, () => 0).save(call);
    expect(createCallStorage(tab, () => MAX_AGE_MS).load()).toBeNull();
    for (const nonsense of ['', '{', '"running"', '{"token":1}']) {
      tab.setItem('in-call-calendar:call', nonsense);
      expect(createCallStorage(tab, () => 0).load()).toBeNull();
    }
  });

  it('keeps what has been said, but no half sentences', () => {
    const tab = storage();
    createCallStorage(tab, () => 0).saveLines([line('a'), line('b', false)]);
    expect(createCallStorage(tab, () => 0).loadLines()).toEqual([line('a')]);
    tab.setItem('in-call-calendar:lines', '[1]');
    expect(createCallStorage(tab, () => 0).loadLines()).toEqual([]);
  });

  it('keeps what came of it until it is forgotten', () => {
    const tab = storage();
    const zones = { caller: CALLER_ZONE, host: HOST_ZONE, shown: CALLER_ZONE, hour12: true };
    createCallStorage(tab, () => 0).save(call);
    const series = [{ start: BOOKING.start, outcome: 'booked' as const }];
    const outcome = { booking: BOOKING, zones, series };
    createCallStorage(tab, () => 0).saveOutcome(outcome);
    expect(createCallStorage(tab, () => 0).loadOutcome()).toEqual(outcome);
    createCallStorage(tab, () => 0).forget();
    expect([tab.items.size, createCallStorage(tab, () => 0).loadOutcome()]).toEqual([0, null]);
    tab.setItem('in-call-calendar:outcome', '{"booking":1}');
    expect(createCallStorage(tab, () => 0).loadOutcome()).toBeNull();
  });

  it('has no outcome of a call that it does not keep', () => {
    const tab = storage();
    const zones = { caller: CALLER_ZONE, host: HOST_ZONE, shown: CALLER_ZONE, hour12: true };
    createCallStorage(tab, () => 0).save(call);
    createCallStorage(tab, () => 0).saveOutcome({ booking: BOOKING, zones });
    expect(createCallStorage(tab, () => MAX_AGE_MS).loadOutcome()).toBeNull();
    createCallStorage(tab, () => 0).forget();
    createCallStorage(tab, () => 0).saveOutcome({ booking: BOOKING, zones });
    expect(tab.items.size).toBe(0);
  });

  it('does without storage, and with one that is full', () => {
    const none = createCallStorage(null, () => 0);
    none.save(call);
    expect([none.load(), none.loadLines()]).toEqual([null, []]);
    const full = createCallStorage(
      {
        ...storage(),
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
      () => 0,
    );
    full.save(call);
    expect(full.load()).toBeNull();
  });
});
