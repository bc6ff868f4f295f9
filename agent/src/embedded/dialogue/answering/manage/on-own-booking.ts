/** Turns about the booking in question that order nothing: its time is refused or named, it is complained of, or left. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import {
  leavesAlone,
  wantsOneMore,
  type BookingIntent,
} from '../../understanding/booking-intent.ts';
import { isQuestion } from '../../understanding/note-answer.ts';
import type { Meaning } from '../../understanding/understand.ts';
import { askBack, decisionOf } from '../decision.ts';
import { CORRECTIONS, detailsNamed, does, hasDetails, hasTime } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Step } from '../state.ts';
import { askCancel } from './cancel.ts';
import { leaveBookingAsItIs, LEAVING } from './leave.ts';
import { beginMove } from './move.ts';
import { bookedWords, keepsOwnTime, MOVES } from './own-time.ts';
import { refusedTime } from './refused-time.ts';

/** Null where the turn is about something else, or orders to move or cancel it. */
export function onOwnBooking(
  meaning: Meaning,
  intent: BookingIntent | null,
  start: Instant,
  reply: Reply,
): Step | null {
  return (
    onRefusedTime(meaning, intent, start, reply) ??
    keepsOwnTime(meaning, intent, start, reply) ??
    otherTime(meaning, intent, reply) ??
    onComplaint(meaning, intent, start, reply) ??
    left(meaning, intent, reply)
  );
}

/** `Tuesday doesn't work after all`: moves it to what was wished for instead, else asks what to do with it. */
function onRefusedTime(
  meaning: Meaning,
  intent: BookingIntent | null,
  start: Instant,
  reply: Reply,
): Step | null {
  const { text } = meaning;
  if (intent?.kind === 'cancel') return null;
  if (intent?.kind === 'move' && (intent.wanted === '' || MOVES.test(text))) return null;
  if (wantsOneMore(text) && !NO_WISH.test(text)) return null;
  const refused = refusedTime(meaning, start, reply);
  if (refused === null) return null;
  if (refused.wanted !== '') return beginMove(reply, refused.wanted);
  return reply.state.asked === 'cancel_ok' ? askCancel(reply) : askWhatToDo(start, reply);
}

/** `Don't book Tuesday`, `I have a meeting then`, `I don't need another one` */
const NO_WISH =
  /\b(?:not|never)\b.{0,12}\bbook\b|\bnot (?:need|want) (?:another|one|a (?:second|separate|new))\b|(?<!\b(?:can|could|may|might) )\b(?:i|we) (?:already |also )?(?:have|have got|got) (?:an?|the|my|our|another|some)\b/;

/** Another time in answer to whether to cancel: it is moved there instead, and nothing new is booked. */
function otherTime(meaning: Meaning, intent: BookingIntent | null, reply: Reply): Step | null {
  if (reply.state.asked !== 'cancel_ok' || intent !== null || !hasTime(meaning)) return null;
  if (wantsOneMore(meaning.text) || hasDetails(meaning)) return null;
  const { consent } = decisionOf(meaning, 'cancel', reply);
  if (consent === 'yes' || consent === 'wait') return null;
  if (!meaning.acts.has('yes')) return consent === 'no' ? null : beginMove(reply, meaning.text);
  return askBack(meaning, reply) ?? askCancel(reply);
}

const WRONG =
  /\b(?:wrong|incorrect|mistakes?|mistaken|error|not (?:quite )?(?:right|correct|true)|not what (?:i|we)|not (?:the|my) (?:day|date|time|one|slot|appointment)|(?:did not|never) (?:want|wanted|mean|meant|ask|asked|agree|agreed|order|ordered|say|said)|take (?:it|that) back|misunder\w+|misheard|mixed up|messed up)\b/;
const NOTHING_WRONG = /\b(?:nothing(?:'s| is| was)?|not|never) (?:wrong|a mistake)\b/;

/** `That's wrong`, of what was just booked. */
function onComplaint(
  meaning: Meaning,
  intent: BookingIntent | null,
  start: Instant,
  reply: Reply,
): Step | null {
  const { text, raw } = meaning;
  if (intent !== null || reply.state.asked === 'cancel_ok' || isQuestion(raw)) return null;
  if (hasDetails(meaning) || hasTime(meaning) || does(meaning, 'book', 'browse')) return null;
  if (does(meaning, ...CORRECTIONS) || detailsNamed(text).length > 0) return null;
  if (!WRONG.test(text) || NOTHING_WRONG.test(text)) return null;
  return askWhatToDo(start, reply.phrase('sorry'));
}

/** `Leave it as it is`, or `don't cancel it`. */
function left({ text, time }: Meaning, intent: BookingIntent | null, reply: Reply): Step | null {
  const { asked } = reply.state;
  if (intent !== null || (asked !== 'else' && asked !== 'intent')) return null;
  const leaves = leavesAlone(text) || (LEAVING.test(text) && time === null);
  return leaves ? leaveBookingAsItIs(reply) : null;
}

function askWhatToDo(start: Instant, reply: Reply): Step {
  if (reply.state.asked !== 'intent') reply.say(bookedWords(start, reply));
  return reply.set({ asked: 'intent', misses: 0 }).phrase('intent').done();
}
