/** Whether the words about a time fit one that is booked or chosen. Pure. */
import { fitsFilter, localParts, weekdayOf, type Instant } from '@in-call-calendar/shared';
import type { TimeReading } from '../../understanding/time/read-time.ts';
import { filterOf } from '../carried-filter.ts';
import type { Reply } from '../reply.ts';

/** A day in another week is named by more than its weekday. */
const DATED =
  /\b(?:next|week|weeks|january|february|march|april|may|june|july|august|september|october|november|december|\w*(?:first|second|third|[a-z]th|\d(?:st|nd|rd|th)))\b/;
const OTHER_THAN = /\b(?:after(?! all)|following|later|earlier|sooner)\b/;

/** `time`: what `text` says of a time. True where it names `start`, or a day or part of it. */
export function isTimeOf(time: TimeReading, text: string, start: Instant, reply: Reply): boolean {
  const { wish, move, doubt, range, choices } = time;
  if (move !== null || doubt !== null || range !== null || choices.length > 0) return false;
  if (OTHER_THAN.test(text)) return false;
  const zone = reply.context.view.zones.shown;
  const { date, minute } = localParts(start, zone);
  const half = /\b(?:am|pm|morning|afternoon|evening)\b/.test(text) ? 1440 : 720;
  if (time.minute !== null && time.minute % half !== minute % half) return false;
  const { from = date, to = from } = wish;
  const isDay = date >= from && date <= to;
  const isWeekday =
    time.date !== null && weekdayOf(time.date) === weekdayOf(date) && !DATED.test(text);
  if (!isDay && !isWeekday) return false;
  const filter = filterOf(wish);
  return filter === null || fitsFilter({ start }, filter, zone);
}
