/** The value below which a share (0–1) of the values lies; nearest rank. NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

/** Returns the value in the middle, the lower one of two; NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
