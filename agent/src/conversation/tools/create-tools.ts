/** What the agent's tools do, over the calendar of the call. No LiveKit here: any model or test may call them. */
import { isBusy } from '../../calendar/transitions.ts';
import { bookAppointment } from './book.ts';
import { isMoving, releaseTime, selectTime } from './choose.ts';
import type { ToolArgs, ToolResult } from './contract.ts';
import type { ToolDeps, Tools } from './deps.ts';
import { createBookingTools } from './existing-bookings.ts';
import { setDetails } from './fill-form.ts';
import { changeLength } from './length.ts';
import { lookForTimes } from './look-for-times.ts';

export function createTools(deps: ToolDeps): Tools {
  const { call, words, handles } = deps;
  const existing = createBookingTools(deps);
  const notOffered = (): ToolResult => ({ ok: false, say: words.consent.notOffered() });

  async function look(wished: ToolArgs<'show_calendar'>, open: boolean): Promise<ToolResult> {
    const { minutes, keepFilter: _, ...wish } = wished;
    // `Make it an hour`, of a time that is chosen, looks for no other time.
    if (minutes !== undefined && call.state().selection !== null && Object.keys(wish).length === 0)
      return changeLength(deps, minutes);
    deps.answering?.(true);
    try {
      return await lookForTimes(deps, wished, { open });
    } finally {
      deps.answering?.(false);
    }
  }

  return {
    show_calendar: (args) => look(args, true),
    find_times: (args) => look(args, call.state().open),

    find_booking: existing.find_booking,
    move_booking: existing.move_booking,
    cancel_booking: existing.cancel_booking,

    async select_time({ time, ...rest }) {
      const start = handles.startOf(time);
      if (start === null) return notOffered();
      return existing.chooseFound(start) ?? selectTime(deps, start, rest);
    },

    release_time: () => Promise.resolve(releaseTime(deps)),
    set_details: (args) => Promise.resolve(setDetails(deps, args)),

    book_appointment: () =>
      isMoving(call.state().booking) ? existing.confirmMove() : bookAppointment(deps),

    set_timezone({ zone: wished, callerIsThere = false, hour12 }) {
      const { shown } = call.state().zones;
      const zone = wished ?? shown;
      const isShown = shown === zone;
      call.dispatch({ type: 'timezone', shown: zone, ...(callerIsThere ? { zone } : {}), hour12 });
      if (callerIsThere) deps.onPlaced?.();
      const say =
        hour12 !== undefined && isShown
          ? words.tools.clock(hour12)
          : words.tools.zone(zone, call.state().now, callerIsThere);
      return Promise.resolve({ ok: true, say });
    },

    hand_over: () => Promise.resolve(deps.handOver.ask()),

    end_call() {
      // What becomes of it is to be told first.
      if (isBusy(call.state())) {
        return Promise.resolve({ ok: false, say: words.outcomes.checking() });
      }
      deps.onGoodbye?.();
      return Promise.resolve({ ok: true, say: words.tools.goodbye() });
    },

    close_calendar() {
      call.dispatch({ type: 'close', by: 'voice' });
      return Promise.resolve({ ok: true, say: words.tools.closed() });
    },
  };
}
