import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setTimer } from '../runtime/clock.ts';
import { keepSwept, type Swept } from './retention.ts';

const DAY_MS = 86_400_000;
const NOTHING: Swept = { calls: 0, bookings: 0, closed: 0 };
let lines: unknown[];
const log = {
  info: (...line: unknown[]) => void lines.push(line),
  warn: (...line: unknown[]) => void lines.push(line),
};

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
});
afterEach(() => void vi.useRealTimers());

test('old records are deleted at the start and every day, until it is stopped', async () => {
  const sweep = vi.fn(() => Promise.resolve(NOTHING));
  const stop = keepSwept({ sweep, setTimer, log });
  expect(sweep).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  expect(sweep).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  expect(sweep).toHaveBeenCalledTimes(3);
  expect(lines).toEqual([]);
});

test('what was deleted is logged in numbers; a database that is away is asked again the next day', async () => {
  const answers = [
    Promise.reject(new Error('away')),
    Promise.resolve(undefined),
    Promise.resolve({ ...NOTHING, calls: 2 }),
  ];
  const sweep = () => answers.shift() ?? Promise.resolve(NOTHING);
  const stop = keepSwept({ sweep, setTimer, log });
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  stop();
  expect(lines).toEqual([
    [{ error: new Error('away') }, 'what is older than CALL_RETENTION_DAYS could not be deleted'],
    [{ calls: 2, bookings: 0, closed: 0 }, 'deleted what is older than CALL_RETENTION_DAYS'],
  ]);
});
