import type { Tap } from './stopwatch.ts';

/** What the driver of the bench calls; see scripts/bench/web.ts. Times in milliseconds. */
export interface WebBench {
  /** The answer with three months of slots arrives as text → they are painted. */
  calendar: () => Promise<number>;
  /** As many buttons with ready-made labels are handed to React → they are painted. */
  bare: () => Promise<number>;
  /** Shows a week of free times, to be tapped. */
  week: () => Promise<void>;
  /** Newer availability comes in, of which some times are gone; the answer is the sum of layout shifts it made. */
  refresh: (gone: 'nothing' | 'some') => Promise<number>;
  taps: Tap[];
}

/** Remote calls from a page that does nothing else. */
export interface RoomBench {
  join: (url: string, token: string) => Promise<void>;
  /** Calls a method and waits for the answer. */
  call: (to: string, method: string, payload: string) => Promise<{ ms: number; length: number }>;
}

declare global {
  interface Window {
    bench: WebBench;
    roomBench: RoomBench;
  }
}
