import { describe, expect, it } from 'vitest';
import { findKnee, isHeld, nextCalls, type RampRun } from './knee.ts';
import { readLoadOptions } from './options.ts';

const run = (calls: number, rpc_p95_ms: number, failures = 0): RampRun => ({
  calls,
  rpc_p95_ms,
  failures,
});

/** Makes these runs, one after the other. */
function ramp(most: number, ...planned: RampRun[]): ReturnType<typeof findKnee> {
  return findKnee(most, (calls) => {
    const next = planned.shift();
    if (next?.calls !== calls) throw new Error(`a run with ${calls} calls was not planned`);
    return Promise.resolve(next);
  });
}

describe('the knee of a load', () => {
  it('is the most calls that are as quick as one, within a quarter', async () => {
    const runs = [run(1, 40), run(2, 45), run(3, 50), run(4, 51), run(4, 52)];
    expect(await ramp(100, ...runs)).toEqual({ knee: 3, is_found: true, runs });
  });

  it('is not found where something else had slowed a run down', async () => {
    const runs = [run(1, 40), run(2, 400), run(2, 41), run(3, 42)];
    expect(await ramp(3, ...runs)).toEqual({ knee: 3, is_found: false, runs });
  });

  it('comes before half a percent of failures', async () => {
    expect(isHeld(run(1, 40), run(4, 40, 0.0049))).toBe(true);
    expect(isHeld(run(1, 40), run(4, 40, 0.005))).toBe(false);
    const failed = run(1, 40, 0.01);
    expect(await ramp(5, failed, failed)).toMatchObject({ knee: 0, is_found: true });
  });

  it('is not found in a few milliseconds', () => {
    expect(isHeld(run(1, 4), run(2, 9))).toBe(true);
    expect(isHeld(run(1, 4), run(3, 9.5))).toBe(false);
  });

  it('is looked for in steps that grow', () => {
    expect([1, 2, 3, 4, 6, 9].map(nextCalls)).toEqual([2, 3, 4, 6, 9, 14]);
  });
});

describe('the options of a load run', () => {
  it('have defaults', () => {
    expect(readLoadOptions([])).toEqual({
      calls: 5,
      seconds: 30,
      every: 3,
      voice: 'cheap',
      idle: 1,
      ramp: false,
      json: false,
    });
  });

  it.each([
    [['--calls', '0'], '--calls takes a whole number from 1 to 1000'],
    [['--calls', '1e2'], '--calls takes'],
    [['--seconds', '-1'], '--seconds'],
    [['--idle', '0'], '--idle takes a whole number from 1 to 100'],
    [['--voice', 'loud'], '--voice is cheap or embedded'],
    [['--call', '3'], '--call'],
  ])('refuse %j', (args, message) => {
    expect(() => readLoadOptions(args)).toThrow(message);
  });
});
