import type { EventPlace } from '@in-call-calendar/shared';
import { clip, type CalcomLocation } from './schemas.ts';

/** Names of services, by their code in event types. */
const SERVICES: Readonly<Record<string, string>> = {
  'cal-video': 'Cal Video',
  'google-meet': 'Google Meet',
  zoom: 'Zoom',
  'office365-video': 'Microsoft Teams',
};

/**
 * Returns where bookings of an event type take place; undefined where it is not known, or agreed on with the attendee.
 * An address or number that is not public is left out, and a link always is: it comes with the booking.
 *
 * @param location the event type's first, which is the one that bookings get
 */
export function mapPlace(location: CalcomLocation | undefined): EventPlace | undefined {
  if (!location) return undefined;
  const isPublic = location.public === true;
  switch (location.type) {
    case 'integration':
      return named('video', SERVICES[location.integration ?? '']);
    case 'link':
      return { kind: 'video' };
    case 'address':
      return named('address', isPublic ? location.address : null);
    case 'phone':
      return named('call_host', isPublic ? location.phone : null);
    case 'attendeePhone':
      return { kind: 'call_attendee' };
    case 'attendeeAddress':
      return { kind: 'attendee_address' };
    default:
      return undefined;
  }
}

function named(kind: EventPlace['kind'], name: string | null | undefined): EventPlace {
  const known = clip(name, 300);
  return known === '' ? { kind } : { kind, name: known };
}
