/** Turns that answer what was just asked: yes, no, a note, a choice of what to change. Pure. */
import { allowsRules } from '../../../conversation/consent/allows.ts';
import { isAboutSpelling } from '../understanding/contact/fix-detail.ts';
import { refusesNote } from '../understanding/note-answer.ts';
import { asksIfDone, comesAtTime, onlyParts } from '../understanding/parting.ts';
import type { Meaning } from '../understanding/understand.ts';
import {
  answerCheck,
  answerField,
  answerNotes,
  answerOwnNumber,
  declined,
} from './answer-details.ts';
import { answerZone } from './answer-zone.ts';
import { answerTo, statusWords } from './answers.ts';
import { answerCancel } from './manage/cancel.ts';
import { currentStart } from './manage/current-start.ts';
import { onBookingIntent } from './manage/on-booking-intent.ts';
import { command } from './command.ts';
import { onTime } from './on-time.ts';
import { refusesAndParts } from './courtesy.ts';
import { keepAfterAll, meantAfterAll } from './keep-chosen.ts';
import { onCriteria } from './manage/find.ts';
import { answerBookingIntent, answerWhich } from './manage/answer-booking-intent.ts';
import { answerMove } from './manage/move.ts';
import { askAboutCondition, decisionOf } from './decision.ts';
import { detailsFrom } from './details.ts';
import { confirmed, proceed } from './proceed.ts';
import { CORRECTIONS, detailsNamed, does, hasDetails, hasTime, refusesTime } from './heard.ts';
import { askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { answerLength } from './on-length.ts';
import { repeatQuestion } from './repeat-question.ts';
import { offersOf } from './scene.ts';
import { answerCount, onSeries } from './series/on-series.ts';
import { looking, selecting } from './calls.ts';
import type { Question, Step, ToolCall } from './state.ts';
import { fieldFor, selectedOf } from './view.ts';

type Answer = (meaning: Meaning, reply: Reply) => Step | null;

const ANSWERS: Record<Question, Answer> = {
  nothing: confirmed,
  time: answerOffer,
  offer: answerOffer,
  name: answerDetail,
  email: answerDetail,
  phone: answerDetail,
  field: answerField,
  details_ok: answerCheck,
  notes: answerNotes,
  book: answerBook,
  change: answerChange,
  repeat_count: answerCount,
  find_email: onCriteria,
  find_email_ok: onCriteria,
  find_date: onCriteria,
  find_again: onCriteria,
  which_booking: answerWhich,
  intent: answerBookingIntent,
  cancel_ok: answerCancel,
  move_ok: answerMove,
  own_number: answerOwnNumber,
  caller_zone: answerZone,
  length: answerLength,
  another_time: answerAnotherTime,
  still_there: (meaning, reply) =>
    hasDetails(meaning) || hasTime(meaning) ? null : askNext(reply).done(),
  else: answerElse,
};

/** Null where the turn does not answer the open question. */
export function onAnswer(meaning: Meaning, reply: Reply): Step | null {
  return refusesAndParts(meaning, reply) ?? ANSWERS[reply.state.asked](meaning, reply);
}

function answerDetail(meaning: Meaning, reply: Reply): Step | null {
  return declined(meaning, reply) ?? confirmed(meaning, reply);
}

/** `What happens if I do not show up` is asked, and refuses nothing. */
const WONDERS = /^(?:(?:and|but|so|well|oh|okay) )?(?:what|how|who|where|when|which)\b/;

function answerBook(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  const { consent } = decisionOf(meaning, 'book', reply);
  if (allowsRules(consent)) return proceed(reply);
  if (consent === 'wait' && !hasDetails(meaning)) return reply.phrase('wait').done();
  // `No note` leaves something out of the booking, and does not refuse it.
  if (refusesNote(meaning.raw) && detailsNamed(meaning.text).includes('notes'))
    return reply.phrase('book_again').done();
  if (hasDetails(meaning) || hasTime(meaning) || acts.has('give_back')) return null;
  if (detailsFrom(meaning, reply.state, reply.context).length > 0) return null;
  if (does(meaning, ...CORRECTIONS)) return null;
  // `The time is wrong`
  if (refusesTime(meaning)) return reply.release();
  if (isAboutSpelling(meaning.text))
    return reply
      .set({ asked: 'change', readBack: null })
      .say('Is that in the name, or in the e-mail address?')
      .done();
  const notYet = acts.has('stop') && /\bbook\b/.test(meaning.text);
  if (acts.has('stop') && !notYet) return null;
  const refused =
    (consent === 'no' && !WONDERS.test(meaning.text)) || acts.has('no') || acts.has('wrong_detail');
  if (!refused && !notYet) return askAboutCondition(meaning, 'book', reply);
  reply.set({ asked: 'change', readBack: null });
  return notYet
    ? reply.say("All right, I won't book it yet.").phrase('change_what').done()
    : reply.phrase('change').done();
}

function answerOffer(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, reference } = meaning;
  const { context, state } = reply;
  if (time !== null || reference !== null) return null;
  const offers = offersOf(state, context);
  const [only] = offers;
  const details = detailsFrom(meaning, state, context);
  if (hasDetails(meaning)) {
    // `Perfect, my name is Anna`: takes the one time named, and keeps the name.
    const takes = state.asked === 'offer' && acts.has('yes') && !acts.has('no');
    if (!takes || only === undefined || offers.length !== 1) return null;
    const calls = details.map((args): ToolCall => ({ name: 'set_details', args }));
    return reply.set({ misses: 0 }).call([...calls, selecting(only, reply)]);
  }
  if (selectedOf(context.view) !== null) return confirmed(meaning, reply);
  // `Yes, but what does it cost`: that first.
  if (answerTo(meaning, reply) !== null) return null;
  if (acts.has('yes') || acts.has('confirm_book')) {
    if (acts.has('book') && offers.length === 0) return null;
    if (only !== undefined && offers.length === 1) {
      return reply.set({ misses: 0 }).call([selecting(only, reply)]);
    }
    if (offers.length > 1) return reply.phrase('which').done();
    if (context.hasScreen && context.view.step === 'closed') reply.phrase('shown');
    return reply.call([looking(context)]);
  }
  if (acts.has('no') && !acts.has('stop') && !acts.has('release') && offers.length > 0) {
    return reply
      .set({ asked: 'time', offered: [], focus: null, misses: 0 })
      .say('All right.')
      .phrase('when')
      .done();
  }
  return null;
}

