/** Asks how long it is to take, of an event type with several lengths, before times are looked for. Pure. */
import { english } from '../../../conversation/words/en/en.ts';
import type { Meaning } from '../understanding/understand.ts';
import { movingBooking } from './manage/current-start.ts';
import type { Reply } from './reply.ts';
import type { Step, ToolCall } from './state.ts';
import { selectedOf } from './view.ts';

/** Tools that may come before the question. */
const BEFORE: ReadonlySet<ToolCall['name']> = new Set(['set_details', 'set_timezone']);

/** Asks for it instead of answering a turn about a time; null where it is known, or was asked for before. */
export function lengthFirst(
  { raw, reference }: Meaning,
  reply: Reply,
  before: readonly ToolCall[],
): Step | null {
  const { context, state } = reply;
  const { view } = context;
  if (view.event?.lengths === undefined || view.event.lengths.isChosen) return null;
  if (state.lengthAsked || reference !== null || view.event.bookingUrl !== undefined) return null;
  if (selectedOf(view) !== null || movingBooking(view) !== null) return null;
  if (before.some(({ name }) => !BEFORE.has(name))) return null;
  reply.set({ asked: 'length', untilLength: raw, lengthAsked: true, misses: 0 });
  // With something to be noted first, the question comes back after it.
  return before.length > 0 ? reply.call(before) : askLength(reply).done();
}

/** Names the lengths there are. */
export function askLength(reply: Reply): Reply {
  const minutes = reply.context.view.event?.lengths?.minutes ?? [];
  const named = minutes.map((each) => english.times.length(each));
  return reply
    .set({ asked: 'length' })
    .say(`How long do you need: ${english.times.join(named, 'or')}?`);
}
