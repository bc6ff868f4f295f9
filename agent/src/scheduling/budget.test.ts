import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRequestBudget } from './budget.ts';
import { learn, newBudget, spend, waitFor, type BudgetState } from './budget-core.ts';
import type { Priority } from './scheduler.ts';

const LIMITS = { perMinute: 60, burst: 10 };

describe('budget arithmetic', () => {
  const drained = (count: number): BudgetState => {
    let state = newBudget(LIMITS, 0);
    for (let each = 0; each < count; each += 1) state = spend(state, LIMITS, 0);
    return state;
  };
  const waits = (state: BudgetState, now = 0): Record<Priority, number> => ({
    booking: waitFor(state, LIMITS, 'booking', now),
    interactive: waitFor(state, LIMITS, 'interactive', now),
    background: waitFor(state, LIMITS, 'background', now),
  });

  it('stops the background first, then the caller, never a booking', () => {
    expect(waits(drained(5))).toEqual({ booking: 0, interactive: 0, background: 0 });
    expect(waits(drained(6))).toEqual({ booking: 0, interactive: 0, background: 1000 });
    expect(waits(drained(9))).toEqual({ booking: 0, interactive: 1000, background: 4000 });
    expect(waits(drained(12))).toEqual({ booking: 0, interactive: 4000, background: 7000 });
  });

  it('refills with time, up to a burst', () => {
    expect(waits(drained(10), 3_000).interactive).toBe(0);
    expect(waitFor(drained(10), LIMITS, 'background', 60_000_000)).toBe(0);
    const later = spend(drained(10), LIMITS, 60_000_000);
    expect(later.tokens).toBe(9);
  });

  it('believes the provider where others use the same key', () => {
    const state = learn(newBudget(LIMITS, 0), { status: 200, remaining: 20, resetMs: 30_000 }, 0);
    expect(waits(state)).toEqual({ booking: 0, interactive: 0, background: 30_000 });
    const less = learn(state, { status: 200, remaining: 5, resetMs: 29_000 }, 1_000);
    expect(waits(less, 1_000).interactive).toBe(29_000);
    const outOfOrder = learn(less, { status: 200, remaining: 19, resetMs: 29_000 }, 1_000);
    expect(outOfOrder.remaining).toBe(5);
    const nextWindow = learn(less, { status: 200, remaining: 59, resetMs: 60_000 }, 30_001);
    expect(waits(nextWindow, 30_001)).toEqual({ booking: 0, interactive: 0, background: 0 });
  });

  it('holds everything but bookings back while the key is blocked', () => {
    const state = learn(newBudget(LIMITS, 0), { status: 429, resetMs: 17_000 }, 0);
    expect(waits(state)).toEqual({ booking: 0, interactive: 17_000, background: 17_000 });
    expect(waits(state, 17_000)).toEqual({ booking: 0, interactive: 0, background: 0 });
  });
});

describe('request budget', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const blocked = () => {
    const budget = createRequestBudget({ now: () => Date.now(), ...LIMITS });
    budget.observe({ status: 429, resetMs: 10_000 });
    return budget;
  };

  it('refuses with the time to come back when the wait would be too long', async () => {
    const retryAt = Date.now() + 10_000;
    await expect(blocked().acquire('interactive', { maxWaitMs: 4_000 })).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAt,
    });
  });

  it('lets the background wait, and admits the caller before it', async () => {
    const budget = blocked();
    const order: string[] = [];
    const ask = (priority: Priority, name: string) =>
      budget.acquire(priority, { maxWaitMs: 70_000 }).then(() => order.push(name));
    const all = [
      ask('background', 'first'),
      ask('background', 'second'),
      ask('interactive', 'caller'),
    ];
    await ask('booking', 'booking');
    expect(order).toEqual(['booking']);
    await vi.advanceTimersByTimeAsync(10_001);
    await Promise.all(all);
    expect(order).toEqual(['booking', 'caller', 'first', 'second']);
  });

  it('leaves the line when the request is given up', async () => {
    const budget = blocked();
    const controller = new AbortController();
    const waiting = budget.acquire('background', { maxWaitMs: 70_000, signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('never lets more than its share through in a minute', async () => {
    const budget = createRequestBudget({ now: () => Date.now() });
    let admitted = 0;
    for (let each = 0; each < 300; each += 1) {
      void budget.acquire('interactive', { maxWaitMs: 3_600_000 }).then(() => (admitted += 1));
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(admitted).toBeGreaterThan(100);
    expect(admitted).toBeLessThanOrEqual(120);
  });
});
