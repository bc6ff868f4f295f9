/** Turns that name the time of the booking in question, and wish for no other. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import type { BookingIntent } from '../../understanding/booking-intent.ts';
import { meetingTime } from '../../understanding/parting.ts';
import { understand, type Meaning } from '../../understanding/understand.ts';
import { statusWords } from '../answers.ts';
import { courtesy } from '../courtesy.ts';
import { does, hasDetails, hasTime } from '../heard.ts';
import { repeatQuestion } from '../repeat-question.ts';
import type { Reply } from '../reply.ts';
import { sceneOf } from '../scene.ts';
import type { Question, Step } from '../state.ts';
import { spokenStart } from '../view.ts';
import { leaveBookingAsItIs } from './leave.ts';
import { isTimeOf } from './time-of.ts';

/** Words that move a booking to another time of the same day, too. */
export const MOVES = /\b(?:move|change|shift|switch|push|swap|postpone|re ?schedule)\b/;
const ONE_MORE =
  /\b(?:another|one more|also|too|as well|additional|new|second|every|each|weekly)\b/;
/** What is said of a time that is kept. */
const CONTENT =
  /\b(?:perfect|right|correct|fine|great|good|lovely|ideal|okay|better|best|works?|suits?|exactly|be there|will come|am coming|will be|wanted|meant|said|it is|that is|see you)\b/;
/** `Did you book Tuesday at two` */
const ASKS_BACK =
  /^(?:(?:so|and|no|wait|sorry|why|when|,) )*(?:did|have|has|is|was|are|am) (?:you|i|we|it|that)\b/;
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
  // `Reschedule Tuesday at two` names the time that is to be given up.
  if (intent !== null && (intent.kind !== 'move' || intent.wanted === '')) return null;
  if (does(meaning, 'browse', 'open_calendar')) return null;
  if (acts.has('book') && !acts.has('bye') && !ASKS_BACK.test(text)) return null;
  if (ONE_MORE.test(text) || !isTimeOf(time, text, start, reply)) return null;
  if (intent !== null && intent.wanted !== text && !wantsSame(intent.wanted, start, reply))
    return null;
  const isNamed = time.minute !== null || !MOVES.test(text);
  return isNamed ? stays(meaning, start, reply) : null;
}

/** `Move it to Tuesday at two`, where it is already. */
function wantsSame(wanted: string, start: Instant, reply: Reply): boolean {
  const { time } = understand(wanted, sceneOf(reply.state, reply.context));
  return time !== null && isTimeOf(time, wanted, start, reply);
}

/** Answers a turn that leaves the booking as it is. */
export function stays(meaning: Meaning, start: Instant, reply: Reply): Step | null {
  const { acts, text } = meaning;
  if (ASKS_WHAT_TO_DO.has(reply.state.asked)) {
    const keeps = acts.has('no') || (!acts.has('yes') && CONTENT.test(text));
    return keeps ? leaveBookingAsItIs(reply) : null;
  }
  const polite = does(meaning, 'thanks', 'bye', 'done') ? courtesy(meaning, reply) : null;
  if (polite !== null) return polite;
  return sayBooked(start, reply);
}

/** `See you on Wednesday`, of a booking on Tuesday: says when it is. Null for other goodbyes. */
export function partsTillOther(text: string, start: Instant, reply: Reply): Step | null {
  const words = meetingTime(text);
  const { time } = understand(words, sceneOf(reply.state, reply.context));
  return time === null || isTimeOf(time, words, start, reply) ? null : sayBooked(start, reply);
}

function sayBooked(start: Instant, reply: Reply): Step {
  return repeatQuestion(reply.set({ misses: 0 }).say(bookedWords(start, reply))).done();
}

/** What is booked, also while the calendar is closed. */
export function bookedWords(start: Instant, reply: Reply): string {
  return reply.context.view.step === 'booked'
    ? statusWords(reply)
    : `You are booked for ${spokenStart(start, reply.context)}.`;
}
