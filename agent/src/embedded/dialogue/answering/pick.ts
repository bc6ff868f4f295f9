/** Which free time the caller means: by pointing (`the second one`) or by naming it (`Tuesday at ten`). Pure. */
import {
  fitsFilter,
  localParts,
  type Instant,
  type LocalDate,
  type SlotFilter,
} from '@in-call-calendar/shared';
import type { CallContext } from '../contract.ts';
import type { Reference } from '../understanding/reference.ts';
import type { TimeReading } from '../understanding/time/read-time.ts';
import type { Meaning } from '../understanding/understand.ts';
import { focusOf, listedOf, offersOf } from './scene.ts';
import type { DialogueState } from './state.ts';
import { selectedOf } from './view.ts';
import { filterOf } from './carried-filter.ts';

export type Picked =
  | { kind: 'one'; start: Instant }
  /** Several fit what was said; best first. */
  | { kind: 'several'; starts: Instant[] }
  /** A clear time that is not free, as far as is known. */
  | { kind: 'gone'; date: LocalDate | null; minute: number }
  /** It pointed, but at nothing. */
  | { kind: 'nowhere' };

/** Null where the turn chooses nothing. */
export function pickTime(
  meaning: Meaning,
  state: DialogueState,
  context: CallContext,
): Picked | null {
  const { reference, time } = meaning;
  if (reference) return byReference(reference, time, state, context);
  if (!time || time.move) return null;
  if (time.minute !== null && !time.approximate) return byClock(time, state, context);
  return byDay(meaning, time, state, context);
}

function byReference(
  reference: Reference,
  time: TimeReading | null,
  state: DialogueState,
  context: CallContext,
): Picked | null {
  const offers = offersOf(state, context);
  const list = candidates(time, listedOf(state, context), context);
  const focus = focusOf(state, context);
  switch (reference.kind) {
    case 'ordinal':
      return at(list, reference.nth - 1);
    case 'last':
      return at(list, list.length - 1);
    case 'middle':
      return at(list, Math.floor(list.length / 2));
    case 'any':
      return at(list, 0);
    case 'earlier':
      return list.length > 1 ? at([...list].sort(), 0) : null;
    case 'later':
      return list.length > 1 ? at([...list].sort(), list.length - 1) : null;
    case 'that':
      if (time && list.length === 1) return at(list, 0);
      if (focus !== null && (!time || list.includes(focus))) return { kind: 'one', start: focus };
      return list.length === 0 ? null : choice(list);
    case 'other': {
      const others = list.filter((start) => start !== focus && start !== selectedOf(context.view));
      return others.length === 0 ? { kind: 'nowhere' } : choice(others);
    }
    case 'after':
    case 'before': {
      const base = focus ?? offers.at(-1) ?? null;
      // `The next one after Thursday`, with nothing to point at, is a wish.
      return base === null && time !== null ? null : beside(reference.kind, base, context);
    }
  }
}

/** What a reference counts in: the offers that fit the words around it, else all that is shown, else all that is free. */
function candidates(
  time: TimeReading | null,
  offers: readonly Instant[],
  context: CallContext,
): Instant[] {
  const shown = context.visible.map((slot) => slot.start);
  if (!time || !limits(time)) return offers.length > 0 ? [...offers] : shown;
  for (const list of [offers, shown, context.slots.map((slot) => slot.start)]) {
    const fits = list.filter((start) => fitsReading(start, time, context));
    if (fits.length > 0) return fits;
  }
  return [];
}

function limits(time: TimeReading): boolean {
  return time.minute !== null || Object.keys(time.wish).some((key) => key !== 'order');
}

/** Whether a start is one that the words can mean. */
export function fitsReading(start: Instant, time: TimeReading, { view }: CallContext): boolean {
  const zone = view.zones.shown;
  const { date, minute } = localParts(start, zone);
  const { from, to } = time.wish;
  if (from !== undefined && date < from) return false;
  if (to !== undefined && date > to) return false;
  if (time.minute !== null && !time.approximate && minute !== time.minute) return false;
  const filter: SlotFilter | null = filterOf(time.wish);
  return filter === null || fitsFilter({ start }, filter, zone);
}

