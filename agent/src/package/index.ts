/** The package's public entry: a calendar for the callers of any agent of LiveKit Agents. */
import { checkPeers } from './check-peers.ts';
import type { InCallCalendar, InCallCalendarOptions } from './in-call-calendar.ts';

export { calcom, type CalcomCalendar, type CalcomOptions } from './calcom.ts';
export { InCallCalendarError, type InCallCalendarErrorCode } from './calendar-error.ts';
export type {
  CalendarLog,
  CallEnd,
  InCallCalendar,
  InCallCalendarOptions,
  LlmNode,
} from './in-call-calendar.ts';
export {
  SchedulingError,
  type SchedulingErrorData,
  type SchedulingErrorKind,
} from '../scheduling/errors.ts';
export type { Scheduler } from '../scheduling/scheduler.ts';

/**
 * Opens the calendar of a call: joins the room, begins to read free times, and waits for the caller. Build your agent of
 * what it returns, start a session, and attach it.
 *
 * @throws InCallCalendarError where a package that it needs is missing or does not fit, an option is wrong, or no caller
 * comes; SchedulingError where the calendar cannot be read
 */
export async function createInCallCalendar(
  options: InCallCalendarOptions,
): Promise<InCallCalendar> {
  checkPeers();
  // Not before: without its peers it cannot be loaded, and nobody would be told which.
  const { openInCallCalendar } = await import('./open-in-call-calendar.ts');
  return openInCallCalendar(options);
}
