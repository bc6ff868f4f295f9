import { bookingFieldsOf } from './booking-fields.ts';
import type { Host } from './calendar.ts';
import type { EventType } from './event-type.ts';

const DISABLED = { disabled: true };

/**
 * An event type as API version 2024-06-14 answers it.
 *
 * @param options.hiddenFields - the list by username leaves hidden fields out, the single one has them.
 */
export function eventTypeOutput(
  type: EventType,
  host: Host,
  options: { hiddenFields: boolean },
): Record<string, unknown> {
  const { openingHours: _hours, timeZone: _zone, reschedulingNotice, ...shown } = type;
  const fields = bookingFieldsOf(type);
  return {
    ...shown,
    ownerId: host.id,
    bookingFields: options.hiddenFields ? fields : fields.filter((field) => field.hidden !== true),
    forwardParamsSuccessRedirect: true,
    successRedirectUrl: null,
    isInstantEvent: false,
    users: [
      {
        id: host.id,
        name: host.name,
        username: host.username,
        avatarUrl: null,
        weekStart: host.weekStart,
        brandColor: null,
        darkBrandColor: null,
        metadata: {},
      },
    ],
    scheduleId: host.scheduleId,
    bookingWindow: type.bookingWindow ?? DISABLED,
    bookingLimitsCount: type.bookingLimitsCount ?? DISABLED,
    bookingLimitsDuration: type.bookingLimitsDuration ?? DISABLED,
    confirmationPolicy: type.confirmationPolicy ?? DISABLED,
    seats: type.seats ?? DISABLED,
    bookerActiveBookingsLimit: type.bookerActiveBookingsLimit ?? DISABLED,
    disableCancelling: { disabled: type.disableCancelling },
    disableRescheduling: {
      disabled: type.disableRescheduling,
      minutesBefore: reschedulingNotice ?? undefined,
    },
    bookingUrl: `https://cal.com/${host.username}/${type.slug}`,
  };
}
