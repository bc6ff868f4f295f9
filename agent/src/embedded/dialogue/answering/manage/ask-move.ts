/** The question whether to move a booking to the time chosen. Pure. */
import type { CalendarView } from '@in-call-calendar/shared';
import type { Reply } from '../reply.ts';
import { selectedOf, spokenStart, spokenStartWithZone } from '../view.ts';
import { movingBooking } from './current-start.ts';

/** Asks whether to move the booking to the chosen time. */
export function askMove(reply: Reply): Reply {
  const { context } = reply;
  const to = selectedOf(context.view);
  const from = movingBooking(context.view)?.start ?? reply.state.atHand;
  if (to === null) return reply.set({ asked: 'time' }).phrase('new_time');
  reply.set({ asked: 'move_ok', readBack: moveDigest(context.view) });
  const where = from === null ? '' : `from ${spokenStart(from, context)} `;
  return reply.say(`Shall I move it ${where}to ${spokenStartWithZone(to, context)}?`).keys('move');
}

/** What a yes agrees to. */
export function moveDigest(view: CalendarView): string {
  return JSON.stringify([movingBooking(view)?.uid ?? null, selectedOf(view)]);
}
