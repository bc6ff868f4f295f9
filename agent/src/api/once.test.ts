import { expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { once } from './once.ts';

const gone = () => Promise.reject(new Error('the database has gone'));
const keys = { begin: () => Promise.resolve('first' as const), settle: gone, forget: gone };
const use = { scope: 's', key: 'k', request: {} };

it('is answered with what has become of it, though the database went away meanwhile', async () => {
  expect(await once(keys, use, () => Promise.resolve('booked'))).toBe('booked');
  const taken = new ApiError(409, 'slot_taken', 'taken');
  await expect(once(keys, use, () => Promise.reject(taken))).rejects.toBe(taken);
});

it('is not begun where its key cannot be written down', async () => {
  const run = () => expect.unreachable();
  await expect(once({ ...keys, begin: gone }, use, run)).rejects.toThrow('has gone');
});
