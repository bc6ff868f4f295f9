/** Sentences about facts: times, names, results. Built by code, spoken as they are. English. */
import {
  describeFilter,
  localDate,
  shownDate,
  spokenDate,
  spokenTime,
  zoneName,
  type Instant,
  type LocalDate,
  type SlotFilter,
  type Zone,
  type Zones,
} from '@in-call-calendar/shared';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import type { OfferedTime } from './tool-contract.ts';

export interface Speaking {
  now: Instant;
  zones: Zones;
}

/** `Tuesday, December 1st at 2 PM`. */
export function spokenStart(start: Instant, { now, zones }: Speaking): string {
  const date = localDate(start, zones.shown);
  return `${spokenDate(date, localDate(now, zones.shown))} at ${spokenTime(start, zones.shown)}`;
}

/** `Tuesday, December 1st at 2 PM Eastern Standard Time`, said where it matters. */
export function spokenStartWithZone(start: Instant, speaking: Speaking): string {
  return `${spokenStart(start, speaking)} ${zoneName(speaking.zones.shown, start)}`;
}

export function offered(start: Instant, speaking: Speaking): OfferedTime {
  return { start, spoken: spokenStart(start, speaking) };
}

/** `Monday at 9 AM, 10:30 AM or 1 PM`: the date is said once where the times share it. */
export function spokenChoices(
  starts: readonly Instant[],
  speaking: Speaking,
  last: 'and' | 'or' = 'or',
): string {
  const { zones } = speaking;
  const today = localDate(speaking.now, zones.shown);
  let lastDate = '';
  const words = starts.map((start) => {
    const date = localDate(start, zones.shown);
    const time = spokenTime(start, zones.shown);
    const same = date === lastDate;
    lastDate = date;
    return same ? time : `${spokenDate(date, today)} at ${time}`;
  });
  return joinWords(words, last);
}

export function joinWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** What was looked for, in words: `on Tuesday, December 1st, afternoons`. */
export function spokenWish(
  dates: { from?: LocalDate | undefined; to?: LocalDate | undefined },
  filter: SlotFilter | null,
  today: LocalDate,
): string {
  const words: string[] = [];
  if (dates.from !== undefined && dates.from === dates.to) {
    words.push(
      dates.from === today
        ? 'today'
        : `on ${spokenDate(dates.from, today).replace(/^tomorrow, /, '')}`,
    );
  } else if (dates.from !== undefined && dates.to !== undefined) {
    words.push(`between ${shownDate(dates.from)} and ${shownDate(dates.to)}`);
  }
  const wanted = describeFilter(filter);
  if (wanted) words.push(`for ${wanted}`);
  return words.join(' ');
}

/** The sentence that follows a booking, from the provider's record. */
export function bookedSentence(record: BookingRecord, speaking: Speaking): string {
  const when = spokenStartWithZone(record.start, speaking);
  if (record.status === 'pending') {
    return `Your request for ${when} has been sent. ${record.hostName} still has to confirm it, and you will hear by e-mail.`;
  }
  return `You are booked for ${when}. A confirmation goes to ${record.attendee.email}.`;
}

export function takenSentence(
  start: Instant,
  alternatives: readonly Instant[],
  speaking: Speaking,
): string {
  const gone = `I'm sorry, ${spokenStart(start, speaking)} has just been taken.`;
  return alternatives.length === 0
    ? gone
    : `${gone} The nearest free times are ${spokenChoices(alternatives.slice(0, 2), speaking)}.`;
}

export const CHECKING_SENTENCE =
  "I'm still checking with the calendar whether that went through. I will tell you as soon as I know.";

/** What went wrong with a booking, and what to do. Nothing has been booked in any of these. */
export function failureSentence(kind: SchedulingErrorKind, field?: string): string {
  switch (kind) {
    case 'slot_taken':
    case 'out_of_window':
      return 'That time can no longer be booked. Please choose another one.';
    case 'invalid_details':
      return field === undefined
        ? 'The calendar did not accept the details. Could you check them?'
        : `The calendar did not accept what I have for ${field}. Could you check it?`;
    case 'limit_reached':
      return 'No more bookings can be made with this e-mail address for now, so nothing has been booked.';
    case 'not_allowed':
      return 'This cannot be booked here, so nothing has been booked.';
    case 'rate_limited':
    case 'unavailable':
      return 'The calendar cannot be reached right now, so nothing has been booked. Your details are kept; we can try again in a moment.';
    case 'not_found':
    case 'unauthorized':
    case 'bad_response':
      return 'The booking could not be made, so nothing has been booked. Your details are kept.';
    case 'unknown_outcome':
      return CHECKING_SENTENCE;
  }
}

/** Zone names differ and the caller should know which one is meant. */
export function zoneDiffers(zones: Zones, at: Instant): boolean {
  return differs(zones.shown, zones.host, at);
}

function differs(a: Zone, b: Zone, at: Instant): boolean {
  return a !== b && zoneName(a, at) !== zoneName(b, at);
}
