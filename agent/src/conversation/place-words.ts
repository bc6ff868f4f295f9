import type { EventPlace } from '@in-call-calendar/shared';

/** Returns where it takes place, in English, to go behind `it is`: `online, by Cal Video`. */
export function placeWords({ kind, name }: EventPlace): string {
  switch (kind) {
    case 'video':
      return name === undefined ? 'online' : `online, by ${name}`;
    case 'address':
      return name === undefined ? 'in person' : `in person, at ${name}`;
    case 'call_host':
      return name === undefined ? 'by phone' : `by phone, at ${name}`;
    case 'call_attendee':
      return 'by phone, and you are called';
    case 'attendee_address':
      return 'at your own address';
  }
}
