/** The tools that choose a time, and give it back. */
import { localDate, windowOf, type Instant, type Repetition } from '@in-call-calendar/shared';
import { nearestStarts } from '../../calendar/runner.ts';
import type { CalendarState } from '../../calendar/state.ts';
import { lengthOf } from '../../calendar/length.ts';
import { missingSlugs } from './book.ts';
import type { ToolArgs, ToolResult } from './contract.ts';
import type { ToolDeps } from './deps.ts';
import { changeLength, chooseLength } from './length.ts';
import { offered, speakingOf } from './offered.ts';

/** Chooses a time that was offered, and holds it. */
export async function selectTime(
  deps: ToolDeps,
  start: Instant,
  { repeat, single, minutes }: Omit<ToolArgs<'select_time'>, 'time'>,
): Promise<ToolResult> {
  const { call, words } = deps;
  if (minutes !== undefined && minutes !== lengthOf(call.state())) {
    const chosen = call.state().selection?.start;
    if (chosen === start) return changeLength(deps, minutes);
    if (chosen !== undefined) call.dispatch({ type: 'release', by: 'voice' });
  }
  const noLength = chooseLength(call, minutes);
  if (noLength) return { ok: false, say: words.calendar.refusal(noLength, call.state().event) };
  const date = localDate(start, call.state().zones.shown);
  await call.ensure(windowOf('1w', date));
  const slots = call.allSlots();
  const series: Repetition | null | undefined = single === true ? null : repeat;
  const { refusal } = call.dispatch({ type: 'select', by: 'voice', start, slots, repeat: series });
  const { booking } = call.state();
  const speaking = speakingOf(call);
  if (!refusal) {
    const missing = isMoving(booking) ? [] : missingSlugs(deps);
    return { ok: true, say: words.tools.chosen(start, speaking, lengthOf(call.state())), missing };
  }
  if (refusal.kind !== 'slot_unknown')
    return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
  const near = nearestStarts(slots, start, 2);
  call.dispatch({ type: 'highlight', starts: near });
  return {
    ok: false,
    say: words.tools.notFree(start, near, speaking),
    times: offered(near, deps),
  };
}

/** Gives the chosen time back; where none is chosen, leaves a booking as it is. */
export function releaseTime({ call, words }: ToolDeps): ToolResult {
  const { selection, booking } = call.state();
  const { refusal } = call.dispatch({ type: 'release', by: 'voice' });
  if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
  const leaves =
    !selection && (booking.status === 'choosing_new_time' || booking.status === 'finding');
  return { ok: true, say: leaves ? words.tools.nothingChanged() : words.tools.gaveBack() };
}

/** Whether a booking is on its way to another time. */
export function isMoving(booking: CalendarState['booking']): boolean {
  return (
    booking.status === 'choosing_new_time' ||
    (booking.status === 'changing' && booking.task === 'reschedule')
  );
}
