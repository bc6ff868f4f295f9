/** How long the appointment takes and where it is, for the ear. Pure. */
import type { EventPlace } from '@in-call-calendar/shared';
import { placeWords } from '../../../conversation/place-words.ts';
import type { CallContext } from '../contract.ts';
import { spokenPhone } from './spoken.ts';

/** Answers where it is: what is booked, else what can be. */
export function whereWords({ view }: CallContext): string {
  if (view.step === 'booked' && view.booking.location) {
    return /^https?:/.test(view.booking.location)
      ? 'It is online. The link is in your confirmation.'
      : `It is at ${view.booking.location}.`;
  }
  const place = view.event?.place;
  if (place === undefined)
    return 'The place or the link is in the confirmation that you get by e-mail.';
  const rest = isToldLater(place) ? ' The rest is in the confirmation that you get by e-mail.' : '';
  return `It is ${inSentence(place)}.${rest}`;
}

function isToldLater({ kind, name }: EventPlace): boolean {
  return kind === 'video' || ((kind === 'address' || kind === 'call_host') && name === undefined);
}

/** How long it takes and where it is, for who is about to book it; empty where nothing is known. */
export function aboutWords({ view: { event } }: CallContext): string {
  if (event === null) return '';
  const where = event.place === undefined ? '' : `, and is ${inSentence(event.place)}`;
  return `It takes ${spokenMinutes(event.durationMinutes)}${where}.`;
}

/** A number to call is said digit by digit. */
function inSentence(place: EventPlace): string {
  return place.kind === 'call_host' && place.name !== undefined
    ? placeWords({ ...place, name: spokenPhone(place.name) })
    : placeWords(place);
}

/** `an hour and a half`. */
export function spokenMinutes(minutes: number): string {
  if (minutes % 60 === 0) return minutes === 60 ? 'one hour' : `${minutes / 60} hours`;
  if (minutes === 90) return 'an hour and a half';
  return `${minutes} minutes`;
}
