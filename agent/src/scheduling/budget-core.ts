/** The arithmetic of the request budget: a token bucket, corrected by what the provider says of its own limit. Pure. */
import { z } from 'zod';
import type { RateLimitReport } from './request-gate.ts';
import type { Priority } from './scheduler.ts';

const MINUTE_MS = 60_000;
/** Reset times are whole seconds: two windows are told apart by more than this. */
const WINDOW_GRAIN_MS = 2_000;

export interface BudgetLimits {
  /** Requests a minute in the long run. */
  perMinute: number;
  /** Requests at once; Cal.com locks accounts that send 20 to 30 within a second or two. */
  burst: number;
}

/** What is known of the budget. Plain data: processes share it. */
export const budgetStateSchema = z.object({
  tokens: z.number(),
  refilledAt: z.number(),
  /** Requests the provider says are left until `windowEndsAt`; null when it has not said. */
  remaining: z.number().nullable(),
  windowEndsAt: z.number(),
  /** After a 429: nothing is answered before this time. */
  blockedUntil: z.number(),
});
export type BudgetState = z.infer<typeof budgetStateSchema>;

/** Share of the budget that a priority leaves to those before it. */
const RESERVE: Readonly<Record<Priority, number>> = {
  booking: 0,
  interactive: 0.1,
  background: 0.4,
};

/** Returns a full budget. */
export function newBudget(limits: BudgetLimits, now: number): BudgetState {
  return {
    tokens: limits.burst,
    refilledAt: now,
    remaining: null,
    windowEndsAt: 0,
    blockedUntil: 0,
  };
}

/** Returns how long a request of this priority has to wait, in ms; 0 for not at all. Bookings never wait. */
export function waitFor(
  state: BudgetState,
  limits: BudgetLimits,
  priority: Priority,
  now: number,
): number {
  if (priority === 'booking') return 0;
  const reserve = RESERVE[priority];
  if (now < state.blockedUntil) return state.blockedUntil - now;
  const isShort = state.remaining !== null && state.remaining <= reserve * limits.perMinute;
  if (isShort && now < state.windowEndsAt) return state.windowEndsAt - now;
  const missing = Math.floor(reserve * limits.burst) + 1 - refilled(state, limits, now);
  return missing <= 0 ? 0 : Math.ceil((missing * MINUTE_MS) / limits.perMinute);
}

/** Returns the budget after a request has left. Bookings may overdraw it. */
export function spend(state: BudgetState, limits: BudgetLimits, now: number): BudgetState {
  return {
    ...state,
    tokens: Math.max(refilled(state, limits, now) - 1, -limits.burst),
    refilledAt: now,
    remaining: state.remaining === null ? null : Math.max(0, state.remaining - 1),
  };
}

/** Returns the budget after an answer. Answers may come out of order, so within a window the lowest count holds. */
export function learn(state: BudgetState, report: RateLimitReport, now: number): BudgetState {
  const { status, remaining, resetMs } = report;
  if (status === 429) {
    const until = now + (resetMs ?? MINUTE_MS);
    return { ...state, remaining: 0, windowEndsAt: until, blockedUntil: until };
  }
  if (remaining === undefined || resetMs === undefined) return state;
  const windowEndsAt = now + resetMs;
  const isSameWindow =
    now < state.windowEndsAt && windowEndsAt <= state.windowEndsAt + WINDOW_GRAIN_MS;
  return isSameWindow
    ? { ...state, remaining: Math.min(remaining, state.remaining ?? remaining) }
    : { ...state, remaining, windowEndsAt };
}

function refilled({ tokens, refilledAt }: BudgetState, limits: BudgetLimits, now: number): number {
  const gained = (Math.max(0, now - refilledAt) * limits.perMinute) / MINUTE_MS;
  return Math.min(limits.burst, tokens + gained);
}
