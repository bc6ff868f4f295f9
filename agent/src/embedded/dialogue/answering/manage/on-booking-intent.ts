/** Turns about a booking made before: to move it, cancel it, or find it. Pure. */
import { localDate, type Instant, type LocalDate } from '@in-call-calendar/shared';
import {
  cancelsIt,
  corrects,
  onlyStates,
  readBookingIntent,
  wantsOneMore,
  type BookingIntent,
} from '../../understanding/booking-intent.ts';
import { onlyParts } from '../../understanding/parting.ts';
import { understand, type Meaning } from '../../understanding/understand.ts';
import { repeatQuestion } from '../repeat-question.ts';
import { decisionOf } from '../decision.ts';
import { does, hasTime } from '../heard.ts';
import { statusWords } from '../answers.ts';
import { looking } from '../calls.ts';
import { onTime } from '../on-time.ts';
import type { Reply } from '../reply.ts';
import { neutralScene } from '../scene.ts';
import { NO_TIMES, type Step } from '../state.ts';
import { confirmedEmail, selectedOf } from '../view.ts';
import { movingBooking, currentStart } from './current-start.ts';
import { askCancel, cancelInstead } from './cancel.ts';
import { askForCriteria } from './find.ts';
import { leaveBookingAsItIs, LEAVING, backOutCalls } from './leave.ts';
import { beginMove, lookFor } from './move.ts';
import { onOwnBooking } from './on-own-booking.ts';
import { partsTillOther, stays } from './own-time.ts';
import { withoutHarmless } from './refused-time.ts';
import { isTimeOf } from './time-of.ts';

/** Null where the turn is about no booking made before. */
export function onBookingIntent(said: Meaning, reply: Reply): Step | null {
  const { view } = reply.context;
  if (reply.state.asked === 'notes' && said.note !== null) return null;
  if (answersCancel(said, reply)) return null;
  const start = currentStart(reply.context, reply.state);
  // `No thanks, have a nice weekend` speaks of no time.
  if (reply.state.asked === 'else' && onlyParts(said.text))
    return start === null ? null : partsTillOther(said.text, start, reply);
  const moving = movingBooking(view);
  const other = moving === null ? null : insteadOfMoving(said, reply);
  if (other !== null) return other;
  const atHand = start !== null && moving === null;
  const meaning = atHand ? withoutHarmless(said, reply) : said;
  const intent =
    readBookingIntent(meaning.text, { booked: atHand }) ?? (atHand ? corrected(meaning) : null);
  const own = atHand ? onOwnBooking(meaning, intent, start, reply) : null;
  if (own !== null) return own;
  if (intent === null) return atHand ? withoutWish(meaning, start, reply) : null;
  if (moving !== null) return whileMoving(intent, reply);
  if (start !== null && !isAnother(intent, start, reply))
    return withBooking(intent, meaning, start, reply);
  return withoutBooking(intent, meaning, reply);
}

/** `Scratch that, Friday`, or `not two, three`, of a booking that was made: another time for it. */
function corrected(meaning: Meaning): BookingIntent | null {
  const { text } = meaning;
  if (!hasTime(meaning) || does(meaning, 'book', 'browse') || !corrects(text)) return null;
  if (onlyStates(text) && !meaning.besideTime.wishes) return null;
  return { kind: 'move', old: '', wanted: text, sure: false };
}

/** Words that are about no other time: `no, my flight leaves on Friday`. */
function withoutWish(meaning: Meaning, start: Instant, reply: Reply): Step | null {
  const { text, besideTime } = meaning;
  const states = hasTime(meaning) && corrects(text) && onlyStates(text) && !besideTime.wishes;
  if (states && !does(meaning, 'book', 'browse')) return stays(meaning, start, reply);
  return undecided(meaning, reply);
}

/** `Yes, I can't make it`, or `yes, actually no`, to whether to cancel: the answer, not another wish. */
function answersCancel(meaning: Meaning, reply: Reply): boolean {
  const { text, time, acts } = meaning;
  if (reply.state.asked !== 'cancel_ok') return false;
  const { consent } = decisionOf(meaning, 'cancel', reply);
  if (time !== null) return consent === 'yes';
  if (consent === 'other' || (consent === 'unclear' && !acts.has('yes'))) return false;
  return !/\b(?:move|change|re ?schedule|shift|push|postpone|different|another|other)\b/.test(text);
}

