/** Answers of callers, for tests. */
export interface Sayings {
  /** What was read back before each of them. */
  readBack: readonly string[];
  /** To whether to book. */
  yes: readonly string[];
  no: readonly string[];
  /** Unclear, or not now. */
  unclear: readonly string[];
  /** To whether to cancel. */
  cancelYes: readonly string[];
  cancelNo: readonly string[];
}

/** Answers that are separated by bars. */
export function rows(text: string): readonly string[] {
  return text.split('|').map((row) => row.trim());
}
