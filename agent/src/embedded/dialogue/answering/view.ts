/** What the dialogue reads off the calendar; always asked again, never remembered. Pure. */
import {
  isAnswered,
  missingFields,
  type BookingField,
  type CalendarView,
  type Details,
  type Instant,
  type OpenView,
  type Zone,
  type Zones,
} from '@in-call-calendar/shared';
import type { CallContext } from '../contract.ts';
import type { ZoneWish } from '../understanding/zone.ts';
import { english } from '../../../conversation/words/en/en.ts';
import type { Speaking } from '../../../conversation/words/words.ts';

export function openView(view: CalendarView): OpenView | null {
  return view.step === 'closed' ? null : view;
}

export function selectedOf(view: CalendarView): Instant | null {
  return 'selected' in view ? view.selected : null;
}

export function detailsOf(view: CalendarView): Details {
  return openView(view)?.details ?? {};
}

export function fieldsOf(view: CalendarView): BookingField[] {
  return view.event?.fields ?? [];
}

export function fieldBySlug(view: CalendarView, slug: string): BookingField | undefined {
  return fieldsOf(view).find((field) => field.slug === slug);
}

/** What the tools know of the person, and with the notes. */
export const PERSON_DETAILS = ['name', 'email', 'phone'] as const;
export const DETAILS = [...PERSON_DETAILS, 'notes'] as const;
type PersonDetail = (typeof PERSON_DETAILS)[number];
export type Detail = (typeof DETAILS)[number];

/** Which of them a field of the form is; nothing for a question of the form's own. */
export function personDetail(view: CalendarView, slug: string): PersonDetail | undefined {
  return PERSON_DETAILS.find((kind) => fieldFor(view, kind)?.slug === slug);
}

/** The value of one of them, or of the notes, in words; null where there is none. */
export function detailFor(view: CalendarView, kind: Detail): string | null {
  const field = fieldFor(view, kind);
  return field ? valueOf(view, field.slug) : null;
}

/** The field that the tools mean by name, e-mail, phone or notes. */
export function fieldFor(view: CalendarView, kind: Detail): BookingField | undefined {
  const fields = fieldsOf(view);
  if (kind !== 'notes') return fields.find((field) => field.type === kind);
  return (
    fields.find((field) => field.slug === 'notes') ??
    fields.find((field) => field.type === 'textarea')
  );
}

/** The answer to a field in words, or null. */
export function valueOf(view: CalendarView, slug: string): string | null {
  const value = detailsOf(view)[slug]?.value;
  if (!isAnswered(value)) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value?.join(', ') ?? null;
}

/** Fields that still have to be filled in, in the form's order. */
export function missingOf(view: CalendarView): BookingField[] {
  return missingFields(fieldsOf(view), detailsOf(view));
}

/** Heard values that nobody has agreed to yet. */
export function unconfirmedOf(view: CalendarView): BookingField[] {
  const details = detailsOf(view);
  return fieldsOf(view).filter(({ slug }) => {
    const state = details[slug];
    return state?.source === 'heard' && !state.confirmed && state.error === undefined;
  });
}

/** Digest of what a booking would be made of. */
export function bookingDigest(view: CalendarView): string {
  const answers = fieldsOf(view).map(({ slug }) => [slug, valueOf(view, slug)]);
  return JSON.stringify([selectedOf(view), view.event?.durationMinutes, answers]);
}

/** A start for the ear. */
export function spokenStart(start: Instant, context: CallContext): string {
  return english.times.start(start, speakingOf(context));
}

/** The same with the name of its zone. */
export function spokenStartWithZone(start: Instant, context: CallContext): string {
  return english.times.startWithZone(start, speakingOf(context));
}

export function speakingOf({ now, view }: CallContext): Speaking {
  return { now, zones: view.zones, notifiesAttendee: view.event?.notifiesAttendee };
}

/** The e-mail address of the form, where it is certain. */
export function confirmedEmail(view: CalendarView): string | null {
  const field = fieldFor(view, 'email');
  const state = field && detailsOf(view)[field.slug];
  return field && state?.confirmed === true && state.error === undefined
    ? valueOf(view, field.slug)
    : null;
}

/** The zone that a wish means; null where it names none that is known. */
export function zoneMeant(wish: ZoneWish, zones: Zones): Zone | null {
  if (wish.of === 'unknown') return null;
  return wish.of === 'place' ? wish.zone : zones[wish.of];
}
