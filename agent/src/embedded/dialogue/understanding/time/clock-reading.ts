/** Which of its two readings a spoken clock time has. Pure. */
import type { Clock } from './items.ts';

export interface Hint {
  /** Minutes since midnight that the caller spoke of (`in the evening`); half-open. */
  hours: { from: number; to: number } | null;
  /** Wall-clock minutes at which there is something free on the days in question. */
  free: readonly number[];
}

/** Every minute of the day that the clock may mean, the likelier first. */
export function readings(clock: Clock): number[] {
  const base = (clock.hour % 12) * 60 + clock.minute;
  switch (clock.meridiem) {
    case '24h':
      return [clock.hour * 60 + clock.minute];
    case 'am':
      return [base];
    case 'pm':
      return [base + 720];
    case null:
      // Seven to eleven is the morning; twelve is noon, one to six the afternoon.
      return clock.hour >= 7 && clock.hour <= 11 ? [base, base + 720] : [base + 720, base];
  }
}

/** The reading that fits what was said around it, else the one at which something is free, else the usual one. */
export function readClock(
  clock: Clock,
  hint: Hint,
  isMet: (minute: number, free: number) => boolean = (minute, free) => minute === free,
): number {
  const options = readings(clock);
  const usual = options[0] ?? 0;
  const { hours, free } = hint;
  if (hours) {
    const within = options.find((minute) => minute >= hours.from && minute < hours.to);
    if (within !== undefined) return within;
  }
  return options.find((minute) => free.some((each) => isMet(minute, each))) ?? usual;
}

/** Both ends of `from nine to five`: the end is the first reading after the beginning. */
export function readRange(from: Clock, to: Clock, hint: Hint): { from: number; to: number } {
  const ends = readings(to);
  if (from.meridiem === null && ends.length === 1) {
    // `10 to 2 pm`, `2 to 4 pm`: the beginning nearest before the end.
    const end = ends[0] ?? 0;
    const start = Math.max(...readings(from).filter((minute) => minute < end), -1);
    if (start >= 0) return { from: start, to: end };
  }
  const start = readClock(from, hint);
  const later = ends.filter((minute) => minute > start);
  return { from: start, to: later.length > 0 ? Math.min(...later) : 1440 };
}

/** `HH:MM` of minutes since midnight. */
export function clockText(minute: number): string {
  const at = Math.min(Math.max(minute, 0), 1440);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
