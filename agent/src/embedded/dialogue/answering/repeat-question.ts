/** Comes back to the question that is open after something else was talked about. Pure. */
import type { BookingField } from '@in-call-calendar/shared';
import { askZone } from './caller-zone.ts';
import { askLength } from './ask-length.ts';
import { offerOwnNumber } from './own-number.ts';
import { askMove } from './manage/ask-move.ts';
import { movingBooking } from './manage/current-start.ts';
import { ask } from './manage/find.ts';
import { askField, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { offersOf } from './scene.ts';
import type { Question } from './state.ts';
import { fieldFor, missingOf, selectedOf, valueOf } from './view.ts';
import { openField } from './details.ts';

type Repeats = Partial<Record<Question, (reply: Reply) => Reply>>;

/** Questions that are asked whatever the calendar shows. */
const OF_A_BOOKING: Repeats = {
  find_email: ask,
  find_email_ok: ask,
  find_date: ask,
  find_again: (reply) => reply.phrase('find_again'),
  which_booking: (reply) => reply.phrase('which_booking'),
  intent: (reply) => reply.phrase('intent'),
  cancel_ok: (reply) => reply.say('Shall I cancel it? A yes or no is enough.').keys('cancel'),
  caller_zone: askZone,
  length: askLength,
  repeat_count: (reply) => reply.phrase('repeat_count'),
};

/** Questions about the time that is chosen; in place of others, what comes next is asked. */
const OF_A_CHOICE: Repeats = {
  move_ok: askMove,
  details_ok: (reply) => (reply.state.checking.length > 0 ? reply.phrase('right') : askNext(reply)),
  notes: (reply) => {
    const missing = missingOf(reply.context.view);
    const field = fieldFor(reply.context.view, 'notes');
    return field !== undefined && missing.some(({ slug }) => slug === field.slug)
      ? askField(reply, field)
      : reply.say('What should the note say? Or shall we go on without one?');
  },
  book: (reply) => reply.phrase('book').keys('book'),
  own_number: offerOwnNumber,
  change: (reply) => reply.phrase('change'),
  name: askDetail,
  email: askDetail,
  phone: askDetail,
  field: (reply) => {
    const field = openField(reply.state, reply.context);
    return field ? askField(reply, field) : askNext(reply);
  },
};

/** Asks the open question once more, in other words. */
export function repeatQuestion(reply: Reply): Reply {
  const { asked } = reply.state;
  const { view } = reply.context;
  const ofABooking = OF_A_BOOKING[asked];
  if (ofABooking !== undefined) return ofABooking(reply);
  if (view.step === 'booked') return reply.set({ asked: 'else' }).phrase('else');
  if (selectedOf(view) === null) return askTimeAgain(reply);
  return (OF_A_CHOICE[asked] ?? askNext)(reply);
}

/** Whether a field of the form is still to be answered: it is empty, or has what was said to be wrong. */
export function isOpen({ slug }: BookingField, { state, context }: Reply): boolean {
  const value = valueOf(context.view, slug);
  const isDenied = value !== null && value === state.rejected;
  return isDenied || missingOf(context.view).some((field) => field.slug === slug);
}

function askDetail(reply: Reply): Reply {
  const { asked } = reply.state;
  const kind = asked === 'name' || asked === 'email' || asked === 'phone' ? asked : null;
  const field = kind === null ? undefined : fieldFor(reply.context.view, kind);
  return field && isOpen(field, reply) ? askField(reply, field) : askNext(reply);
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
