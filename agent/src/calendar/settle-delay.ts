/** Waits between looks at something whose outcome is unknown, in ms; the last one repeats. */
const SETTLE_DELAYS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** How long to wait before the look after `round` others, in ms. */
export function settleDelay(round: number): number {
  return SETTLE_DELAYS_MS[Math.min(round, SETTLE_DELAYS_MS.length - 1)] ?? 30_000;
}
