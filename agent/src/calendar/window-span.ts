import { addDays, startOfDay, type DateWindow, type Zone } from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduling/scheduler.ts';

/** The time that a window of local dates covers. */
export function spanOf(window: DateWindow, zone: Zone): TimeSpan {
  return { from: startOfDay(window.from, zone), to: startOfDay(addDays(window.to, 1), zone) };
}
