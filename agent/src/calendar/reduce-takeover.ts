/**
 * The takeover of a call from an agent that died. What the page knew comes in as a claim: the look of the calendar and
 * the form are taken over, a booking only once the provider has shown its record.
 */
import {
  checkAnswer,
  daysBetween,
  epochMs,
  isAnswered,
  localDate,
  windowOf,
  type ClientSnapshot,
} from '@in-call-calendar/shared';
import { isLive } from '../scheduling/scheduler.ts';
import type { Answers } from './answers.ts';
import { infoNotice } from './calendar-notice.ts';
import { aliasOf, redact, madeCard, withAuthorised } from './cards.ts';
import { showBooked } from './reduce-booking.ts';
import { MAX_DAYS_AHEAD } from './reduce-browsing.ts';
import { isAwaited } from './reduce-find.ts';
import { newSelection, repeatFrom, unchanged } from './transitions.ts';
import type {
  CalendarState,
  Card,
  Effect,
  EventOf,
  Fact,
  Handlers,
  Reduced,
  Search,
  Selection,
} from './state.ts';

export const takeoverHandlers = {
  takeover: (state, event) =>
    isUntouched(state) ? reduceTakeover(state, event) : fillIn(state, event),
  takeover_sent: reduceSent,
  takeover_card: reduceCard,
  takeover_card_found: reduceCardFound,
  takeover_card_missing: (state, event) =>
    isAwaited(state, event.lookUp) ? reduceCardMissing(state, event) : unchanged(state),
  takeover_sent_found: reduceSentFound,
  takeover_sent_missing: (state, event) =>
    awaits(state, event.attempt) ? reduceSentMissing(state, event) : unchanged(state),
} satisfies Partial<Handlers>;

function reduceSentFound(state: CalendarState, event: EventOf<'takeover_sent_found'>): Reduced {
  // Found late, it is as true: nothing else has been booked since.
  if (state.booking.status !== 'none' && !awaits(state, event.attempt)) return unchanged(state);
  const { record, attempt, told, series, others = [] } = event;
  const made = madeCard(record, attempt);
  const card = series === undefined ? made : { ...made, series };
  const booked = showBooked(state, card, [...others.map((each) => madeCard(each)), card]);
  // In a calendar that was closed nobody was told that it is looked up.
  if (!told || state.open) return booked;
  return { ...booked, effects: booked.effects.filter(({ type }) => type !== 'notify') };
}

/** Nothing has happened in this process yet that the page's claims could push out. */
function isUntouched(state: CalendarState): boolean {
  return (
    !state.open &&
    state.selection === null &&
    state.booking.status === 'none' &&
    Object.keys(state.details).length === 0
  );
}

/** Nothing is being done with a booking that one from before could push aside. */
function isIdle({ booking, selection }: CalendarState): boolean {
  return booking.status === 'none' && selection === null;
}

function reduceCard(
  state: CalendarState,
  { wanted, isChanging }: EventOf<'takeover_card'>,
): Reduced {
  const lookUp = state.version + 1;
  const effects: Effect[] = [{ type: 'takeover_card', lookUp, wanted, isChanging }];
  if (!isIdle(state)) return { state, effects };
  return {
    state: {
      ...state,
      booking: { status: 'finding', result: 'asking', lookUp, found: [], back: null },
    },
    effects,
  };
}

function reduceCardFound(
  state: CalendarState,
  { lookUp, record: whole, isChanging, redacted }: EventOf<'takeover_card_found'>,
): Reduced {
  const isOver = !isLive(whole);
  const record = redacted ? redact(whole, state.event?.title ?? '') : whole;
  const card: Card = {
    status: 'shown',
    record,
    origin: isOver ? 'cancelled' : 'found',
    redacted,
    ...(redacted ? { alias: aliasOf(null, 0) } : {}),
  };
  const fact: Fact = isOver ? { type: 'cancelled', record } : { type: 'found', records: [record] };
  const authorised = withAuthorised(state.authorised, [card]);
  return {
    // Somebody who has gone on to something else is not taken away from it.
    state: isAwaited(state, lookUp)
      ? { ...state, booking: card, authorised, highlighted: [], notice: null }
      : { ...state, authorised },
    // Who sees it, or was waiting for a change, is told how it stands; who has closed the calendar is not.
    effects:
      isChanging || (state.open && isAwaited(state, lookUp)) ? [{ type: 'notify', fact }] : [],
  };
}

function reduceCardMissing(
  state: CalendarState,
  { wanted, isChanging, failed }: EventOf<'takeover_card_missing'>,
): Reduced {
  if (!state.open && !isChanging) return unchanged({ ...state, booking: { status: 'none' } });
  const search: Search = {
    status: 'finding',
    result: failed ? 'failed' : 'idle',
    lookUp: null,
    ...(wanted.by === 'address' ? { email: wanted.email } : {}),
    found: [],
    back: null,
  };
  const shown = { ...state, open: true, booking: search, highlighted: [] };
  if (failed) return { state: shown, effects: [{ type: 'notify', fact: { type: 'find_failed' } }] };
  return {
    state: { ...shown, notice: infoNotice(isChanging ? 'change_interrupted' : 'booking_gone') },
    effects: [
      {
        type: 'notify',
        fact: isChanging ? { type: 'find_opened', by: 'touch' } : { type: 'found_nothing' },
      },
    ],
  };
}

