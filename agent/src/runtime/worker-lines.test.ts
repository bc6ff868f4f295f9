import { expect, it } from 'vitest';
import { createWorkerLines, START_MS } from './worker-lines.ts';

function setUp(maxCalls: number) {
  const world = { now: 0, running: [] as string[] };
  const lines = createWorkerLines({
    maxCalls,
    running: () => world.running,
    now: () => world.now,
  });
  return { world, lines };
}

it('a worker takes as many calls as it has lines, those without a process yet among them', () => {
  const { world, lines } = setUp(2);
  expect([lines.take('a', 'call'), lines.take('b', 'takeover')]).toEqual([true, true]);
  world.running = ['a'];
  expect(lines.calls()).toBe(2);
  expect(lines.take('c', 'call')).toBe(false);
  expect(lines.take('d', 'takeover')).toBe(false);
});

it('the line of a call that has ended is free at once', () => {
  const { world, lines } = setUp(1);
  lines.take('a', 'call');
  world.running = ['a'];
  expect(lines.calls()).toBe(1);
  world.running = [];
  expect(lines.take('b', 'call')).toBe(true);
});

it('a job that never gets a process keeps its line for as long as one may take to start', () => {
  const { world, lines } = setUp(1);
  lines.take('a', 'call');
  world.now = START_MS - 1;
  expect(lines.take('b', 'call')).toBe(false);
  world.now = START_MS;
  expect(lines.take('b', 'call')).toBe(true);
});

it('callers are turned away beside the calls, two at a time', () => {
  const { world, lines } = setUp(1);
  lines.take('a', 'call');
  expect(['x', 'y', 'z'].map((id) => lines.take(id, 'turn_away'))).toEqual([true, true, false]);
  world.running = ['a', 'x', 'y'];
  expect(lines.calls()).toBe(1);
  world.running = ['a', 'y'];
  expect(lines.take('z', 'turn_away')).toBe(true);
});
