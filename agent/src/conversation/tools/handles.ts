/** Short names of the times that were offered in a call: models alter instants, and keep `t3` as it is. */
import { epochMs, instantSchema, type Instant } from '@in-call-calendar/shared';

export interface TimeHandles {
  /** The handle of a start: `t1`, `t2` …, never used for another one in this call. */
  of: (start: Instant) => string;
  /** The start that a handle, or an instant that was offered, stands for; null where it never was on offer. */
  startOf: (said: string) => Instant | null;
  /** Every start that has a handle. */
  offered: () => Instant[];
}

/**
 * @param takesInstants whether any instant may be chosen by itself: of the embedded dialogue, which makes none up. A
 * start that is not free is refused all the same.
 */
export function createTimeHandles({ takesInstants = false } = {}): TimeHandles {
  const handles = new Map<Instant, string>();
  const starts = new Map<string, Instant>();
  return {
    of(start) {
      const known = handles.get(start);
      if (known !== undefined) return known;
      const handle = `t${handles.size + 1}`;
      handles.set(start, handle);
      starts.set(handle, start);
      return handle;
    },
    startOf(said) {
      const text = said.trim();
      const byHandle = starts.get(text.toLowerCase());
      if (byHandle !== undefined) return byHandle;
      const parsed = instantSchema.safeParse(text);
      if (!parsed.success) return null;
      const start = [...handles.keys()].find((each) => epochMs(each) === epochMs(parsed.data));
      return start ?? (takesInstants ? parsed.data : null);
    },
    offered: () => [...handles.keys()],
  };
}
