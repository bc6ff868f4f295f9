/** Finding a booking that was made before. Who knows its uid, or its e-mail address and day, may see and change it. */
import { checkAnswer, epochMs, localDate } from '@in-call-calendar/shared';
import { isLive, type BookingRecord } from '../scheduling/scheduler.ts';
import { aliasOf, redact, pageUid, authorisedCard, withAuthorised } from './cards.ts';
import { BUSY, clearSelection, isBusy, overLimit, refused, unchanged } from './transitions.ts';
import type { CalendarState, Card, EffectOf, EventOf, Handlers, Reduced, Search } from './state.ts';

/** Most bookings to choose from; the contract with the browser. */
const MAX_FOUND = 10;

export const findHandlers = {
  find: (state, event) => (isBusy(state) ? refused(state, BUSY) : reduceFind(state, event)),
  found: (state, { lookUp: id, records }) =>
    isAwaited(state, id) ? reduceFound(state, records) : unchanged(state),
  find_failed: (state, { lookUp: id }) =>
    isAwaited(state, id) ? reduceFindFailed(state) : unchanged(state),
} satisfies Partial<Handlers>;

/** Whether what is looked up under a number is still waited for. */
export function isAwaited({ booking }: CalendarState, lookUp: number): boolean {
  return booking.status === 'finding' && booking.lookUp === lookUp;
}

function reduceFind(state: CalendarState, event: EventOf<'find'>): Reduced {
  const { uid } = event;
  if (uid !== undefined) {
    const known = authorisedCard(state, uid);
    return known
      ? show(state, known)
      : lookUp(
          state,
          { ...searchOf(state), email: undefined, date: undefined },
          { by: 'uid', uid },
        );
  }
  const search = searchOf(state);
  const email = event.email?.trim().toLowerCase() || undefined;
  const { date } = event;
  if (email !== undefined && !isEmail(email)) {
    return refused(state, { kind: 'invalid_details', reason: 'email' });
  }
  if (email === undefined || date === undefined) {
    const asked: Search = {
      ...search,
      ...(email === undefined ? {} : { email }),
      ...(date === undefined ? {} : { date }),
    };
    if (state.booking.status === 'finding') {
      const isSame = asked.email === search.email && asked.date === search.date;
      return unchanged(isSame && state.open ? state : { ...state, open: true, booking: asked });
    }
    const cleared = clearSelection(state);
    return {
      state: { ...cleared.state, open: true, booking: asked, notice: null, highlighted: [] },
      effects: [
        ...cleared.effects,
        { type: 'notify', fact: { type: 'find_opened', by: event.by } },
      ],
    };
  }
  const isAsked = search.lookUp !== null && search.email === email && search.date === date;
  if (isAsked) return unchanged(state);
  return lookUp(state, { ...search, email, date }, { by: 'email', email, date });
}

function searchOf({ booking }: CalendarState): Search {
  if (booking.status === 'finding') return booking;
  const back =
    booking.status === 'shown'
      ? booking
      : booking.status === 'choosing_new_time'
        ? booking.card
        : null;
  return { status: 'finding', result: 'idle', lookUp: null, found: [], back };
}

function isEmail(text: string): boolean {
  const field = { slug: 'email', type: 'email', label: 'E-mail', required: true } as const;
  return checkAnswer(field, text).ok;
}

function lookUp(state: CalendarState, search: Search, query: EffectOf<'find'>['query']): Reduced {
  const over = overLimit(state.used, 'lookUps');
  if (over) return refused(state, over);
  const cleared = clearSelection(state);
  const id = state.version + 1;
  return {
    state: {
      ...cleared.state,
      open: true,
      booking: { ...search, result: 'asking', lookUp: id, found: [] },
      used: { ...state.used, lookUps: state.used.lookUps + 1 },
      notice: null,
      highlighted: [],
    },
    effects: [...cleared.effects, { type: 'find', lookUp: id, query }],
  };
}

/** A booking that is known already, such as one of several that were found. */
function show(state: CalendarState, card: Card): Reduced {
  if (state.booking.status === 'shown' && pageUid(state.booking) === pageUid(card)) {
    return unchanged(state.open ? state : { ...state, open: true });
  }
  const cleared = clearSelection(state);
  return {
    state: { ...cleared.state, open: true, booking: card, notice: null, highlighted: [] },
    effects: [
      ...cleared.effects,
      { type: 'notify', fact: { type: 'found', records: [card.record] } },
    ],
  };
}

function reduceFound(state: CalendarState, records: readonly BookingRecord[]): Reduced {
  const { booking } = state;
  if (booking.status !== 'finding') return unchanged(state);
  const byUid = booking.email === undefined;
  const matching = records.filter((record) => isWanted(state, record, byUid ? {} : booking));
  const cards = matching
    .slice(0, MAX_FOUND)
    .map((record, index) => foundCard(state, record, byUid, aliasOf(booking.lookUp, index)))
    .sort((a, b) => epochMs(a.record.start) - epochMs(b.record.start));
  const [first] = cards;
  if (!first) {
    const { date } = booking;
    return {
      state: { ...state, booking: { ...booking, lookUp: null, result: 'nothing', found: [] } },
      effects: [
        {
          type: 'notify',
          fact: { type: 'found_nothing', ...(date === undefined ? {} : { date }) },
        },
      ],
    };
  }
  return {
    state: {
      ...state,
      authorised: withAuthorised(state.authorised, cards),
      booking:
        cards.length === 1 ? first : { ...booking, lookUp: null, result: 'found', found: cards },
    },
    effects: [
      { type: 'notify', fact: { type: 'found', records: cards.map(({ record }) => record) } },
    ],
  };
}

/** Only what still lies ahead, or is of today, and on the day that was named by any clock that is in play. */
function isWanted(
  { now, zones }: CalendarState,
  record: BookingRecord,
  { date }: { date?: string | undefined },
): boolean {
  if (!isLive(record)) return false;
  const { start, end, attendee } = record;
  const isAhead =
    epochMs(end) > epochMs(now) || localDate(start, zones.shown) === localDate(now, zones.shown);
  if (!isAhead || date === undefined) return isAhead;
  const clocks = [zones.shown, zones.host, zones.caller, attendee.zone];
  return clocks.some((zone) => localDate(start, zone) === date);
}

function foundCard(
  state: CalendarState,
  record: BookingRecord,
  byUid: boolean,
  alias: string,
): Card {
  const known = state.authorised.find((each) => each.record.uid === record.uid);
  // What this call has made itself, or knows the uid of, has nothing to hide.
  const redacted = !byUid && known?.redacted !== false;
  const title = state.event?.title ?? '';
  return {
    status: 'shown',
    record: redacted ? redact(record, title) : record,
    origin: 'found',
    redacted,
    ...(redacted ? { alias } : {}),
  };
}

function reduceFindFailed(state: CalendarState): Reduced {
  const { booking } = state;
  if (booking.status !== 'finding') return unchanged(state);
  return {
    state: {
      ...state,
      // Nothing was learned by it: the try is given back.
      used: { ...state.used, lookUps: Math.max(0, state.used.lookUps - 1) },
      booking: { ...booking, lookUp: null, result: 'failed', found: [] },
    },
    effects: [{ type: 'notify', fact: { type: 'find_failed' } }],
  };
}
