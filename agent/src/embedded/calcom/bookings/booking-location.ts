import { httpException } from '../api-error.ts';
import type { EventLocation } from '../calendar/event-type-options.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { BookingRequest } from './booking-request.ts';

/** Cal.com's raw codes of the apps whose name differs from their code. */
const CODES: Readonly<Record<string, string>> = {
  'cal-video': 'integrations:daily',
  'google-meet': 'integrations:google:meet',
  'office365-video': 'integrations:office365_video',
};

/**
 * Where a booking takes place: a URL, an address, a number, or the raw code of a video app. This calendar opens no
 * video rooms, so it gives the code that Cal.com gives when no link was made.
 *
 * @throws ApiError 400 when the event type has no location of the asked type.
 */
export function bookingLocation(
  type: EventType,
  asked: BookingRequest['location'],
  phoneNumber: string | undefined,
): string {
  if (typeof asked === 'string') return asked;
  const location =
    asked === undefined ? type.locations[0] : type.locations.find((known) => matches(known, asked));
  if (location === undefined) {
    if (asked === undefined) return 'integrations:daily';
    const known = type.locations.map((candidate) => candidate.type).join(', ');
    throw httpException(
      400,
      `Booking location with type ${asked.type} not valid for event type with id=${type.id}. The event type has following location types: ${known}, and only these types are allowed for booking location.`,
    );
  }
  return describe(location, asked ?? {}, phoneNumber);
}

function matches(
  known: EventLocation,
  asked: { type: string; integration?: string | undefined },
): boolean {
  if (known.type !== asked.type) return false;
  return (
    known.type !== 'integration' ||
    asked.integration === undefined ||
    known.integration === asked.integration
  );
}

function describe(
  location: EventLocation,
  asked: Readonly<Record<string, unknown>>,
  phoneNumber: string | undefined,
): string {
  const given = (key: string, otherwise: string): string => {
    const value = asked[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  switch (location.type) {
    case 'integration':
      return CODES[location.integration] ?? `integrations:${location.integration}`;
    case 'link':
      return location.link;
    case 'address':
      return location.address;
    case 'phone':
      return location.phone;
    case 'attendeePhone':
      return given('phone', phoneNumber ?? 'phone');
    case 'attendeeAddress':
      return given('address', 'attendeeInPerson');
    case 'attendeeDefined':
      return given('location', 'somewhereElse');
  }
}
