import type { Schedule } from './availability/schedule.ts';
import type { Calendar } from './calendar/calendar.ts';
import type { CalendarStore } from './storage/calendar-store.ts';

/** What every operation works on. */
export interface LocalCalendar {
  readonly calendar: Calendar;
  readonly store: CalendarStore;
  readonly scheduleOf: (type: Calendar['eventTypes'][number]) => Schedule;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A booking's capability: 22 characters. */
  readonly newUid: () => string;
  readonly newUuid: () => string;
  /** Refuse starts that `GET /v2/slots` would not offer (Cal.com takes them). */
  readonly strictSlotGrid: boolean;
}
