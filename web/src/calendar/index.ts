/** The embeddable calendar. Nothing else of this folder is for use from outside. */
export {
  InCallCalendar,
  type CalendarLook,
  type InCallCalendarProps,
} from './in-call-calendar.tsx';
export { useCalendarLauncher, type CalendarLauncher } from './hooks/use-calendar-launcher.ts';
export { useInCallCalendar, type InCallCalendarState } from './hooks/use-in-call-calendar.ts';
export { BookingSummary } from './steps/booked/booking-summary.tsx';
export { agentOf } from './rpc/room-line.ts';
export { forgetTyped, tabStorage } from './client/tab-memory.ts';
