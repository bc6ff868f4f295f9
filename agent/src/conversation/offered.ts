import type { Instant } from '@in-call-calendar/shared';
import type { OfferedTime } from './tool-contract.ts';
import type { Speaking, Words } from './words/words.ts';

/** A time as a tool offers it. */
export function offered(start: Instant, speaking: Speaking, words: Words): OfferedTime {
  return { start, spoken: words.times.start(start, speaking) };
}