/** What the caller had answered, where nothing has been answered since. */
function fillIn(state: CalendarState, event: EventOf<'takeover'>): Reduced {
  if (state.booking.status !== 'none') return unchanged(state);
  const details = { ...detailsOf(state, event), ...state.details };
  const isSame = Object.keys(details).length === Object.keys(state.details).length;
  return unchanged(isSame ? state : { ...state, details });
}

function awaits({ booking }: CalendarState, attempt: string): boolean {
  return booking.status === 'unknown' && booking.attempt === attempt;
}

function reduceTakeover(state: CalendarState, event: EventOf<'takeover'>): Reduced {
  const { snapshot } = event;
  const zones = { ...state.zones, shown: snapshot.shown };
  const today = localDate(state.now, zones.shown);
  const ahead = daysBetween(today, snapshot.from);
  const from = ahead < 0 || ahead > MAX_DAYS_AHEAD ? today : snapshot.from;
  const window = windowOf(snapshot.range, from);
  const start = snapshot.step === 'details' ? selectable(state, snapshot) : undefined;
  const effects: Effect[] = snapshot.isOpen ? [{ type: 'query', window }] : [];
  const next: CalendarState = {
    ...state,
    open: snapshot.isOpen,
    zones,
    range: snapshot.range,
    window,
    filter: snapshot.filter,
    minutes: lengthClaimed(state, snapshot),
    details: detailsOf(state, event),
  };
  if (start === undefined) return { state: next, effects };
  return {
    state: {
      ...next,
      selection: restored(start, repeatFrom(state, start, snapshot.series?.repetition)),
    },
    effects: [...effects, { type: 'hold', start }],
  };
}

/** A start that may be chosen: it lies ahead, and not farther than the calendar goes. */
function selectable(state: CalendarState, { selected }: ClientSnapshot): string | undefined {
  if (selected === undefined) return undefined;
  const ahead = epochMs(selected) - epochMs(state.now);
  return ahead > 0 && ahead < MAX_DAYS_AHEAD * 86_400_000 ? selected : undefined;
}

function lengthClaimed({ event }: CalendarState, { minutes }: ClientSnapshot): number | null {
  return minutes !== undefined && event?.lengths?.minutes.includes(minutes) === true
    ? minutes
    : null;
}

/** The reservation of the agent that is gone still hides the slot: that must not lose the choice. */
function restored(start: string, repeat: Selection['repeat']): Selection {
  return { ...newSelection(start, repeat), restored: true };
}

function detailsOf(
  { event: summary }: CalendarState,
  { snapshot, values, refusals }: EventOf<'takeover'>,
): Answers {
  const details: Answers = {};
  for (const field of summary?.fields ?? []) {
    const raw = values[field.slug];
    if (raw === undefined) continue;
    const checked = checkAnswer(field, raw);
    if (!isAnswered(checked.value)) continue;
    const error = checked.ok ? refusals[field.slug] : checked.problem;
    const confirmed = error === undefined && snapshot.details[field.slug]?.confirmed === true;
    details[field.slug] = {
      value: checked.value,
      source: confirmed ? 'typed' : 'heard',
      confirmed,
      ...(error === undefined ? {} : { error }),
    };
  }
  return details;
}

function reduceSent(state: CalendarState, event: EventOf<'takeover_sent'>): Reduced {
  const { start, attempt, email, told, occurrences = [], repetition } = event;
  if (state.booking.status !== 'none') return unchanged(state);
  const effects: Effect[] = [{ type: 'takeover_sent', start, attempt, email, told, occurrences }];
  // Somebody who has chosen another time already is not taken away from it, unless it was booked.
  if (state.selection !== null) return { state, effects };
  return {
    state: {
      ...state,
      selection: {
        ...restored(start, repeatFrom(state, start, repetition)),
        hold: { state: 'none' },
      },
      booking: { status: 'unknown', start, attempt, isSeries: occurrences.length > 1 },
    },
    effects,
  };
}

function reduceSentMissing(
  state: CalendarState,
  { start, told }: EventOf<'takeover_sent_missing'>,
): Reduced {
  const cleared: CalendarState = {
    ...state,
    booking: { status: 'none' },
    selection: null,
    notice: infoNotice(told ? 'booking_gone' : 'booking_not_sent'),
  };
  if (told) {
    const effects: Effect[] = [{ type: 'notify', fact: { type: 'found_nothing' } }];
    return { state: cleared, effects: state.open ? effects : [] };
  }
  return {
    state: { ...cleared, selection: restored(start, state.selection?.repeat) },
    effects: [
      { type: 'hold', start },
      { type: 'notify', fact: { type: 'book_failed', kind: 'bad_response' } },
    ],
  };
}
