import { epochMs, type Instant } from '@in-call-calendar/shared';
import type { Texts } from '../texts.ts';

/** How long ago something was read, in words. */
export function ageInWords(since: Instant, now: Instant, texts: Texts): string {
  const minutes = Math.floor((epochMs(now) - epochMs(since)) / 60_000);
  if (minutes < 1) return texts.justNow;
  return minutes < 60 ? texts.minutesAgo(minutes) : texts.hoursAgo(Math.floor(minutes / 60));
}
