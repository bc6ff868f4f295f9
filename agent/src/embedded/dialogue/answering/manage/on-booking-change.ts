/** Words about bookings that were found, moved or cancelled beside any turn. Once, and few: the card is on the screen. Pure. */
import type { Fact } from '../../contract.ts';
import type { Reply } from '../reply.ts';
import { INITIAL_STATE, AFTER_RESULT, type Step } from '../state.ts';
import { speakingOf } from '../view.ts';
import { askMove } from './ask-move.ts';
import { movingBooking } from './current-start.ts';
import { askCancel } from './cancel.ts';
import { english } from '../../../../conversation/words/en/en.ts';

type Kind =
  | 'find_opened'
  | 'found'
  | 'found_nothing'
  | 'find_failed'
  | 'move_begun'
  | 'left'
  | 'change_sent'
  | 'moved'
  | 'cancelled'
  | 'change_unknown'
  | 'change_failed';
export type ChangeFact = Extract<Fact, { type: Kind }>;

/** A step without words where it is better to stay quiet. */
export function onBookingChange(fact: ChangeFact, reply: Reply): Step {
  const speaking = speakingOf(reply.context);
  switch (fact.type) {
    case 'find_opened':
      if (fact.by !== 'touch') return reply.done();
      return reply
        .set({ asked: 'find_email', intent: null, criteria: INITIAL_STATE.criteria })
        .say('Tell me its e-mail address and its day, or type them.')
        .done();
    case 'found':
      return found(fact, reply);
    case 'found_nothing':
      return reply
        .set({ asked: 'find_again' })
        .say(english.changes.foundNothing(fact.date))
        .phrase('find_again')
        .done();
    case 'find_failed':
      return reply.set({ asked: 'find_again' }).say(english.changes.findFailed()).done();
    case 'move_begun':
      reply.set({ intent: 'move', focus: fact.start, offered: [], dates: null, readBack: null });
      if (fact.by !== 'touch') return reply.done();
      return reply.set({ asked: 'time' }).phrase('new_time').done();
    case 'left':
      return reply
        .set({ asked: 'else', intent: null, focus: null, offered: [], dates: null, readBack: null })
        .done();
    case 'change_sent':
      return reply.set({ asked: 'nothing' }).done();
    case 'moved':
      return reply
        .set({ ...AFTER_RESULT, asked: 'else' })
        .say(english.changes.moved(fact.record, fact.from, speaking))
        .phrase('else')
        .done();
    case 'cancelled':
      return reply
        .set({ ...AFTER_RESULT, atHand: null, asked: 'else' })
        .say(english.changes.cancelled(fact.record, speaking))
        .phrase('else')
        .done();
    case 'change_unknown':
      return reply.set({ asked: 'nothing' }).say(english.changes.unknown(fact.task)).done();
    case 'change_failed':
      return changeFailed(fact, reply);
  }
}

/** What the caller wanted with it is gone on with. */
function found({ records }: Extract<ChangeFact, { type: 'found' }>, reply: Reply): Step {
  const { intent } = reply.state;
  const speaking = speakingOf(reply.context);
  if (records.length === 0) return reply.done();
  if (records.length > 1)
    return reply
      .set({ asked: 'which_booking' })
      .say(english.changes.found(records, speaking))
      .phrase('which_booking')
      .done();
  reply.say(english.changes.found(records, speaking));
  if (intent === 'cancel') return askCancel(reply, { named: true });
  return reply
    .set({ asked: 'intent' })
    .phrase(intent === 'move' ? 'new_time' : 'intent')
    .done();
}

function changeFailed(
  { task, kind }: Extract<ChangeFact, { type: 'change_failed' }>,
  reply: Reply,
): Step {
  const moving = movingBooking(reply.context.view) !== null;
  reply.set({ readBack: null, focus: null, asked: moving ? 'time' : 'else' });
  reply.say(english.changes.failed(task, kind));
  // The new time is still chosen: it can be tried again.
  return reply.context.view.step === 'confirming_move' ? askMove(reply).done() : reply.done();
}