/** Whether another time is meant; else the turn answers the question that was open before. */
function answerAnotherTime(meaning: Meaning, reply: Reply): Step | null {
  const meant = meantAfterAll(meaning, reply);
  if (meant !== null)
    return (
      onBookingIntent(meant, reply) ??
      onSeries(meant, reply) ??
      command(meant, reply) ??
      onTime(meant, reply) ??
      reply.release()
    );
  const kept = keepAfterAll(meaning, reply);
  if (kept !== null) return kept;
  reply.set({ asked: reply.state.overheard?.asked ?? 'nothing', overheard: null });
  return onAnswer(meaning, reply);
}

function answerChange(meaning: Meaning, reply: Reply): Step | null {
  const { acts, text } = meaning;
  if (hasDetails(meaning) || hasTime(meaning) || acts.has('stop')) return null;
  if (/\b(?:time|date|day|slot|hour)\b/.test(text)) return reply.release();
  const [kind] = detailsNamed(text);
  if (kind !== undefined) {
    const field = fieldFor(reply.context.view, kind);
    return reply
      .set({ asked: kind, slug: field?.slug ?? null })
      .say(
        kind === 'notes' ? 'What should the note say?' : 'All right, what is it? You can spell it.',
      )
      .done();
  }
  if (acts.has('no') || acts.has('done') || acts.has('yes') || acts.has('confirm_book'))
    return askNext(reply.set({ readBack: null })).done();
  return null;
}

function answerElse(meaning: Meaning, reply: Reply): Step | null {
  const { acts, text } = meaning;
  const isBooked = currentStart(reply.context, reply.state) !== null;
  if (onlyParts(text) && (isBooked || !comesAtTime(text))) {
    const thanks = does(meaning, 'thanks') && !does(meaning, 'no', 'done', 'stop', 'bye');
    return (thanks ? reply.phrase('welcome') : reply).goodbye();
  }
  if (asksIfDone(text)) return repeatQuestion(reply.say(statusWords(reply))).done();
  if (does(meaning, ...CORRECTIONS, 'no') || isAboutSpelling(text)) return null;
  if (hasTime(meaning) || does(meaning, 'book', 'browse', 'open_calendar')) return null;
  if (acts.has('yes') && !does(meaning, 'thanks', 'bye'))
    return reply.set({ asked: 'nothing' }).say('What can I do for you?').done();
  return null;
}
