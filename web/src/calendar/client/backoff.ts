/** Milliseconds to wait before try number `tries` (1 is the second one), or null to give up. */
export function backoff(tries: number, firstMs: number, maxTries: number): number | null {
  return tries > maxTries ? null : Math.min(firstMs * 2 ** (tries - 1), 2000);
}
