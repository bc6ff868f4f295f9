/** Words about something that happened on the screen or at the calendar, beside any turn. Pure. */
import type { Fact } from '../contract.ts';
import { repeatQuestion } from './repeat-question.ts';
import { onBookingChange } from './manage/on-booking-change.ts';
import { acknowledge, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { AFTER_RESULT, type Step } from './state.ts';
import { missingOf, speakingOf } from './view.ts';
import { english } from '../../../conversation/words/en/en.ts';

/** A step without words where it is better to stay quiet. */
export function onFact(fact: Fact, reply: Reply): Step {
  const speaking = speakingOf(reply.context);
  switch (fact.type) {
    case 'opened':
      if (fact.by !== 'touch') return reply.done();
      return reply
        .set({ asked: 'time', offered: [], focus: null, dates: null })
        .say('The calendar is open. Which day suits you?')
        .done();
    case 'closed':
      return reply
        .set({
          asked: 'nothing',
          offered: [],
          focus: null,
          dates: null,
          readBack: null,
          intent: null,
          wanted: '',
        })
        .done();
    case 'selected':
      reply.set({ focus: fact.start, offered: [], readBack: null, misses: 0 });
      if (fact.by !== 'touch') return reply.done();
      return acknowledge(
        reply,
        `${capital(english.times.start(fact.start, speaking))}, good.`,
      ).done();
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
      reply.say(english.outcomes.taken(fact.start, fact.alternatives, speaking));
      return fact.alternatives.length > 0
        ? reply.phrase('which').done()
        : reply.phrase('when').done();
    case 'book_sent':
      return reply.set({ asked: 'nothing' }).done();
    case 'booked':
      reply.say(
        fact.series
          ? english.outcomes.series(fact.record, fact.series, speaking)
          : english.outcomes.booked(fact.record, speaking),
      );
      return settled(reply);
    case 'series_resolved':
      return repeatQuestion(
        reply.say(english.outcomes.series(fact.record, fact.series, speaking)),
      ).done();
    case 'outcome_unknown':
      return reply.set({ asked: 'nothing' }).say(english.outcomes.checking()).done();
    case 'book_failed':
      return reply
        .set({ asked: 'change', readBack: null })
        .say(english.outcomes.failed(fact.kind, fact.field))
        .done();
    case 'find_opened':
    case 'found':
    case 'found_nothing':
    case 'find_failed':
    case 'move_begun':
    case 'left':
    case 'change_sent':
    case 'moved':
    case 'cancelled':
    case 'change_unknown':
    case 'change_failed':
      return onBookingChange(fact, reply);
    case 'availability_failed':
      return reply
        .say('I cannot reach the calendar right now. The times will appear as soon as it answers.')
        .done();
    case 'availability_back':
      return reply.say(english.facts.availabilityBack()).done();
    case 'still_there':
      return setAside(reply).say(english.facts.stillThere(fact.start, speaking)).done();
    case 'given_back':
      return setAside(reply).say(english.facts.givenBack(fact.start, speaking)).done();
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

/** After a result: whether there is anything else, unless the caller is at another wish already. */
function settled(reply: Reply): Step {
  const { view } = reply.context;
  if (view.step === 'booked' || view.step === 'closed')
    return reply
      .set({ ...AFTER_RESULT, asked: 'else' })
      .phrase('else')
      .done();
  return repeatQuestion(reply).done();
}

/** Typing is followed silently, until it has completed the form. */
function detailsChanged(fact: Extract<Fact, { type: 'details_changed' }>, reply: Reply): Step {
  const { view } = reply.context;
  if (fact.by !== 'touch' || view.step !== 'details') return reply.done();
  if (missingOf(view).length > 0 || reply.state.readBack !== null) return reply.done();
  // The form is on the screen, notes included: no need to ask for them as well.
  return askNext(reply.set({ notesAsked: true }).say('Thank you.')).done();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
