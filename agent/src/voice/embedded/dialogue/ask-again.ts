/** Comes back to the question that is open after something else was talked about. Pure. */
import { askField, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { offersOf } from './scene.ts';
import { fieldBySlug, fieldFor, missingOf, selectedOf } from './view.ts';

/** Asks the open question once more, in other words. */
export function again(reply: Reply): Reply {
  const { state, context } = reply;
  const { view, hasScreen } = context;
  if (view.step === 'booked') return reply.set({ asked: 'else' }).phrase('else');
  if (selectedOf(view) === null) return askTimeAgain(reply);
  switch (state.asked) {
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
  return reply.phrase(offers.length > 1 ? 'which' : 'when');
}
