/** Words about something that happened on the screen or at the calendar, beside any turn. Once, and few. Pure. */
import type { Fact } from '../contract.ts';
import { repeatQuestion } from './repeat-question.ts';
import { askCancel } from './manage/cancel.ts';
import { askMove } from './manage/ask-move.ts';
import { movingBooking } from './manage/current-start.ts';
import { acknowledge, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { INITIAL_STATE, NO_TIMES, type Step } from './state.ts';
import { missingOf, speakingOf, spokenStart } from './view.ts';
import type { BookingRecord } from '../../../scheduling/scheduler.ts';
import { factWords } from '../../../conversation/fact-words.ts';
import { capital } from '../../../conversation/words/capital.ts';
import { english } from '../../../conversation/words/en/en.ts';

/** A step without words where it is better to stay quiet. */
export function onFact(fact: Fact, reply: Reply): Step {
  const speaking = speakingOf(reply.context);
  const words = factWords(fact, speaking, english) ?? '';
  switch (fact.type) {
    case 'opened':
      if (fact.by !== 'touch') return reply.done();
      return reply
        .set({ ...NO_TIMES, asked: 'time' })
        .say('The calendar is open. Which day suits you?')
        .done();
    case 'closed':
      return reply
        .set({ ...NO_TIMES, asked: 'nothing', readBack: null, intent: null, wanted: '' })
        .done();
    case 'selected':
      reply.set({ focus: fact.start, offered: [], readBack: null, misses: 0 });
      if (fact.by !== 'touch') return reply.done();
      return acknowledge(reply, `${capital(spokenStart(fact.start, reply.context))}, good.`).done();
    case 'released':
      return reply
        .set({
          asked: reply.context.view.step === 'booked' ? 'else' : 'time',
          focus: null,
          readBack: null,
        })
        .done();
    case 'details_changed':
      return detailsChanged(fact, reply);
    case 'slot_taken':
      reply.set({
        asked: 'time',
        offered: fact.alternatives.slice(0, 2),
        focus: null,
        readBack: null,
      });
      return reply
        .say(words)
        .phrase(fact.alternatives.length > 0 ? 'which' : 'when')
        .done();
    case 'booked':
      reply.say(
        fact.series
          ? english.outcomes.series(fact.record, fact.series, speaking)
          : english.outcomes.booked(fact.record, speaking),
      );
      return booked(reply);
    case 'confirmed':
    case 'series_resolved':
      return repeatQuestion(reply.say(words)).done();
    case 'book_failed':
      return reply.set({ asked: 'change', readBack: null }).say(words).done();
    case 'find_opened':
      if (fact.by !== 'touch') return reply.done();
      return reply
        .set({ asked: 'find_email', intent: null, criteria: INITIAL_STATE.criteria })
        .say('Tell me its e-mail address and its day, or type them.')
        .done();
    case 'found':
      return found(fact.records, reply);
    case 'found_nothing':
      return reply.set({ asked: 'find_again' }).say(words).phrase('find_again').done();
    case 'find_failed':
      return reply.set({ asked: 'find_again' }).say(words).done();
    case 'move_begun':
      reply.set({ ...NO_TIMES, intent: 'move', focus: fact.start, readBack: null });
      if (fact.by !== 'touch') return reply.done();
      return reply.set({ asked: 'time' }).phrase('new_time').done();
    case 'left':
      return reply.set({ ...NO_TIMES, asked: 'else', intent: null, readBack: null }).done();
    case 'book_sent':
    case 'change_sent':
    case 'outcome_unknown':
    case 'change_unknown':
      return reply.set({ asked: 'nothing' }).say(words).done();
    case 'moved':
      return reply.say(english.changes.moved(fact.record, fact.from, speaking)).finish();
    case 'cancelled':
      return reply.say(english.changes.cancelled(fact.record, speaking)).finish({ atHand: null });
    case 'change_failed':
      return changeFailed(words, reply);
    case 'availability_failed':
      return reply
        .say('I cannot reach the calendar right now. The times will appear as soon as it answers.')
        .done();
    case 'availability_back':
      return reply.say(words).done();
    case 'still_there':
      return setAside(reply).say(words).done();
    case 'given_back':
      return setAside(reply).say(words).done();
    case 'unanswered':
      return reply.set({ readBack: null }).done();
  }
}

/** A yes to what is said now is none to the question before; an answer that says more is. */
function setAside(reply: Reply): Reply {
  const { asked } = reply.state;
  const isKept = asked === 'name' || asked === 'email' || asked === 'phone' || asked === 'field';
  return reply.set({ readBack: null, ...(isKept ? {} : { asked: 'still_there' as const }) });
}

/** After a booking: whether there is anything else, unless the caller is at another wish already. */
function booked(reply: Reply): Step {
  const { step } = reply.context.view;
  return step === 'booked' || step === 'closed' ? reply.finish() : repeatQuestion(reply).done();
}

/** What the caller wanted with it is gone on with. */
function found(records: readonly BookingRecord[], reply: Reply): Step {
  const { intent } = reply.state;
  if (records.length === 0) return reply.done();
  reply.say(english.changes.found(records, speakingOf(reply.context)));
  if (records.length > 1)
    return reply.set({ asked: 'which_booking' }).phrase('which_booking').done();
  if (intent === 'cancel') return askCancel(reply, { named: true });
  return reply
    .set({ asked: 'intent' })
    .phrase(intent === 'move' ? 'new_time' : 'intent')
    .done();
}

function changeFailed(words: string, reply: Reply): Step {
  const { view } = reply.context;
  const asked = movingBooking(view) === null ? 'else' : 'time';
  reply.set({ readBack: null, focus: null, asked }).say(words);
  // The new time is still chosen: it can be tried again.
  return view.step === 'confirming_move' ? askMove(reply).done() : reply.done();
}

/** Typing is followed silently, until it has completed the form. */
function detailsChanged(fact: Extract<Fact, { type: 'details_changed' }>, reply: Reply): Step {
  const { view } = reply.context;
  if (fact.by !== 'touch' || view.step !== 'details') return reply.done();
  if (missingOf(view).length > 0 || reply.state.readBack !== null) return reply.done();
  return askNext(reply.say('Thank you.')).done();
}
