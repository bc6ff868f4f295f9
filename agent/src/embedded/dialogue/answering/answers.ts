/** Answers to questions, from what the calendar says and nothing else. Pure. */
import { localDate, shownDate, shownTime, zoneName } from '@in-call-calendar/shared';
import type { Act } from '../understanding/acts.ts';
import type { Meaning } from '../understanding/understand.ts';
import { offersOf } from './scene.ts';
import { summaryOf } from './next.ts';
import type { Reply } from './reply.ts';
import { openView, selectedOf, speakingOf } from './view.ts';
import { english } from '../../../conversation/words/en/en.ts';

/** Questions in the order in which they are answered, where a turn holds several. */
const QUESTIONS = [
  'ask_something',
  'human',
  'person',
  'ask_privacy',
  'ask_change',
  'ask_confirmation',
  'ask_hold',
  'ask_duration',
  'ask_price',
  'ask_zone',
  'ask_now',
  'ask_needed',
  'ask_about',
  'ask_host',
  'who',
  'ask_place',
  'by_screen',
] as const satisfies readonly Act[];
type Asking = (typeof QUESTIONS)[number];

/** The words that answer a question in the turn; null where there is none. */
export function answerTo(meaning: Meaning, reply: Reply): string | null {
  const asked = QUESTIONS.find((act) => meaning.acts.has(act));
  return asked === undefined ? null : wordsFor(asked, reply);
}

function wordsFor(act: Asking, reply: Reply): string {
  const { view, hasScreen, now } = reply.context;
  const { event, zones } = view;
  switch (act) {
    case 'human':
      return "No, I'm not a person. I'm an AI assistant that books appointments.";
    case 'who':
      return `I'm an AI assistant. I book appointments${event ? ` with ${event.hostName}` : ''}.`;
    case 'person':
      return "I can't put you through to a person. I am an AI assistant, and I can book a time for you.";
    case 'ask_something':
      return 'Of course, what would you like to know?';
    case 'ask_hold':
      return holdWords(reply);
    case 'ask_duration':
      return event
        ? `It takes ${spokenMinutes(event.durationMinutes)}.`
        : 'I do not know that yet.';
    case 'ask_host':
      return event ? `The appointment is with ${event.hostName}.` : 'I do not know that yet.';
    case 'ask_price':
      return "I don't have anything about the price. The person you meet can tell you.";
    case 'ask_about':
      return event
        ? `It is called ${event.title}${event.description ? `. ${firstSentence(event.description)}` : ''}, and takes ${spokenMinutes(event.durationMinutes)}.`
        : 'I do not know that yet.';
    case 'ask_place':
      return placeWords(reply);
    case 'ask_zone': {
      const shown = `All times are in ${zoneName(zones.shown, now)}.`;
      const changed = hasScreen ? ' You can change the time zone above the calendar.' : '';
      return `${shown}${zoneName(zones.shown, now) !== zoneName(zones.host, now) ? ` ${event?.hostName ?? 'The host'} is in ${zoneName(zones.host, now)}.` : ''}${changed}`;
    }
    case 'ask_now':
      return `It is ${shownDate(localDate(now, zones.shown))}, ${shownTime(now, { zone: zones.shown, hour12: true })}.`;
    case 'ask_change':
      return 'Yes: the confirmation e-mail has a link to move or cancel the appointment.';
    case 'ask_needed':
      return event
        ? `I need ${english.times.join(['a time', ...event.fields.filter((field) => field.required).map((field) => `your ${field.label.toLowerCase().replace(/^your /, '')}`)], 'and')}.`
        : 'I need a time, your name and your e-mail address.';
    case 'ask_confirmation':
      return 'Yes, once it is booked a confirmation goes to your e-mail address.';
    case 'ask_privacy':
      return 'What you tell me is used for this booking only. I do not know more about how the call is handled.';
    case 'by_screen':
      return hasScreen
        ? 'Of course. Just tap a time or type into the form, and I will follow.'
        : 'There is no screen in this call, but you can tell me.';
  }
}

