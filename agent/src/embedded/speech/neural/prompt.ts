/** What the recogniser is told before it hears: a text in the caller's manner, with the words of the call. Pure. */
import type { BookingCard, CalendarView } from '@in-call-calendar/shared';
import type { EventType } from '../../../scheduling/scheduler.ts';

/** Digits and signs as the dialogue reads them best. */
const MANNER =
  "I'd like to book an appointment next Tuesday at half past two. My e-mail is anna@example.com. The second one, please.";

/** The recogniser takes about 60 words, and the last of them where there are more. */
const MOST_WORDS = 8;
const LONGEST_WORD = 60;

/**
 * Returns a prompt of at most about 60 words: event type, host, and what can be read on the screen, names first. They
 * are a mere list: behind "my name is" a name would be heard in place of its correction.
 */
export function hearingPrompt(
  { title, hostName }: Pick<EventType, 'title' | 'hostName'>,
  view?: CalendarView,
): string {
  const words = view === undefined ? [] : wordsOnScreen(view);
  return `${[`${short(title)} with ${short(hostName)}`, ...words].join(', ')}. ${MANNER}`;
}

function wordsOnScreen(view: CalendarView): string[] {
  const options = view.event?.fields.flatMap((field) => field.options ?? []) ?? [];
  const words = [...namesOnScreen(view), ...options].map((word) =>
    word.replaceAll(/\s+/g, ' ').trim(),
  );
  const fitting = words.filter((word) => word !== '' && word.length <= LONGEST_WORD);
  return [...new Set(fitting)].slice(0, MOST_WORDS);
}

/** A name that was heard may be wrong: it counts when the caller has confirmed it. */
function namesOnScreen(view: CalendarView): string[] {
  if (view.step === 'closed') return [];
  const { name } = view.details;
  const given =
    name !== undefined &&
    typeof name.value === 'string' &&
    (name.source === 'typed' || name.confirmed)
      ? [name.value]
      : [];
  return [...given, ...bookingsOnScreen(view).map(({ attendeeName }) => attendeeName)];
}

function bookingsOnScreen(view: Exclude<CalendarView, { step: 'closed' }>): readonly BookingCard[] {
  if (view.step === 'finding') return view.finding.bookings;
  if (view.step === 'booked' || view.step === 'changing') return [view.booking];
  return view.moving === undefined ? [] : [view.moving];
}

/** The beginning of a text, in whole words. */
function short(text: string): string {
  return text.length <= LONGEST_WORD ? text : text.slice(0, LONGEST_WORD).replace(/\s\S*$/, '');
}
