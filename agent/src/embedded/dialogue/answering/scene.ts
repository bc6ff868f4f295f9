/** What the words of a turn are read against: the calendar as it is now, and what was just talked about. Pure. */
import {
  addDays,
  localDate,
  weekdayOf,
  type DateWindow,
  type Instant,
} from '@in-call-calendar/shared';
import type { CallContext } from '../contract.ts';
import type { Lengths } from '../understanding/length.ts';
import type { Asked } from '../understanding/turn-person.ts';
import type { Scene } from '../understanding/understand.ts';
import { foundStarts, movingBooking, shownBooking } from './manage/current-start.ts';
import type { DialogueState, Question } from './state.ts';
import { detailFor, fieldFor, openView, selectedOf } from './view.ts';

const ASKED: Record<Question, Asked> = {
  nothing: 'nothing',
  time: 'time',
  offer: 'time',
  name: 'name',
  email: 'email',
  phone: 'phone',
  field: 'other',
  details_ok: 'yes_no',
  notes: 'notes',
  book: 'yes_no',
  change: 'yes_no',
  repeat_count: 'time',
  find_email: 'email',
  find_email_ok: 'yes_no',
  find_date: 'time',
  find_again: 'email',
  which_booking: 'time',
  intent: 'yes_no',
  cancel_ok: 'yes_no',
  move_ok: 'yes_no',
  own_number: 'phone',
  caller_zone: 'yes_no',
  length: 'other',
  another_time: 'yes_no',
  still_there: 'yes_no',
  else: 'nothing',
};

/** Times that were named and can still be had; else those marked on the screen. */
export function offersOf(state: DialogueState, { view, slots }: CallContext): Instant[] {
  const free = new Set(slots.map((slot) => slot.start));
  const selected = selectedOf(view);
  const named = state.offered.filter((start) => free.has(start) || start === selected);
  if (named.length > 0) return named;
  return (openView(view)?.highlighted ?? []).filter((start) => free.has(start));
}

/** Turns after a choice in which the times it was made from can still be counted in. */
const PASSED_TURNS = 2;

/** What an ordinal counts in: the offers, else those that the last choice was made from. */
export function listedOf(state: DialogueState, context: CallContext): Instant[] {
  const selected = selectedOf(context.view);
  if (selected === null || state.offered.length > 0) return offersOf(state, context);
  if (state.passed.turns > PASSED_TURNS) return [];
  const free = new Set(context.slots.map((slot) => slot.start));
  const before = state.passed.starts;
  return before.every((start) => free.has(start) || start === selected) ? before : [];
}

/** What the open question offers to choose from, in the order it was named. */
export function choicesOf(state: DialogueState, context: CallContext): Instant[] {
  if (state.asked === 'which_booking') return foundStarts(context.view);
  const isOffered = state.asked === 'time' || state.asked === 'offer';
  return isOffered && selectedOf(context.view) === null ? offersOf(state, context) : [];
}

/** The single time the talk is about. */
export function focusOf(state: DialogueState, context: CallContext): Instant | null {
  const selected = selectedOf(context.view);
  if (selected !== null) return selected;
  const offers = offersOf(state, context);
  return state.focus ?? (offers.length === 1 ? (offers[0] ?? null) : null);
}

/** What `later` and `the same time` are measured by: the time talked about, else the booking in question. */
export function baseOf(state: DialogueState, context: CallContext): Instant | null {
  const booking = movingBooking(context.view) ?? shownBooking(context.view);
  return focusOf(state, context) ?? (state.offered.length > 0 ? null : (booking?.start ?? null));
}

/** The dates that the talk is about: the week asked for last, that of the booking in question, else what is shown. */
function windowOfTalk({ dates }: DialogueState, { view, now }: CallContext): DateWindow | null {
  const shown = openView(view)?.window ?? null;
  const moving = movingBooking(view) ?? shownBooking(view);
  const from =
    dates?.from ?? (moving === null ? undefined : localDate(moving.start, view.zones.shown));
  if (from === undefined) return shown;
  const today = localDate(now, view.zones.shown);
  const monday = addDays(from, 1 - weekdayOf(from));
  return { from: monday < today ? today : monday, to: addDays(monday, 6) };
}

export function sceneOf(state: DialogueState, context: CallContext): Scene {
  const { now, view, slots } = context;
  const found = foundStarts(view);
  const offers = found.length > 0 ? found : offersOf(state, context);
  return {
    now,
    modality: state.modality,
    zone: view.zones.shown,
    window: windowOfTalk(state, context),
    focus: focusOf(state, context) ?? offers[0] ?? baseOf(state, context),
    selected: selectedOf(view),
    offers,
    hasOffer: offers.length > 0 || selectedOf(view) !== null,
    isListed: found.length > 0 || listedOf(state, context).length > 0,
    slots,
    asked: askedOf(state, context),
    lengths: lengthsOf(state, context),
    name: detailFor(view, 'name'),
    names: namesOf(context),
  };
}

/** What the appointment is called, and who it is with. */
export function namesOf({ view: { event } }: CallContext): string[] {
  return event === null ? [] : [event.title, event.hostName];
}

function lengthsOf({ asked }: DialogueState, { view: { event } }: CallContext): Lengths | null {
  if (event?.lengths === undefined) return null;
  const { minutes } = event.lengths;
  return { minutes, current: event.durationMinutes, isAsked: asked === 'length' };
}

/** The scene without what is shown or was offered: words mean what they mean by the calendar alone. */
export function neutralScene(state: DialogueState, context: CallContext): Scene {
  return {
    ...sceneOf(state, context),
    window: null,
    focus: null,
    selected: null,
    offers: [],
    hasOffer: false,
    isListed: false,
    asked: 'time',
  };
}

/** While a name is being checked, `no, Emma` is a name. */
function askedOf(state: DialogueState, { view }: CallContext): Asked {
  const { asked, overheard } = state;
  // Who does not answer whether another time is meant may answer what was asked before.
  if (asked === 'another_time' && overheard !== null) return ASKED[overheard.asked];
  const name = fieldFor(view, 'name')?.slug;
  if (state.asked === 'details_ok' && name !== undefined && state.checking.includes(name))
    return 'name_check';
  return ASKED[state.asked];
}
