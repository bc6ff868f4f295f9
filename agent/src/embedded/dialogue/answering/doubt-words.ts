/** What is said where a wish for a time cannot be taken as it was said. Pure. */
import { shownDate, spokenTime, toInstant, weekdayOf } from '@in-call-calendar/shared';
import type { Doubt } from '../understanding/time/items.ts';

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Whether its sentence ends with the question to be answered. */
export function asksItself({ kind }: Doubt): boolean {
  return kind === 'either' || kind === 'gap' || kind === 'weekday';
}

/** One sentence for each kind. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'no_such_day':
      return `There is no ${doubt.day}.`;
    case 'weekday': {
      const said = WEEKDAYS[doubt.weekday - 1] ?? '';
      const real = WEEKDAYS[weekdayOf(doubt.date) - 1] ?? '';
      const date = shownDate(doubt.date).replace(`${real}, `, '');
      return `${date} is a ${real}, not a ${said}. Which day do you mean?`;
    }
    case 'past':
      return 'That is in the past.';
    case 'either': {
      const [one, other] = doubt.dates.map((date) => shownDate(date).replace(/^\w+, /, ''));
      return `Do you mean ${one ?? ''} or ${other ?? ''}?`;
    }
    case 'gap':
      return gapWords(doubt);
  }
}

function gapWords({ from, to }: Extract<Doubt, { kind: 'gap' }>): string {
  const start = clockWords(from);
  if (from === to)
    return `I can't leave out just ${start}. Would you like a time before ${start}, or after it?`;
  const end = clockWords(to);
  return `I can't leave out the time from ${start} to ${end}. Would you like a time before ${start}, or after ${end}?`;
}

function clockWords(minute: number): string {
  return minute === 720 ? 'noon' : spokenTime(toInstant(minute * 60_000), 'UTC');
}
