import { describe, expect, it } from 'vitest';
import { BOOKING, CALLER_ZONE, HOST_ZONE } from '../gallery/fixtures.ts';
import { KEPT_FOR_MS, keepCall } from './kept-call.ts';
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
    keepCall(tab, () => 1).save(call);
    keepCall(tab, () => 2).change({ isMuted: true });
    expect(keepCall(tab, () => 3).load()).toEqual({ ...call, isMuted: true, savedAt: 1 });
  });

  it('is forgotten with every word of it', () => {
    const tab = storage();
    const keeper = keepCall(tab, () => 1);
    keeper.save(call);
    keeper.saveLines([line('a')]);
    keeper.forget();
    keeper.change({ isMuted: true });
    expect(tab.items.size).toBe(0);
    expect(keeper.load()).toBeNull();
  });

  it('is not that of yesterday, nor anything that is no call', () => {
    const tab = storage();
    keepCall(tab, () => 0).save(call);
    expect(keepCall(tab, () => KEPT_FOR_MS).load()).toBeNull();
    for (const nonsense of ['', '{', '"running"', '{"token":1}']) {
      tab.setItem('in-call-calendar:call', nonsense);
      expect(keepCall(tab, () => 0).load()).toBeNull();
    }
  });

  it('keeps what has been said, but no half sentences', () => {
    const tab = storage();
    keepCall(tab, () => 0).saveLines([line('a'), line('b', false)]);
    expect(keepCall(tab, () => 0).loadLines()).toEqual([line('a')]);
    tab.setItem('in-call-calendar:lines', '[1]');
    expect(keepCall(tab, () => 0).loadLines()).toEqual([]);
  });

  it('keeps what came of it until it is forgotten', () => {
    const tab = storage();
    const zones = { caller: CALLER_ZONE, host: HOST_ZONE, shown: CALLER_ZONE, hour12: true };
    keepCall(tab, () => 0).save(call);
    keepCall(tab, () => 0).saveOutcome({ booking: BOOKING, zones });
    expect(keepCall(tab, () => 0).loadOutcome()).toEqual({ booking: BOOKING, zones });
    keepCall(tab, () => 0).forget();
    expect([tab.items.size, keepCall(tab, () => 0).loadOutcome()]).toEqual([0, null]);
    tab.setItem('in-call-calendar:outcome', '{"booking":1}');
    expect(keepCall(tab, () => 0).loadOutcome()).toBeNull();
  });

  it('has no outcome of a call that it does not keep', () => {
    const tab = storage();
    const zones = { caller: CALLER_ZONE, host: HOST_ZONE, shown: CALLER_ZONE, hour12: true };
    keepCall(tab, () => 0).save(call);
    keepCall(tab, () => 0).saveOutcome({ booking: BOOKING, zones });
    expect(keepCall(tab, () => KEPT_FOR_MS).loadOutcome()).toBeNull();
    keepCall(tab, () => 0).forget();
    keepCall(tab, () => 0).saveOutcome({ booking: BOOKING, zones });
    expect(tab.items.size).toBe(0);
  });

  it('does without storage, and with one that is full', () => {
    const none = keepCall(null, () => 0);
    none.save(call);
    expect([none.load(), none.loadLines()]).toEqual([null, []]);
    const full = keepCall(
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
