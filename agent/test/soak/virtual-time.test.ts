import { expect, it } from 'vitest';
import { createVirtualTime } from './virtual-time.ts';

const settle = () => Promise.resolve();
const settleSlowly = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

it('time never goes back, also when two waits run side by side', async () => {
  const time = createVirtualTime(0);
  const rang: number[] = [];
  time.setTimer(1_000, () => {
    rang.push(time.now());
    time.setTimer(1_000, () => rang.push(time.now()));
  });
  await Promise.all([time.advance(2_500, settleSlowly), time.advance(60_000, settle)]);
  const reached = time.now();
  expect(reached).toBeGreaterThanOrEqual(60_000);
  await time.advance(1_000, settle);
  expect(time.now()).toBe(reached + 1_000);
  expect(rang).toEqual([1_000, 2_000]);
});
