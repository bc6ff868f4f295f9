import type { Instant } from '@in-call-calendar/shared';
import { movingBooking } from '../manage/current-start.ts';
import type { Reply } from '../reply.ts';
import type { ToolCall } from '../state.ts';
import { repetitionOf } from './series-words.ts';

/** Chooses a time, with the series that was wished for; a booking that is moved stays a single one. */
export function selecting(
  start: Instant,
  { state, context }: Pick<Reply, 'state' | 'context'>,
  moves = movingBooking(context.view) !== null,
): ToolCall {
  const repeat = moves ? null : repetitionOf(state.series);
  return { name: 'select_time', args: { time: start, ...(repeat !== null && { repeat }) } };
}
