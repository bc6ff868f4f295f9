/** Turns that name the time of the booking in question, and wish for no other. Pure. */
import { fitsFilter, localParts, weekdayOf, type Instant } from '@in-call-calendar/shared';
import type { BookingIntent } from '../../understanding/booking-intent.ts';
import type { TimeReading } from '../../understanding/time/read-time.ts';
import type { Meaning } from '../../understanding/understand.ts';
import { statusWords } from '../answers.ts';
import { filterOf } from '../carried-filter.ts';
import { courtesy } from '../courtesy.ts';
import { does, hasDetails, hasTime } from '../heard.ts';
import { repeatQuestion } from '../repeat-question.ts';
import type { Reply } from '../reply.ts';
import type { Question, Step } from '../state.ts';
import { spokenStart } from '../view.ts';
import { leaveBookingAsItIs } from './leave.ts';

/** Words that move a booking to another time of the same day, too. */
const MOVES = /\b(?:move|change|shift|switch|push|swap|postpone|re ?schedule)\b/;
const ONE_MORE =
  /\b(?:another|one more|also|too|as well|additional|new|second|every|each|weekly)\b/;
/** What is said of a time that is kept. */
const CONTENT =
  /\b(?:perfect|right|correct|fine|great|good|lovely|ideal|okay|better|best|works?|suits?|exactly|be there|will come|am coming|will be|wanted|meant|said|it is|that is|see you)\b/;
/** A day in another week is named by more than its weekday. */
const DATED =
  /\b(?:next|week|weeks|january|february|march|april|may|june|july|august|september|october|november|december|\w*(?:first|second|third|[a-z]th|\d(?:st|nd|rd|th)))\b/;
const OTHER_THAN = /\b(?:after(?! all)|following|later|earlier|sooner)\b/;
const ASKS_WHAT_TO_DO: ReadonlySet<Question> = new Set<Question>(['cancel_ok', 'intent']);

/** `No, Tuesday is perfect`, of a booking on Tuesday: it stays. Null where the turn may wish for something else. */
export function keepsOwnTime(
  meaning: Meaning,
  intent: BookingIntent | null,
  start: Instant,
  reply: Reply,
): Step | null {
  const { text, time, acts, reference } = meaning;
  if (time === null || reference !== null || hasDetails(meaning) || !hasTime(meaning)) return null;
  if (intent !== null && intent.kind !== 'move') return null;
  if (does(meaning, 'browse', 'open_calendar') || (acts.has('book') && !acts.has('bye')))
    return null;
  if (ONE_MORE.test(text) || !fits(time, text, start, reply)) return null;
  const isNamed = time.minute !== null || (!MOVES.test(text) && isContent(meaning));
  return isNamed ? stays(meaning, start, reply) : null;
}

function isContent(meaning: Meaning): boolean {
  return does(meaning, 'yes', 'no', 'thanks', 'bye', 'done') || CONTENT.test(meaning.text);
}

/** Answers a turn that leaves the booking as it is. */
export function stays(meaning: Meaning, start: Instant, reply: Reply): Step | null {
  const { acts } = meaning;
  if (ASKS_WHAT_TO_DO.has(reply.state.asked))
    return acts.has('no') ? leaveBookingAsItIs(reply) : null;
  if (does(meaning, 'thanks', 'bye', 'done')) return courtesy(meaning, reply);
  const words =
    reply.context.view.step === 'booked'
      ? statusWords(reply)
      : `You are booked for ${spokenStart(start, reply.context)}.`;
  return repeatQuestion(reply.set({ misses: 0 }).say(words)).done();
}

function fits(time: TimeReading, text: string, start: Instant, reply: Reply): boolean {
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