/** `I changed my mind` about a booking that was made. */
function undecided({ acts, time, reference }: Meaning, reply: Reply): Step | null {
  if (reply.state.asked === 'intent') return null;
  if (!acts.has('release') || acts.has('book') || time !== null || reference !== null) return null;
  return reply.set({ asked: 'intent' }).phrase('intent').done();
}

/** The booking's own day was named, and is not that of the booking in question. */
function isAnother(intent: BookingIntent, start: string, reply: Reply): boolean {
  if (!intent.sure && intent.kind === 'move') return false;
  const date = ownDate(intent.old, reply);
  return date !== null && date !== localDate(start, reply.context.view.zones.shown);
}

/** What may be wanted instead of the move: to cancel it, to leave it, or one more appointment. */
function insteadOfMoving(meaning: Meaning, reply: Reply): Step | null {
  const { text, time } = meaning;
  if (cancelsIt(text)) return cancelInstead(reply);
  if (LEAVING.test(text) && time === null) return leaveBookingAsItIs(reply);
  if (!wantsOneMore(text)) return null;
  const before = backOutCalls(reply);
  reply.set({ ...NO_TIMES, intent: null, readBack: null, misses: 0 });
  return onTime(meaning, reply, before) ?? reply.call([...before, looking(reply.context)]);
}

function whileMoving(intent: BookingIntent, reply: Reply): Step | null {
  switch (intent.kind) {
    case 'cancel':
      return cancelInstead(reply);
    case 'move':
      return intent.wanted === ''
        ? repeatQuestion(reply).done()
        : lookFor(intent.wanted, reply, []);
    case 'look':
      return null;
  }
}

function withBooking(
  intent: BookingIntent,
  meaning: Meaning,
  start: Instant,
  reply: Reply,
): Step | null {
  switch (intent.kind) {
    case 'move':
      return beginMove(
        reply,
        intent.wanted === '' ? leftover(intent, meaning, start, reply) : intent.wanted,
      );
    case 'cancel':
      return askCancel(reply);
    case 'look':
      return reply.say(statusWords(reply)).set({ asked: 'intent' }).phrase('intent').done();
  }
}

/** `Can we move it on Thursday`: with the booking in question, a day beside the verb is the new one. */
function leftover(
  { old }: BookingIntent,
  { time, text }: Meaning,
  start: Instant,
  reply: Reply,
): string {
  return time === null || isTimeOf(time, text, start, reply) ? '' : old;
}

function withoutBooking(intent: BookingIntent, meaning: Meaning, reply: Reply): Step | null {
  const { view } = reply.context;
  // Before anything is booked, `the appointment` means the choice just made.
  if (selectedOf(view) !== null && !intent.sure) {
    if (intent.kind !== 'move') return null;
    if (intent.wanted !== '') return lookFor(intent.wanted, reply, []);
    return reply.release();
  }
  if (intent.kind === 'look' && selectedOf(view) !== null) return null;
  const { criteria } = reply.state;
  const known = criteria.email ?? confirmedEmail(view);
  const email = meaning.email?.value ?? known;
  reply.set({
    misses: 0,
    intent: intent.kind,
    wanted: intent.wanted,
    criteria: {
      email,
      sure: meaning.email
        ? meaning.email.typed
        : known !== null && (criteria.sure || criteria.email === null),
      date: ownDate(intent.old, reply) ?? criteria.date,
    },
  });
  return askForCriteria(reply, { opens: true });
}

/** The single day that words name for a booking: the next to come, whatever is on the screen. */
function ownDate(text: string, reply: Reply): LocalDate | null {
  if (text === '') return null;
  const { time } = understand(text, neutralScene(reply.state, reply.context));
  if (time === null) return null;
  if (time.date !== null) return time.date;
  // `I have an appointment on Tuesday` reads as a day when the caller is busy.
  const [busy = null, ...more] = time.wish.notDates ?? [];
  return more.length === 0 ? busy : null;
}
