/** Opening, looking around, pointing, zones: everything that is not about a chosen slot. */
import { daysBetween, localDate, windowOf } from '@in-call-calendar/shared';
import { clearSelection, isBusy, leave, startAgain, unchanged } from './transitions.ts';
import type { CalendarState, Effect, EventOf, Fact, Handlers, Reduced } from './state.ts';

/** Farthest that the calendar can be turned ahead, in days. */
export const MAX_DAYS_AHEAD = 400;

export const browsingHandlers = {
  described: (state, { event, hostZone }) =>
    unchanged({ ...state, event, zones: { ...state.zones, host: hostZone } }),
  open: reduceOpen,
  close: reduceClose,
  highlight: (state, { starts }) =>
    unchanged(
      sameStarts(state.highlighted, starts)
        ? state
        : { ...state, highlighted: starts.slice(0, 20) },
    ),
  timezone: reduceTimezone,
  availability: reduceAvailability,
} satisfies Partial<Handlers>;

function reduceOpen(state: CalendarState, event: EventOf<'open'>): Reduced {
  const { status } = state.booking;
  const moves = event.range !== undefined || event.from !== undefined || event.filter !== undefined;
  const opened: Effect[] = state.open
    ? []
    : [{ type: 'notify', fact: { type: 'opened', by: event.by } }];
  const stays = status === 'shown' || status === 'finding';
  if (isBusy(state) || (!moves && stays)) {
    return { state: state.open ? state : { ...state, open: true }, effects: opened };
  }
  const failsAtOnce = !state.open && event.by === 'touch' && isFailed(state);
  if (failsAtOnce) opened.push({ type: 'notify', fact: { type: 'availability_failed' } });
  const ready = stays ? startAgain(state) : moves ? clearSelection(state) : unchanged(state);
  const today = localDate(ready.state.now, ready.state.zones.shown);
  const range = event.range ?? ready.state.range;
  let from = event.from ?? ready.state.window.from;
  if (from < today) from = today;
  if (daysBetween(today, from) > MAX_DAYS_AHEAD) from = ready.state.window.from;
  const window = windowOf(range, from);
  const same = window.from === ready.state.window.from && window.to === ready.state.window.to;
  return {
    state: {
      ...ready.state,
      open: true,
      range,
      window: same ? ready.state.window : window,
      ...filterAfter(ready.state, event),
      highlighted: moves && ready.state.highlighted.length > 0 ? [] : ready.state.highlighted,
      notice: moves ? null : ready.state.notice,
      // Who asks by voice learns it from the answer.
      failureAnnounced:
        failsAtOnce ||
        event.by === 'voice' ||
        (state.open && state.failureAnnounced && isFailed(state)),
      timesPromised: state.timesPromised || isFailed(state),
    },
    effects: [...ready.effects, ...opened, { type: 'query', window }],
  };
}

function reduceClose(state: CalendarState, { by }: EventOf<'close'>): Reduced {
  if (!state.open) return unchanged(state);
  // What comes next is about another matter: nobody sees any more that a booking was being moved.
  const left = isBusy(state) ? unchanged(state) : leave(state);
  const cleared = isBusy(state) ? left : clearSelection(left.state);
  return {
    state: { ...cleared.state, open: false, notice: null },
    effects: [
      ...left.effects,
      ...(cleared === left ? [] : cleared.effects),
      { type: 'notify', fact: { type: 'closed', by } },
    ],
  };
}

/** The filter and whose it is; one that is only sent again stays with who asked for it first. */
function filterAfter(
  { filter, filterBy }: CalendarState,
  event: EventOf<'open'>,
): Pick<CalendarState, 'filter' | 'filterBy'> {
  if (event.filter === undefined) return { filter, filterBy };
  if (event.filter === null) return { filter: null, filterBy: null };
  if (JSON.stringify(event.filter) === JSON.stringify(filter)) return { filter, filterBy };
  return { filter: event.filter, filterBy: event.by === 'system' ? null : event.by };
}

function reduceTimezone(state: CalendarState, event: EventOf<'timezone'>): Reduced {
  const caller = event.zone ?? state.zones.caller;
  const followed = state.zones.shown === state.zones.caller ? caller : state.zones.shown;
  const shown = event.shown ?? followed;
  const hour12 = event.hour12 ?? state.zones.hour12;
  const callerLanguage = event.language ?? state.callerLanguage;
  if (
    caller === state.zones.caller &&
    shown === state.zones.shown &&
    hour12 === state.zones.hour12 &&
    callerLanguage === state.callerLanguage
  ) {
    return unchanged(state);
  }
  const next = { ...state, callerLanguage, zones: { ...state.zones, caller, shown, hour12 } };
  // The window keeps its dates but for one that has become the past in the new zone.
  const today = localDate(next.now, shown);
  if (next.window.from < today) next.window = windowOf(next.range, today);
  return {
    state: next,
    effects:
      next.open && shown !== state.zones.shown ? [{ type: 'query', window: next.window }] : [],
  };
}

function reduceAvailability(state: CalendarState, { status }: EventOf<'availability'>): Reduced {
  const old = state.availability;
  if (
    old.version === status.version &&
    old.status === status.status &&
    old.fetchedAt === status.fetchedAt
  ) {
    return unchanged(state);
  }
  const failed = status.status === 'failed';
  const announces = failed && old.status !== 'failed' && state.open && !state.failureAnnounced;
  const isReadable = status.status === 'ready' || status.status === 'stale';
  const isKept = isReadable && state.timesPromised && state.open;
  const facts: Fact[] = [
    ...(announces ? [{ type: 'availability_failed' } as const] : []),
    ...(isKept ? [{ type: 'availability_back' } as const] : []),
  ];
  return {
    state: {
      ...state,
      availability: status,
      failureAnnounced: !isReadable && (state.failureAnnounced || announces),
      timesPromised: !isReadable && (state.timesPromised || (failed && state.open)),
    },
    effects: facts.map((fact) => ({ type: 'notify', fact })),
  };
}

function isFailed({ availability }: CalendarState): boolean {
  return availability.status === 'failed';
}

function sameStarts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((start, index) => start === b[index]);
}
