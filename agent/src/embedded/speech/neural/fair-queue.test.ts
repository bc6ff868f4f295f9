import { describe, expect, it } from 'vitest';
import { createFairQueue } from './fair-queue.ts';

describe('a queue of several callers', () => {
  it('serves callers in turns, and each in the order of what they said', () => {
    const queue = createFairQueue<string>({ limit: 9 });
    for (const item of ['a1', 'a2', 'a3']) queue.add('a', item);
    expect(queue.next()).toBe('a1');
    queue.add('b', 'b1');
    queue.add('b', 'b2');
    expect([queue.next(), queue.next(), queue.next(), queue.next()]).toEqual([
      'b1',
      'a2',
      'b2',
      'a3',
    ]);
    expect(queue.next()).toBeUndefined();
  });

  it('refuses what is more than its limit', () => {
    const queue = createFairQueue<string>({ limit: 1 });
    expect(queue.add('a', 'a1')).toBe(true);
    expect(queue.add('b', 'b1')).toBe(false);
    queue.next();
    expect(queue.add('b', 'b1')).toBe(true);
  });

  it('forgets what nobody waits for any more', () => {
    const queue = createFairQueue<string>({ limit: 9 });
    queue.add('a', 'a1');
    queue.add('a', 'a2');
    queue.remove('a1');
    expect(queue.clear()).toEqual(['a2']);
    expect(queue.next()).toBeUndefined();
  });
});
