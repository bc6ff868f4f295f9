/** Leaves a booking as it is. Pure. */
import type { Reply } from '../reply.ts';
import { INITIAL_STATE, NO_TIMES, type Step, type ToolCall } from '../state.ts';
import { selectedOf, spokenStart } from '../view.ts';
import { shownBooking, currentStart } from './current-start.ts';

/** Words that leave a booking where it is. */
export const LEAVING =
  /\b(?:leave|keep) (?:it|that|everything|things|(?:the|my) (?:old|original|current|existing|previous) (?:one|time|date|day|slot|appointment|booking|meeting))\b/;

const BACK: ToolCall = { name: 'release_time', args: {} };

/** Goes back to where nothing is being moved, cancelled or looked for, and says that nothing was changed. */
export function leaveBookingAsItIs(reply: Reply): Step {
  const { view } = reply.context;
  const start = currentStart(reply.context, reply.state);
  const words =
    start === null
      ? 'All right, I have changed nothing.'
      : `All right, it stays as it is: ${spokenStart(start, reply.context)}.`;
  const { intent, criteria, wanted, readBack, misses } = INITIAL_STATE;
  reply.set({ ...NO_TIMES, intent, criteria, wanted, readBack, misses, asked: 'else' });
  const calls = shownBooking(view) !== null ? [] : backOutCalls(reply);
  if (calls.length > 0) return reply.call(calls, { kind: 'left', words });
  return reply.say(words).phrase('else').done();
}

/** The way back: the chosen time is given back first. */
export function backOutCalls({ context }: { context: Reply['context'] }): ToolCall[] {
  const { view } = context;
  if (view.step === 'closed' || view.step === 'booked') return [];
  return selectedOf(view) !== null ? [BACK, BACK] : [BACK];
}
