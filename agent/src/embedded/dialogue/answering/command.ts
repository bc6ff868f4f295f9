/** Turns that steer: closing, starting over, giving up. Pure. */
import { onlyParts } from '../understanding/parting.ts';
import type { Meaning } from '../understanding/understand.ts';
import { looking } from './calls.ts';
import { movingBooking } from './manage/current-start.ts';
import { leaveBookingAsItIs, LEAVING } from './manage/leave.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { INITIAL_STATE, NO_TIMES, type Step } from './state.ts';
import { selectedOf } from './view.ts';

/** Closes, starts over, gives up; null where the turn does none of it. */
export function command({ acts, time, reference, text }: Meaning, reply: Reply): Step | null {
  const { view } = reply.context;
  const selected = selectedOf(view);
  const names = time !== null || reference !== null;
  const leaves = movingBooking(view) !== null || view.step === 'finding';
  if (acts.has('close_calendar')) {
    return view.step === 'closed'
      ? repeatQuestion(reply.say('The calendar is closed already.')).done()
      : reply.set(NO_TIMES).call([{ name: 'close_calendar', args: {} }]);
  }
  if (acts.has('start_over')) {
    const { filter, moved, heardBack, readBack } = INITIAL_STATE;
    reply.set({ ...NO_TIMES, filter, moved, heardBack, readBack });
    reply.say("All right, let's start again.");
    const fresh = looking(reply.context);
    return reply.call(selected === null ? [fresh] : [{ name: 'release_time', args: {} }, fresh]);
  }
  if (leaves && LEAVING.test(text)) return leaveBookingAsItIs(reply);
  if (acts.has('stop') || acts.has('cancel_booking'))
    return leaves ? leaveBookingAsItIs(reply) : stop(text, reply, selected !== null);
  if (acts.has('back')) {
    if (selected !== null) return reply.release();
    if (leaves) return leaveBookingAsItIs(reply);
    return repeatQuestion(reply.say('We are at the times now.')).done();
  }
  if (acts.has('give_back') && time === null && selected !== null) return reply.release();
  return acts.has('release') && !names && selected !== null ? reply.release() : null;
}

function stop(text: string, reply: Reply, chosen: boolean): Step | null {
  if (reply.state.asked === 'else' || reply.context.view.step === 'booked')
    return onlyParts(text) ? reply.goodbye() : null;
  reply.set({ ...NO_TIMES, readBack: null, asked: 'else' });
  reply.say('All right, I have not booked anything.');
  return chosen
    ? reply.release('Is there anything else I can do for you?')
    : reply.phrase('else').done();
}