/** Until when the chosen time is kept from others. */
function holdWords({ context }: Reply): string {
  const { view } = context;
  if (selectedOf(view) === null || !('hold' in view)) return 'No time is held: none is chosen yet.';
  switch (view.hold.state) {
    case 'held':
      return `It is held for you until ${shownTime(view.hold.until, { zone: view.zones.shown, hour12: true })}.`;
    case 'asking':
      return 'I am just having it held for you.';
    case 'none':
      return 'It is not held, so somebody else could still take it until it is booked.';
  }
}

function placeWords(reply: Reply): string {
  const view = openView(reply.context.view);
  if (view?.step === 'booked' && view.booking.location) {
    return /^https?:/.test(view.booking.location)
      ? 'It is online. The link is in your confirmation.'
      : `It is at ${view.booking.location}.`;
  }
  return 'The place or the link is in the confirmation that you get by e-mail.';
}

function spokenMinutes(minutes: number): string {
  if (minutes % 60 === 0) return minutes === 60 ? 'one hour' : `${minutes / 60} hours`;
  if (minutes === 90) return 'an hour and a half';
  return `${minutes} minutes`;
}

function firstSentence(text: string): string {
  return (/^[^.!?\n]{1,160}/.exec(text)?.[0] ?? '').trim();
}

/** What the caller has chosen and given so far, or what is booked. */
export function statusWords(reply: Reply): string {
  const { view } = reply.context;
  const speaking = speakingOf(reply.context);
  switch (view.step) {
    case 'booked':
      if (view.booking.status === 'cancelled')
        return `Your booking for ${english.times.start(view.booking.start, speaking)} is cancelled.`;
      return view.booking.status === 'pending'
        ? `Your request for ${english.times.start(view.booking.start, speaking)} has been sent and waits for ${view.booking.hostName}.`
        : `You are booked for ${english.times.start(view.booking.start, speaking)}${view.booking.attendeeName === '' ? '' : `, under ${view.booking.attendeeName}`}.`;
    case 'booking':
    case 'checking':
      return "I'm still checking with the calendar. I will tell you as soon as I know.";
    case 'details':
      return `You have chosen ${summaryOf(reply) ?? ''}. It is not booked yet.`;
    case 'confirming_move':
      return `You have chosen ${english.times.start(view.selected, speaking)} as the new time. Nothing has been moved yet.`;
    case 'changing':
      return "I'm still checking with the calendar. I will tell you as soon as I know.";
    case 'finding':
      return 'We are looking for your booking.';
    case 'choosing':
      return view.moving
        ? `Your booking is on ${english.times.start(view.moving.start, speaking)}. You have not chosen a new time yet.`
        : 'You have not chosen a time yet.';
    case 'closed':
      return 'You have not chosen a time yet.';
  }
}

/** The times on offer once more. */
export function offerWords(reply: Reply): string | null {
  const offers = offersOf(reply.state, reply.context).slice(0, 3);
  if (offers.length === 0) return null;
  return `I have ${english.times.choices(offers, speakingOf(reply.context))}.`;
}

/** What can be done here, by where the talk stands. */
export function helpWords(reply: Reply): string {
  const { view, hasScreen } = reply.context;
  if (view.step === 'finding' || reply.state.asked.startsWith('find_'))
    return 'Tell me the e-mail address that it was booked with, and its day. Then I can find it.';
  if (view.step === 'booked')
    return 'You can move your booking, cancel it, or book another time. Say, for example: make it an hour later.';
  if (view.step === 'confirming_move')
    return 'Say yes, and I move your booking; or name another time.';
  if (selectedOf(view) !== null) {
    return hasScreen
      ? 'A time is chosen. Tell me your name and e-mail, or type them into the form, and then I can book it.'
      : 'A time is chosen. Tell me your name and e-mail, and then I can book it.';
  }
  if (openView(view) && hasScreen) {
    return 'Tell me a day or a time, like next Tuesday afternoon, or say: the first one. Or just tap a time.';
  }
  return `I can find a free time and book it for you. Say, for example: do you have anything next Tuesday afternoon?`;
}
