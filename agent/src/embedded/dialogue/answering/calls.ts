/** Calls of tools that are made from several places. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import { movingBooking } from './manage/current-start.ts';
import type { Reply } from './reply.ts';
import { repetitionOf } from './series/series-words.ts';
import type { ToolCall } from './state.ts';

/** Chooses a time, with the series that was wished for; a booking that is moved stays a single one. */
export function selecting(
  start: Instant,
  { state, context }: Pick<Reply, 'state' | 'context'>,
  moves = movingBooking(context.view) !== null,
): ToolCall {
  const repeat = moves ? null : repetitionOf(state.series);
  return { name: 'select_time', args: { time: start, ...(repeat !== null && { repeat }) } };
}

/** Looks for the soonest times and, where there is a screen, shows them. */
export function looking({ hasScreen }: Reply['context']): ToolCall {
  return { name: hasScreen ? 'show_calendar' : 'find_times', args: {} };
}
