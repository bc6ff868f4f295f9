import { expect, it } from 'vitest';
import { watchLoopDelay } from './loop-delay.ts';

const BLOCKED_MS = 150;

/** Keeps the event loop from everything else, as a long computation does. */
function block(): void {
  const until = performance.now() + BLOCKED_MS;
  while (performance.now() < until);
}

/** Timers due have run. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

it('a process that was busy with one thing came late to everything else', async () => {
  const delay = watchLoopDelay();
  await turn();
  block();
  await turn();
  expect(delay().p99).toBeGreaterThan((BLOCKED_MS - 50) / 1000);
});
