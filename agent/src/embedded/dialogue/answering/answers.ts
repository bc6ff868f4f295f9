/** Answers to questions, from what the calendar says and nothing else. Pure. */
import { localDate, shownDate, shownTime, zoneName } from '@in-call-calendar/shared';
import type { CallContext } from '../contract.ts';
import { lengthsOf, whereWords } from './about-event.ts';
import type { Act } from '../understanding/acts.ts';
import type { Meaning } from '../understanding/understand.ts';
import { offersOf } from './scene.ts';
import { summaryOf } from './next.ts';
import type { Reply } from './reply.ts';
import { openView, selectedOf, speakingOf, spokenStart } from './view.ts';
import { english } from '../../../conversation/words/en/en.ts';

const UNKNOWN = 'I do not know that yet.';

/** The words that answer each question, in the order in which they are answered, where a turn holds several. */
const ANSWERS: Partial<Record<Act, (context: CallContext, text: string) => string>> = {
  ask_something: () => 'Of course, what would you like to know?',
  human: (_, text) => `${yesOrNo(text)}I'm an AI assistant that books appointments.`,
  ask_privacy: (_, text) =>
    /\brecord/.test(text)
      ? 'I do not know whether this call is recorded. What you tell me is used for this booking only.'
      : 'What you tell me is used for this booking only. I do not know more about how the call is handled.',
  hear_me: () => "Yes, I'm here, and I hear you.",
  ask_language: ({ hasScreen }) =>
    `I only speak English.${hasScreen ? ' The page is there in German and Spanish, too.' : ''}`,
  ask_change: () => 'Yes: the confirmation e-mail has a link to move or cancel the appointment.',
  ask_confirmation: () => 'Yes, once it is booked a confirmation goes to your e-mail address.',
  ask_hold: holdWords,
  ask_longer: ({ view: { event } }) =>
    event ? `It takes ${lengthsOf(event)}; I don't have any other length.` : UNKNOWN,
  ask_duration: ({ view: { event } }) => (event ? `It takes ${lengthsOf(event)}.` : UNKNOWN),
  ask_price: ({ view: { event } }) =>
    event?.bookingUrl === undefined
      ? "I don't have anything about the price. The person you meet can tell you."
      : 'It has to be paid for. The price is on its booking page.',
  ask_zone: zoneWords,
  ask_now: ({ now, view: { zones } }) =>
    `It is ${shownDate(localDate(now, zones.shown))}, ${shownTime(now, { zone: zones.shown, hour12: true })}.`,
  ask_needed: ({ view: { event } }) =>
    event
      ? `I need ${english.times.join(['a time', ...event.fields.filter((field) => field.required).map((field) => `your ${field.label.toLowerCase().replace(/^your /, '')}`)], 'and')}.`
      : 'I need a time, your name and your e-mail address.',
  ask_services: ({ view: { event } }) =>
    event
      ? `I only know this one: ${event.title}, ${lengthsOf(event)}, with ${event.hostName}.`
      : UNKNOWN,
  ask_about: ({ view: { event } }) =>
    event
      ? `It is called ${event.title}${event.description ? `. ${firstSentence(event.description)}` : ''}, and takes ${lengthsOf(event)}.`
      : UNKNOWN,
  ask_host: ({ view: { event } }) =>
    event ? `The appointment is with ${event.hostName}.` : UNKNOWN,
  who: ({ view: { event } }) =>
    `I'm an AI assistant. I book appointments${event ? ` with ${event.hostName}` : ''}.`,
  ask_place: whereWords,
  by_screen: ({ hasScreen }) =>
    hasScreen
      ? 'Of course. Just tap a time or type into the form, and I will follow.'
      : 'There is no screen in this call, but you can tell me.',
};

/** Questions that are asked whatever else the words look like: `how long is the appointment` is no wish for one. */
export const PLAIN_QUESTIONS = [
  'human',
  'person',
  'hear_me',
  'ask_language',
  'ask_longer',
  'ask_services',
  'ask_about',
  'ask_privacy',
  'ask_change',
  'ask_confirmation',
  'ask_hold',
  'ask_duration',
  'ask_now',
] as const;

/** The words that answer a question in the turn; null where there is none. */
export function answerTo({ acts, text }: Meaning, { context }: Reply): string | null {
  const asked: ReadonlySet<string> = acts;
  const found = Object.entries(ANSWERS).find(([act]) => asked.has(act));
  return found?.[1](context, text) ?? null;
}

/** The first word to whether this is a robot, or a person; neither where both were asked. */
function yesOrNo(text: string): string {
  const isMachine =
    /\b(?:robot|bot|machine|computer|ai|a i|automated|artificial|chatbot|virtual|program)\b/.test(
      text,
    );
  const isPerson = /\b(?:human|person|real|alive|recording)\b/.test(text);
  if (isMachine === isPerson) return '';
  return isMachine ? 'Yes, ' : `No, ${/\brecording\b/.test(text) ? '' : "I'm not a person. "}`;
}

function zoneWords({ view: { event, zones }, hasScreen, now }: CallContext): string {
  const shown = zoneName(zones.shown, now);
  const host = zoneName(zones.host, now);
  const other = shown === host ? '' : ` ${event?.hostName ?? 'The host'} is in ${host}.`;
  const changed = hasScreen ? ' You can change the time zone above the calendar.' : '';
  return `All times are in ${shown}.${other}${changed}`;
}

/** Until when the chosen time is kept from others. */
function holdWords({ view }: CallContext): string {
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

function firstSentence(text: string): string {
  return (/^[^.!?\n]{1,160}/.exec(text)?.[0] ?? '').trim();
}

/** What the caller has chosen and given so far, or what is booked. */
export function statusWords(reply: Reply): string {
  const { view } = reply.context;
  switch (view.step) {
    case 'booked': {
      const { start, status, hostName, attendeeName } = view.booking;
      const spoken = spokenStart(start, reply.context);
      if (status === 'cancelled') return `Your booking for ${spoken} is cancelled.`;
      return status === 'pending'
        ? `Your request for ${spoken} has been sent and waits for ${hostName}.`
        : `You are booked for ${spoken}${attendeeName === '' ? '' : `, under ${attendeeName}`}.`;
    }
    case 'booking':
    case 'checking':
    case 'changing':
      return "I'm still checking with the calendar. I will tell you as soon as I know.";
    case 'details':
      return `You have chosen ${summaryOf(reply) ?? ''}. It is not booked yet.`;
    case 'confirming_move':
      return `You have chosen ${spokenStart(view.selected, reply.context)} as the new time. Nothing has been moved yet.`;
    case 'finding':
      return 'We are looking for your booking.';
    case 'choosing':
      return view.moving
        ? `Your booking is on ${spokenStart(view.moving.start, reply.context)}. You have not chosen a new time yet.`
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
