/** Sentences about bookings that exist: found, moved, cancelled, and how a series stands. From records only. English. */
import { shownDate, zoneName, type Occurrence, type Zone } from '@in-call-calendar/shared';
import type { ChangeTask } from '../call/effect.ts';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import { joinWords, spokenStart, spokenStartWithZone, type Speaking } from './phrasing.ts';

export const FIND_FORM_SENTENCE =
  'To find your booking I need the e-mail address that it was made with, and its day.';
export const LOOKING_SENTENCE = 'I am still looking. I will tell you as soon as I know.';
export const FIND_FAILED_SENTENCE =
  'I cannot reach the calendar right now, so I could not look. We can try again in a moment.';
export const NO_BOOKING_SENTENCE =
  'There is no booking here yet to change. Tell me its e-mail address and its day, and I will find it.';

/** One booking that is shown now, or several to choose from. */
export function foundSentence(records: readonly BookingRecord[], speaking: Speaking): string {
  const [first] = records;
  if (first && records.length === 1) {
    const pending = first.status === 'pending' ? ` ${first.hostName} still has to confirm it.` : '';
    return `I found your booking for ${spokenStartWithZone(first.start, speaking)}.${pending}`;
  }
  const starts = records.map(({ start }) => spokenStart(start, speaking));
  return `I found ${records.length} bookings: ${joinWords(starts, 'and')}.`;
}

export function foundNothingSentence(date?: string): string {
  return date === undefined
    ? 'I found no booking like that which is still to come.'
    : `I found no booking with that e-mail address on ${shownDate(date)}.`;
}

export function movedSentence(record: BookingRecord, from: string, speaking: Speaking): string {
  const to = spokenStartWithZone(record.start, speaking);
  if (record.status === 'pending') {
    return `The move from ${spokenStart(from, speaking)} to ${to} has been asked for. ${record.hostName} still has to confirm it.`;
  }
  return `Your booking is moved from ${spokenStart(from, speaking)} to ${to}.`;
}

export function cancelledSentence(record: BookingRecord, speaking: Speaking): string {
  return `Your booking for ${spokenStartWithZone(record.start, speaking)} is cancelled.`;
}

export function changeUnknownSentence(task: ChangeTask): string {
  return `I'm still checking with the calendar whether your booking has been ${done(task)}. I will tell you as soon as I know.`;
}

/** Why a booking was not changed, and what to do. It stands as it was in all of these. */
export function changeFailedSentence(task: ChangeTask, kind: SchedulingErrorKind): string {
  switch (kind) {
    case 'rate_limited':
    case 'unavailable':
    case 'bad_response':
      return `The calendar cannot be reached right now, so your booking has not been ${done(task)}. We can try again in a moment.`;
    case 'not_found':
      return `The calendar has no such booking any more, so it has not been ${done(task)}.`;
    case 'slot_taken':
    case 'out_of_window':
      return 'That time can no longer be had, so your booking stands as it was. Please choose another one.';
    case 'invalid_details':
    case 'limit_reached':
    case 'not_allowed':
    case 'unauthorized':
      return `The calendar does not let this booking be ${done(task)} here, so it stands as it was. The confirmation e-mail has a link for it.`;
    case 'unknown_outcome':
      return changeUnknownSentence(task);
  }
}

/** How the screen writes times from now on. */
export function clockSentence(hour12: boolean): string {
  return `The calendar shows times ${hour12 ? 'with AM and PM' : 'on the 24-hour clock'} now.`;
}

/** `Booked: 3 of 4. Tuesday, December 15th at 2 PM was taken.` */
export function seriesSentence(
  record: BookingRecord,
  series: readonly Occurrence[],
  speaking: Speaking,
): string {
  const starts = (...outcomes: Occurrence['outcome'][]): string[] =>
    series.filter(({ outcome }) => outcomes.includes(outcome)).map(({ start }) => start);
  const booked = starts('booked', 'requested');
  const zone = zoneName(speaking.zones.shown, record.start);
  const requests = starts('requested').length > 0;
  const what = requests ? 'Requested' : 'Booked';
  const all = booked.length === series.length;
  const [first] = booked;
  const last = booked.at(-1);
  const span =
    first === undefined || last === undefined
      ? ''
      : `, from ${spokenStart(first, speaking)} to ${spokenStart(last, speaking)}, ${zone}`;
  const account = [
    `${what}: ${all ? `all ${series.length}` : `${booked.length} of ${series.length}`}${all ? span : ''}.`,
    missed(starts('taken'), 'taken', speaking),
    missed(starts('failed'), 'not possible', speaking),
  ];
  const open = starts('checking');
  if (open.length > 0) {
    account.push(
      `I'm still checking ${joinWords(spokenAll(open, speaking), 'and')}, and will tell you.`,
    );
  }
  if (requests) account.push(`${record.hostName} still has to confirm.`);
  return account.filter(Boolean).join(' ');
}

export function zoneSentence(zone: Zone, now: string, callerIsThere: boolean): string {
  const name = zoneName(zone, now);
  return callerIsThere ? `All times are in your time now, ${name}.` : `Times are in ${name} now.`;
}

function missed(starts: readonly string[], what: string, speaking: Speaking): string {
  if (starts.length === 0) return '';
  const words = joinWords(spokenAll(starts, speaking), 'and');
  const verb = starts.length === 1 ? 'was' : 'were';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb} ${what}.`;
}

function spokenAll(starts: readonly string[], speaking: Speaking): string[] {
  return starts.map((start) => spokenStart(start, speaking));
}

function done(task: ChangeTask): string {
  return task === 'cancel' ? 'cancelled' : 'moved';
}
