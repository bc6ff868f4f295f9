/** How long the appointment takes and where it is, for the ear. Pure. */
import type { EventPlace, EventSummary } from '@in-call-calendar/shared';
import { english } from '../../../conversation/words/en/en.ts';
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
  return `It takes ${english.times.length(event.durationMinutes)}${where}.`;
}

/** A number to call is said digit by digit. */
function inSentence(place: EventPlace): string {
  return place.kind === 'call_host' && place.name !== undefined
    ? placeWords({ ...place, name: spokenPhone(place.name) })
    : placeWords(place);
}

/** How long it takes; of several lengths, the chosen one, else all that there are. */
export function lengthsOf({ lengths, durationMinutes }: EventSummary): string {
  const minutes = lengths === undefined || lengths.isChosen ? [durationMinutes] : lengths.minutes;
  return english.times.join(
    minutes.map((each) => english.times.length(each)),
    'or',
  );
}
