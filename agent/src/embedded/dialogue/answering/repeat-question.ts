/** Comes back to the question that is open after something else was talked about. Pure. */
import { askMove } from './manage/ask-move.ts';
import { movingBooking } from './manage/current-start.ts';
import { ask } from './manage/find.ts';
import { askField, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { offersOf } from './scene.ts';
import type { Question } from './state.ts';
import { fieldBySlug, fieldFor, missingOf, selectedOf } from './view.ts';

/** Questions that are asked whatever the calendar shows. */
const OF_A_BOOKING: ReadonlySet<Question> = new Set<Question>([
  'find_email',
  'find_email_ok',
  'find_date',
  'find_again',
  'which_booking',
  'intent',
  'cancel_ok',
  'repeat_count',
]);

/** Asks the open question once more, in other words. */
export function repeatQuestion(reply: Reply): Reply {
  const { state, context } = reply;
  const { view, hasScreen } = context;
  if (view.step === 'booked' && !OF_A_BOOKING.has(state.asked))
    return reply.set({ asked: 'else' }).phrase('else');
  if (selectedOf(view) === null && !OF_A_BOOKING.has(state.asked)) return askTimeAgain(reply);
  switch (state.asked) {
    case 'find_email':
    case 'find_email_ok':
    case 'find_date':
      return ask(reply);
    case 'find_again':
    case 'which_booking':
    case 'intent':
    case 'repeat_count':
      return reply.phrase(state.asked);
    case 'cancel_ok':
      return reply.say('Shall I cancel it? A yes or no is enough.');
    case 'move_ok':
      return askMove(reply);
    case 'details_ok':
      return state.checking.length > 0 ? reply.phrase('right') : askNext(reply);
    case 'notes':
      return reply.say(
        hasScreen
          ? 'Any note, or shall we go on?'
          : 'Is there anything to note, or shall we go on?',
      );
    case 'book':
      return reply.phrase('book');
    case 'change':
      return reply.phrase('change');
    case 'name':
    case 'email':
    case 'phone': {
      const field = fieldFor(view, state.asked);
      const open = field && missingOf(view).some(({ slug }) => slug === field.slug);
      return open ? askField(reply, field) : askNext(reply);
    }
    case 'field': {
      const field = state.slug === null ? undefined : fieldBySlug(view, state.slug);
      return field ? askField(reply, field) : askNext(reply);
    }
    case 'nothing':
    case 'still_there':
    case 'time':
    case 'offer':
    case 'else':
      return askNext(reply);
  }
}

function askTimeAgain(reply: Reply): Reply {
  const { state, context } = reply;
  if (state.asked === 'else') return reply.phrase('else');
  const offers = offersOf(state, context);
  if (offers.length === 1) return reply.set({ asked: 'offer' }).phrase('take_it');
  reply.set({ asked: 'time' });
  if (offers.length > 1) return reply.phrase('which');
  return reply.phrase(movingBooking(context.view) === null ? 'when' : 'new_time');
}
