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
  const fields = bookingFieldsOf(type);
  return {
    id: type.id,
    ownerId: host.id,
    lengthInMinutes: type.lengthInMinutes,
    ...(type.lengthInMinutesOptions === undefined
      ? {}
      : { lengthInMinutesOptions: type.lengthInMinutesOptions }),
    title: type.title,
    slug: type.slug,
    description: type.description,
    locations: type.locations,
    bookingFields: options.hiddenFields ? fields : fields.filter((field) => field.hidden !== true),
    recurrence: type.recurrence,
    disableGuests: type.disableGuests,
    slotInterval: type.slotInterval,
    minimumBookingNotice: type.minimumBookingNotice,
    beforeEventBuffer: type.beforeEventBuffer,
    afterEventBuffer: type.afterEventBuffer,
    metadata: type.metadata,
    price: type.price,
    currency: type.currency,
    lockTimeZoneToggleOnBookingPage: type.lockTimeZoneToggleOnBookingPage,
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
    onlyShowFirstAvailableSlot: type.onlyShowFirstAvailableSlot,
    offsetStart: type.offsetStart,
    bookingWindow: type.bookingWindow ?? DISABLED,
    bookingLimitsCount: type.bookingLimitsCount ?? DISABLED,
    bookingLimitsDuration: type.bookingLimitsDuration ?? DISABLED,
    confirmationPolicy: type.confirmationPolicy ?? DISABLED,
    seats: type.seats ?? DISABLED,
    bookerActiveBookingsLimit: type.bookerActiveBookingsLimit ?? DISABLED,
    disableCancelling: { disabled: type.disableCancelling },
    disableRescheduling: {
      disabled: type.disableRescheduling,
      ...(type.reschedulingNotice === null ? {} : { minutesBefore: type.reschedulingNotice }),
    },
    requiresBookerEmailVerification: type.requiresBookerEmailVerification,
    bookingRequiresAuthentication: type.bookingRequiresAuthentication,
    hidden: type.hidden,
    bookingUrl: `https://cal.com/${host.username}/${type.slug}`,
  };
}
