import { expect, it } from 'vitest';
import { handledWithin } from './rpc-shares.ts';

const bucket = (method: string, le: string): string =>
  `icc_rpc_seconds_bucket{le="${le}",method="${method}",code="ok"}`;

it('what agents took to answer is the bound under which all but a few answers lie', () => {
  const before = new Map([[bucket('calendar.open', '0.005'), 10]]);
  const after = new Map([
    [bucket('calendar.open', '0.005'), 19],
    [bucket('calendar.open', '0.01'), 20],
    [bucket('calendar.open', '+Inf'), 20],
    [bucket('calendar.slots', '0.005'), 90],
    [bucket('calendar.slots', '0.01'), 90],
    [bucket('calendar.slots', '+Inf'), 90],
    // What the agent itself asks is not what it answers.
    [bucket('calendar.view', '0.005'), 0],
    [bucket('calendar.view', '+Inf'), 1000],
  ]);
  expect(handledWithin(new Map(), after, 0.95)).toBe(0.005);
  expect(handledWithin(before, after, 0.95)).toBe(0.01);
  expect(handledWithin(new Map(), new Map(), 0.95)).toBeNaN();
});
