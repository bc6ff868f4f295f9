/** The screen in a few lines, given to a language model with each turn so that it knows what the caller sees. Pure. */
import {
  describeFilter,
  localDate,
  shownDate,
  shownTime,
  zoneName,
  type CalendarView,
  type Details,
} from '@in-call-calendar/shared';
import type { CallContext } from './call-context.ts';
import type { Looking } from './caller-activity.ts';
import type { TimeHandles } from './tools/handles.ts';

const MAX_LISTED = 12;

/** @param handles the names by which the model chooses times: what is listed here can be chosen */
export function screenText(
  { view, visible, now, hasScreen, phone }: CallContext,
  handles: TimeHandles,
  looking: Looking,
): string {
  const { zones } = view;
  const reading = { zone: zones.shown, hour12: true };
  const day = (instant: string): string =>
    `${shownDate(localDate(instant, zones.shown))} ${shownTime(instant, reading)}`;
  const named = (start: string): string => `${handles.of(start)} = ${day(start)}`;
  const lines = [
    `Now: ${day(now)} ${zoneName(zones.shown, now)} (${zones.shown}); date ${localDate(now, zones.shown)}.`,
    ...(hasScreen ? [`Calendar on the caller's screen: ${view.step}.`] : phoneLines(phone)),
    `Nothing has come from the caller for ${Math.floor(looking.idleMs / 1000)} s.`,
  ];
  if (view.step === 'closed') return lines.join('\n');
  lines.push(`Dates shown: ${view.window.from} to ${view.window.to} (${view.range}).`);
  if (view.filter) lines.push(`Only: ${describeFilter(view.filter)}.`);
  if (view.event?.lengths !== undefined) {
    const { durationMinutes, lengths } = view.event;
    const state = lengths.isChosen ? 'chosen' : 'not chosen yet, ask';
    lines.push(
      `Length: ${durationMinutes} minutes (${state}); there are ${lengths.minutes.join(', ')}.`,
    );
  }
  if (view.event?.bookingUrl !== undefined) {
    lines.push(
      'It has to be paid for, so it is booked on its own page; its link is on the screen.',
    );
  }
  if (view.step === 'choosing') {
    const listed = visible.slice(0, MAX_LISTED).map((slot) => named(slot.start));
    lines.push(
      `Free times on screen (${visible.length}): ${listed.join('; ') || 'none'}${visible.length > MAX_LISTED ? '; more' : ''}.`,
    );
    if (view.highlighted.length > 0)
      lines.push(`Pointed at: ${view.highlighted.map(named).join(', ')}.`);
  }
  if ('selected' in view) lines.push(`Chosen: ${day(view.selected)}.`);
  if ('hold' in view && view.hold.state === 'held')
    lines.push(`Held for the caller until ${day(view.hold.until)}.`);
  if (view.step === 'details') {
    lines.push(
      `Form: ${formText(view.details)}. Still needed: ${view.missing.join(', ') || 'nothing'}.`,
    );
    const field = view.event?.fields.find(({ slug }) => slug === looking.focus);
    if (field) lines.push(`The caller is in the form's field ${field.slug}.`);
  }
  if ('repeat' in view && view.repeat) {
    lines.push(
      `A series of ${view.repeat.starts.length}: ${view.repeat.starts.map(day).join('; ')}.`,
    );
  }
  lines.push(...bookingLines(view, day, named));
  return lines.join('\n');
}

/** What is to be known of a caller on a telephone. Their number is not: it is data, and `own` stands for it. */
function phoneLines(phone: CallContext['phone']): string[] {
  const lines = [
    'The caller has no screen, and may answer by keys: keep what tools say of keys, and take "the second one (t5)" for a choice.',
  ];
  if (phone?.number !== undefined)
    lines.push(
      'Where the form has a phone number, ask whether to use the one they call from ("own").',
    );
  if (phone?.zone === 'host')
    lines.push(
      'Before naming times, ask whether this zone is theirs, too, and pass the answer to set_timezone with callerIsThere true.',
    );
  if (phone?.zone === 'open')
    lines.push(
      'Before naming times, ask which time zone they are in, and pass it to set_timezone with callerIsThere true.',
    );
  return lines;
}

/** Where an existing booking stands. No uid and no name: the model needs neither. */
function bookingLines(
  view: Exclude<CalendarView, { step: 'closed' }>,
  day: (instant: string) => string,
  named: (start: string) => string,
): string[] {
  switch (view.step) {
    case 'booked': {
      const { booking, origin = 'made', series = [] } = view;
      const outcomes = series.map(({ start, outcome }) => `${day(start)} ${outcome}`);
      return [
        `Booking on screen (${origin}, ${booking.status}): ${day(booking.start)}.`,
        ...(outcomes.length > 0 ? [`Of a series: ${outcomes.join('; ')}.`] : []),
      ];
    }
    case 'finding': {
      const { status, bookings, triesLeft } = view.finding;
      const listed = bookings.map(({ start }) => named(start));
      return [
        `Looking for a booking made before: ${status}. Look-ups left: ${triesLeft}.`,
        ...(listed.length > 0 ? [`Found, to choose from: ${listed.join('; ')}.`] : []),
      ];
    }
    case 'changing':
      return [
        `The booking of ${day(view.booking.start)} is being ${view.task === 'cancel' ? 'cancelled' : 'moved'}${view.checking ? '; whether that went through is being checked' : ''}.`,
      ];
    case 'choosing':
    case 'confirming_move':
      return view.moving
        ? [
            `A new time is being looked for, for the booking of ${day(view.moving.start)}. Not moved yet.`,
          ]
        : [];
    case 'details':
    case 'booking':
    case 'checking':
      return [];
  }
}

/** Which fields are filled in, and how sure they are. Values are left out: they are data, not instructions. */
function formText(details: Details): string {
  const fields = Object.entries(details).map(([slug, field]) => {
    const state =
      field.error !== undefined ? 'refused' : field.confirmed ? 'given' : 'heard, to be confirmed';
    return `${slug} ${state}`;
  });
  return fields.join(', ') || 'empty';
}