function byClock(time: TimeReading, state: DialogueState, context: CallContext): Picked {
  const minute = time.minute ?? 0;
  const { from } = time.wish;
  if (from === undefined && time.wish.weekdays === undefined) {
    const found = onDaysInTalk(minute, state, context);
    if (found) return found;
  }
  const source = from === undefined ? context.visible : context.slots;
  const starts = source
    .map((slot) => slot.start)
    .filter((start) => fitsReading(start, time, context));
  if (starts.length > 0) return choice(starts);
  return { kind: 'gone', date: from ?? null, minute };
}

/** A clock time alone is meant on the days just talked about. */
function onDaysInTalk(minute: number, state: DialogueState, context: CallContext): Picked | null {
  const zone = context.view.zones.shown;
  const offers = offersOf(state, context);
  const named = offers.filter((start) => localParts(start, zone).minute === minute);
  if (named.length > 0) return choice(named);
  const focus = focusOf(state, context);
  const days = [
    ...new Set((focus === null ? offers : [focus]).map((start) => localParts(start, zone).date)),
  ];
  const free = context.slots
    .map(({ start }) => start)
    .filter((start) => days.some((day) => isAt(start, day, minute, zone)));
  if (free.length > 0) return choice(free);
  const [day] = days;
  return day !== undefined && days.length === 1 ? { kind: 'gone', date: day, minute } : null;
}

function isAt(start: Instant, date: LocalDate | null, minute: number, zone: string): boolean {
  const parts = localParts(start, zone);
  return parts.date === date && parts.minute === minute;
}

/** A day alone chooses only between offers that lie on different days, or where `one` points. */
function byDay(
  meaning: Meaning,
  time: TimeReading,
  state: DialogueState,
  context: CallContext,
): Picked | null {
  const selected = selectedOf(context.view);
  const isChosenDay =
    selected !== null && time.date === localParts(selected, context.view.zones.shown).date;
  // `The 3rd`, of a time chosen on that day, agrees to it.
  if (isChosenDay && isOnlyDay(time) && meaning.acts.size === 0)
    return { kind: 'one', start: selected };
  if (state.asked !== 'time' && state.asked !== 'offer') return null;
  const offers = offersOf(state, context);
  if (offers.length < 2 || !limits(time)) return null;
  const fits = offers.filter((start) => fitsReading(start, time, context));
  const [only] = fits;
  if (only === undefined || fits.length !== 1) return null;
  const dates = new Set(offers.map((start) => localParts(start, context.view.zones.shown).date));
  const byDate = time.date !== null && dates.size === offers.length;
  return byDate || /\bone\b/.test(meaning.text) ? { kind: 'one', start: only } : null;
}

/** It names a day and nothing besides. */
function isOnlyDay({ wish, minute, range, frees }: TimeReading): boolean {
  const { from: _, to: _to, ...rest } = wish;
  return Object.keys(rest).length === 0 && minute === null && range === null && frees === null;
}

function beside(side: 'after' | 'before', start: Instant | null, context: CallContext): Picked {
  if (start === null) return { kind: 'nowhere' };
  const starts = context.slots.map((slot) => slot.start);
  const found =
    side === 'after'
      ? starts.find((each) => each > start)
      : starts.filter((each) => each < start).at(-1);
  return found === undefined ? { kind: 'nowhere' } : { kind: 'one', start: found };
}

function at(list: readonly Instant[], index: number): Picked {
  const start = list[index];
  return start === undefined ? { kind: 'nowhere' } : { kind: 'one', start };
}

function choice(starts: readonly Instant[]): Picked {
  const [first] = starts;
  if (first === undefined) return { kind: 'nowhere' };
  return starts.length === 1
    ? { kind: 'one', start: first }
    : { kind: 'several', starts: [...starts] };
}
