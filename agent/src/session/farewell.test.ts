import { describe, expect, it } from 'vitest';
import { createFarewell, SECOND_THOUGHTS_MS } from './farewell.ts';

function startFarewell() {
  const timers = new Map<() => void, number>();
  let ended = 0;
  const farewell = createFarewell(
    () => {
      ended += 1;
    },
    (ms, run) => {
      timers.set(run, ms);
      return () => timers.delete(run);
    },
  );
  return {
    farewell,
    waits: () => [...timers.values()],
    pass: () => {
      for (const run of timers.keys()) run();
      timers.clear();
    },
    ended: () => ended,
  };
}

describe('a call in which goodbye has been said', () => {
  it('ends a moment after the agent has said it', async () => {
    const { farewell, waits, pass, ended } = startFarewell();
    let beQuiet: () => void = () => undefined;
    farewell.begin(new Promise((resolve) => (beQuiet = resolve)));
    await Promise.resolve();
    expect(waits()).toEqual([]);
    beQuiet();
    await Promise.resolve();
    await Promise.resolve();
    expect(waits()).toEqual([SECOND_THOUGHTS_MS]);
    expect(ended()).toBe(0);
    pass();
    expect(ended()).toBe(1);
  });

  it('goes on where something comes from the caller, before or after those words are out', async () => {
    const { farewell, waits, ended } = startFarewell();
    farewell.begin(Promise.resolve());
    farewell.stay();
    await Promise.resolve();
    expect(waits()).toEqual([]);
    farewell.begin(Promise.resolve());
    await Promise.resolve();
    expect(waits()).toEqual([SECOND_THOUGHTS_MS]);
    farewell.stay();
    expect(waits()).toEqual([]);
    expect(ended()).toBe(0);
  });

  it('ends once, however often goodbye is said', async () => {
    const { farewell, waits } = startFarewell();
    farewell.begin(Promise.resolve());
    farewell.begin(Promise.resolve());
    await Promise.resolve();
    expect(waits()).toEqual([SECOND_THOUGHTS_MS]);
  });
});
