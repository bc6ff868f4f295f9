import type { EventSummary } from '@in-call-calendar/shared';
import type { EventType } from '../scheduling/scheduler.ts';

/** What the caller's screen needs of an event type. */
export function toEventSummary(event: EventType): EventSummary {
  return {
    title: event.title.slice(0, 300),
    description: event.description.slice(0, 2000),
    durationMinutes: event.durationMinutes,
    hostName: event.hostName.slice(0, 200),
    needsConfirmation: event.needsConfirmation,
    fields: event.fields,
    ...(event.price > 0 ? { bookingUrl: event.bookingUrl.slice(0, 2000) } : {}),
  };
}
