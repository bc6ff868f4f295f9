/** The embeddable calendar. Nothing else of this folder is for use from outside. */
export { InCallCalendar, type InCallCalendarProps } from './in-call-calendar.tsx';
export { mountInCallCalendar, type MountOptions } from './mount.tsx';
export { useCalendarLauncher, type CalendarLauncher } from './hooks/use-calendar-launcher.ts';
export { useInCallCalendar, type InCallCalendarState } from './hooks/use-in-call-calendar.ts';
export { BookingSummary } from './steps/booked/booking-summary.tsx';
export { agentOf } from './rpc/room-transport.ts';
export { forgetTyped } from './client/form-storage.ts';
export { tabStorage } from './client/tab-storage.ts';
