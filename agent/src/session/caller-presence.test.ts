import { describe, expect, it } from 'vitest';
import { createCallerPresence } from './caller-presence.ts';

function setUp(graceMs = 30_000) {
  const seen: string[] = [];
  const timers = new Map<() => void, number>();
  const presence = createCallerPresence({
    graceMs,
    setTimer: (ms, run) => {
      timers.set(run, ms);
      return () => void timers.delete(run);
    },
    onAway: () => void seen.push('away'),
    onBack: () => void seen.push('back'),
    onOver: (reason) => void seen.push(reason),
  });
  const waitOut = (): void => {
    for (const run of [...timers.keys()]) run();
  };
  return { presence, seen, timers, waitOut };
}

describe('the caller of a call', () => {
  it('is waited for after leaving, and the call is over when the wait ends', () => {
    const { presence, seen, timers, waitOut } = setUp();
    presence.left();
    expect([...timers.values()]).toEqual([30_000]);
    expect(presence.isHere()).toBe(false);
    waitOut();
    expect(seen).toEqual(['away', 'gone']);
  });

  it('goes on where the call was after coming back in time', () => {
    const { presence, seen, timers } = setUp();
    presence.left();
    presence.returned();
    expect(presence.isHere()).toBe(true);
    expect(timers.size).toBe(0);
    expect(seen).toEqual(['away', 'back']);
  });

  it('ends the call at once by hanging up, there or away', () => {
    const there = setUp();
    there.presence.hungUp();
    there.presence.left();
    expect(there.seen).toEqual(['hung_up']);

    const away = setUp();
    away.presence.left();
    away.presence.hungUp();
    expect(away.timers.size).toBe(0);
    expect(away.seen).toEqual(['away', 'hung_up']);
  });

  it('is not waited for on a phone: who leaves there has hung up', () => {
    const { presence, seen, timers } = setUp(0);
    presence.left();
    expect(timers.size).toBe(0);
    expect(seen).toEqual(['gone']);
  });

  it('changes nothing once the call is over or closed', () => {
    const { presence, seen } = setUp();
    presence.hungUp();
    presence.hungUp();
    presence.returned();
    const other = setUp();
    other.presence.left();
    other.presence.close();
    expect(other.timers.size).toBe(0);
    other.presence.returned();
    expect(seen).toEqual(['hung_up']);
    expect(other.seen).toEqual(['away']);
  });
});
