/** What the screen needs to know, computed from the state. Pure. */
import {
  addDays,
  checkAnswer,
  clipMessage,
  fitsFilter,
  isAnswered,
  labelOf,
  startOfDay,
  toInstant,
  visibleSlots,
  windowOf,
  type Answer,
  type BookingField,
  type CalendarStep,
  type DateWindow,
  type Instant,
  type LocalDate,
  type OpenView,
  type Range,
  type Slot,
  type SlotFilter,
  type Zone,
  type Zones,
} from '@in-call-calendar/shared';
import type { LanguageWords } from '../language.ts';
import { refusalIn } from '../texts/agent-words.ts';
import type { State } from './state.ts';

/** What the panel shows: the agent's step, or what keeps it from being drawn. */
export function shownStep({ view, pending, problem }: State): CalendarStep | 'mismatch' {
  if (problem?.kind === 'mismatch') return problem.isDismissed ? 'closed' : 'mismatch';
  return view === null || pending?.kind === 'close' ? 'closed' : view.step;
}

/** The dates to draw: those of the snapshot, or those the caller has just asked for. */
export interface DateView {
  range: Range;
  window: DateWindow;
  filter: SlotFilter | null;
  /** True while the agent has not confirmed them. */
  isPending: boolean;
}

export function dateViewOf(state: State, view: OpenView): DateView {
  const { pending } = state;
  if (pending?.kind === 'show_dates') {
    const { range, from, filter } = pending;
    return { range, window: windowOf(range, from), filter, isPending: true };
  }
  return { range: view.range, window: view.window, filter: view.filter, isPending: false };
}

/** The length to draw, in minutes, a choice just made included; undefined where the event type is not known. */
export function lengthShown({ pending }: State, { event }: OpenView): number | undefined {
  return pending?.kind === 'length' ? pending.minutes : event?.durationMinutes;
}

/** Zones and clock to draw in, a switch just made included. */
export function zonesOf(state: State, view: OpenView): Zones {
  const { pending } = state;
  if (pending?.kind !== 'time_display') return view.zones;
  return {
    ...view.zones,
    shown: pending.shown ?? view.zones.shown,
    hour12: pending.hour12 ?? view.zones.hour12,
  };
}

/** Slots to draw: inside the window, through the filter, and not past. */
export function slotsToDraw(state: State, view: OpenView, now: Instant): Slot[] {
  const { window, filter } = dateViewOf(state, view);
  const { shown } = zonesOf(state, view);
  const { availability, epoch } = state.slots;
  if (availability === null || epoch !== view.epoch) return [];
  const upcoming = availability.slots.filter((slot) => slot.start > now);
  return visibleSlots(upcoming, window, filter, shown);
}

/** The soonest free time from now on through the filter; null where the times around now are not known. */
export function soonestFree(state: State, view: OpenView, now: Instant): Instant | null {
  const { availability, epoch } = state.slots;
  if (availability === null || epoch !== view.epoch || availability.from > now) return null;
  const { filter } = dateViewOf(state, view);
  const { shown } = zonesOf(state, view);
  const found = availability.slots.find(
    (slot) => slot.start > now && (filter === null || fitsFilter(slot, filter, shown)),
  );
  return found?.start ?? null;
}

const STEPS_WITHOUT_TIMES: ReadonlySet<CalendarStep> = new Set(['booked', 'changing', 'finding']);

/** The window to fetch slots for, or null when the ones at hand will do. */
export function slotsNeeded(state: State): DateWindow | null {
  const { view, slots } = state;
  if (view === null || STEPS_WITHOUT_TIMES.has(view.step)) return null;
  if (view.step === 'closed') return null;
  const { range, window } = dateViewOf(state, view);
  const { shown } = zonesOf(state, view);
  const have = slots.availability;
  const isCurrent =
    have !== null &&
    slots.epoch === view.epoch &&
    have.version >= view.availability.version &&
    have.to >= startOfDay(addDays(window.to, 1), shown) &&
    (have.from <= startOfDay(window.from, shown) || have.from <= view.now);
  if (isCurrent) return null;
  // Weeks are flicked through: fetching the next ones with them lets "next" paint at once.
  const ahead = range === '1w' || range === '2w' ? windowOf(range, addDays(window.to, 1)).to : null;
  return { from: window.from, to: ahead ?? window.to };
}

/** True while an empty calendar only means that the answer is still under way. */
export function isLoading(state: State, view: OpenView): boolean {
  const { slots, pending } = state;
  if (slots.failed) return false;
  return (
    view.availability.status === 'loading' ||
    slots.fetching ||
    slots.availability === null ||
    slots.epoch !== view.epoch ||
    pending?.kind === 'show_dates'
  );
}

/** True for a day of which nothing, or not all, is known yet: without times it is not a day without times. */
export function isUnread({ slots }: State, date: LocalDate, zone: Zone, now: Instant): boolean {
  const from = startOfDay(date, zone);
  const to = startOfDay(addDays(date, 1), zone);
  const { availability } = slots;
  if (availability === null) return false;
  return (
    availability.to < to ||
    availability.unread.some((part) => part.from < to && part.to > from && part.to > now)
  );
}

/** The instant it is now by the agent's clock, which is the one that counts for holds. */
export function agentNow(state: State, now: number): Instant {
  return toInstant(now + state.clockSkew);
}

/** What a field shows: the caller's own typing first, then what the agent has. */
export function fieldValue(state: State, view: OpenView, slug: string): Answer | undefined {
  return state.form.edits[slug]?.value ?? view.details[slug]?.value;
}

function requiredWords(field: BookingField, { texts, agentWords }: LanguageWords): string {
  const { other, ...byType } = texts.requiredError;
  const own = Object.entries(byType).find(([type]) => type === field.type);
  return own?.[1] ?? other(labelOf(field, agentWords.labels));
}

/** The message under a field in the language of `words`, or null. */
export function fieldError(
  state: State,
  view: OpenView,
  field: BookingField,
  words: LanguageWords,
): string | null {
  const { form } = state;
  const value = fieldValue(state, view, field.slug);
  if (form.tried && field.required && !isAnswered(value)) return requiredWords(field, words);
  if (form.focused === field.slug && !form.tried) return null;
  if (value === undefined) return null;
  const edit = form.edits[field.slug];
  if (edit === undefined || edit.saved) {
    const error = view.details[field.slug]?.error;
    if (error !== undefined) {
      return view.language === words.language ? error : refusalIn(words, field, value);
    }
  }
  if (!form.tried && !form.left.includes(field.slug)) return null;
  const checked = checkAnswer(field, value);
  return checked.ok ? null : clipMessage(words.texts.problem(checked.problem));
}

/** Slug of the first field that keeps the booking from being sent, in the form's order. */
export function firstBadField(state: State, view: OpenView): string | null {
  for (const field of view.event?.fields ?? []) {
    const value = fieldValue(state, view, field.slug);
    if (field.required && !isAnswered(value)) return field.slug;
    if (value !== undefined && !checkAnswer(field, value).ok) return field.slug;
    if (state.form.edits[field.slug] === undefined && view.details[field.slug]?.error) {
      return field.slug;
    }
  }
  return null;
}
