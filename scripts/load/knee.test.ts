import { describe, expect, it } from 'vitest';
import { isHeld, kneeOf, nextCalls, type RampRun } from './knee.ts';
import { readLoadOptions } from './options.ts';

const run = (calls: number, rpc_p95_ms: number, failures = 0): RampRun => ({
  calls,
  rpc_p95_ms,
  failures,
});

describe('the knee of a load', () => {
  it('is the most calls that are as quick as one, within a quarter', () => {
    expect(kneeOf([run(1, 40), run(2, 45), run(4, 50), run(6, 51)])).toBe(4);
    expect(kneeOf([run(1, 40), run(2, 41)])).toBe(2);
  });

  it('comes before half a percent of failures', () => {
    expect(isHeld(run(1, 40), run(4, 40, 0.0049))).toBe(true);
    expect(isHeld(run(1, 40), run(4, 40, 0.005))).toBe(false);
    expect(kneeOf([run(1, 40, 0.01), run(2, 40)])).toBe(0);
  });

  it('is not found in a few milliseconds', () => {
    expect(kneeOf([run(1, 4), run(2, 8), run(3, 9.5)])).toBe(2);
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
      voice: 'cheap',
      ramp: false,
      json: false,
    });
  });

  it.each([
    [['--calls', '0'], '--calls takes a whole number from 1 to 1000'],
    [['--calls', '1e2'], '--calls takes'],
    [['--seconds', '-1'], '--seconds'],
    [['--voice', 'loud'], '--voice is cheap or embedded'],
    [['--call', '3'], '--call'],
  ])('refuse %j', (args, message) => {
    expect(() => readLoadOptions(args)).toThrow(message);
  });
});
