/**
 * The calendar of one call: state, rules and effects in one place. Voice, touch and timers all come in through
 * `dispatch`; everything anyone sees or says comes out as snapshots and facts.
 */
import {
  addDays,
  startOfDay,
  toInstant,
  visibleSlots,
  type Availability,
  type AvailabilityStatus,
  type CalendarView,
  type DateWindow,
  type EventSummary,
  type Instant,
  type Slot,
  type Zone,
  type Zones,
} from '@in-call-calendar/shared';
import type { Log } from '../runtime/log.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { Scheduler, TimeSpan } from '../scheduling/scheduler.ts';
import type { CalendarWords } from './calendar-words.ts';
import { createEffects } from './effects.ts';
import { lengthOf } from './length.ts';
import { initialState } from './initial-state.ts';
import { reduce } from './reduce.ts';
import type { CallAvailability } from './runner.ts';
import type { CalendarEvent, CalendarState, Effect, Fact, Refusal } from './state.ts';
import { toView } from './view.ts';

/** Availability with what the call itself reads of it. */
export interface ReadableAvailability extends CallAvailability {
  read(span: TimeSpan): Availability;
  status(span: TimeSpan): AvailabilityStatus;
  close(): void;
}

/** What one event did. */
export interface CallStep {
  event: CalendarEvent;
  /** Of the state after it. */
  version: number;
  changed: boolean;
  effects: readonly Effect[];
  refusal: Refusal | undefined;
}

export interface CalendarCallOptions {
  epoch: string;
  scheduler: Scheduler;
  /** Makes the call's availability; `onChange` is called whenever its slots or state change. */
  availability: (onChange: () => void) => ReadableAvailability;
  event: EventSummary | null;
  zones: Zones;
  /** The language of what the calendar writes; the caller's too, until a page says it. */
  words: CalendarWords;
  /** The room's name, once it is known. */
  callId?: () => string;
  now: () => number;
  setTimer: SetTimer;
  /** Called after every event. Must not throw. */
  onStep?: (step: CallStep) => void;
  log: Log;
}

export interface CalendarCall {
  view(): CalendarView;
  state(): CalendarState;
  /** Applies an event; the answer is the snapshot after it, with the reason where it was refused. */
  dispatch(event: CalendarEvent): { view: CalendarView; refusal?: Refusal };
  /** Slots of a window of dates, as far as known. Asks for what is missing. */
  slots(window: DateWindow): Availability;
  /** Reads a window of dates before anybody asks. */
  prefetch(window: DateWindow): void;
  /** Everything known to be free, ascending. */
  allSlots(): Slot[];
  /** What the open calendar shows. */
  visible(): Slot[];
  /** Waits until a window of dates is known, or cannot be had in time. Never rejects. */
  ensure(window: DateWindow): Promise<void>;
  onView(listener: (view: CalendarView) => void): () => void;
  onFact(listener: (fact: Fact) => void): () => void;
  /**
   * Gives back what is held and stops: what is asked for after it is refused.
   *
   * @param keepsHold leaves what is held to run out by itself
   */
  close(how?: { keepsHold: boolean }): Promise<void>;
}

/** Returns the calendar of a call, closed, with nothing asked of the provider yet. */
export function createCalendarCall(options: CalendarCallOptions): CalendarCall {
  const { scheduler, words, now, setTimer, log } = options;
  const views = new Set<(view: CalendarView) => void>();
  const facts = new Set<(fact: Fact) => void>();
  let state = initialState({
    epoch: options.epoch,
    now: toInstant(now()),
    zones: options.zones,
    event: options.event,
    callerLanguage: words.language,
  });
  let closed = false;

  const currentSpan = (): TimeSpan => spanOf(state.window, state.zones.shown);
  const availability = options.availability(() => {
    if (!closed) dispatch({ type: 'availability', status: availability.status(currentSpan()) });
  });
  const effects = createEffects({
    scheduler,
    availability,
    dispatch: (event) => void dispatch(event),
    state: () => state,
    callId: options.callId ?? (() => options.epoch),
    now,
    setTimer,
    log,
  });

  function dispatch(event: CalendarEvent): { view: CalendarView; refusal?: Refusal } {
    const before = state;
    const reduced = reduce(state, event, toInstant(now()));
    state = reduced.state;
    const caused = [...reduced.effects];
    const [kept, keeps] = [pinnedOf(before), pinnedOf(state)];
    const length = lengthOf(state);
    const isOtherLength = lengthOf(before) !== length;
    if (kept !== keeps || isOtherLength) {
      if (kept !== null) availability.unpin(kept);
      if (isOtherLength) availability.setLength(length);
      if (keeps !== null) availability.pin(keeps);
    }
    if (
      isOtherLength ||
      before.window !== state.window ||
      before.zones.shown !== state.zones.shown
    ) {
      const status = availability.status(currentSpan());
      const read = reduce(state, { type: 'availability', status }, toInstant(now()));
      state = read.state;
      // What was read ahead may have failed already. That times are back is no news of another window.
      caused.push(...read.effects.filter(tellsFailure));
    }
    options.onStep?.({
      event,
      version: state.version,
      changed: before.version !== state.version,
      effects: caused,
      refusal: reduced.refusal,
    });
    const view = toView(state, words);
    if (before.version !== state.version) for (const listener of views) listener(view);
    for (const effect of caused) {
      if (effect.type === 'notify') for (const listener of facts) listener(effect.fact);
      else if (effect.type === 'query') {
        void availability.ensure(spanOf(effect.window, state.zones.shown), 'interactive');
      } else effects.run(effect);
    }
    return reduced.refusal ? { view, refusal: reduced.refusal } : { view };
  }

  return {
    view: () => toView(state, words),
    state: () => state,
    dispatch: (event) =>
      closed
        ? { view: toView(state, words), refusal: { kind: 'wrong_state', reason: 'call_over' } }
        : dispatch(event),
    slots(window) {
      const span = spanOf(window, state.zones.shown);
      // The page reads by itself whenever something has changed; what its caller looks at is asked for by `query`.
      void availability.ensure(span, 'background');
      return availability.read(span);
    },
    prefetch: (window) => {
      availability.prefetch(spanOf(window, state.zones.shown));
    },
    allSlots: () => availability.all(),
    visible: () =>
      state.open
        ? visibleSlots(availability.all(), state.window, state.filter, state.zones.shown)
        : [],
    ensure: (window) => availability.ensure(spanOf(window, state.zones.shown), 'interactive'),
    onView: (listener) => subscribe(views, listener),
    onFact: (listener) => subscribe(facts, listener),
    async close({ keepsHold } = { keepsHold: false }) {
      if (closed) return;
      if (!keepsHold) {
        dispatch({ type: 'close', by: 'system' });
        const holdId = state.selection?.holdId;
        if (holdId) effects.run({ type: 'unhold', holdId });
      }
      closed = true;
      availability.close();
      await effects.close();
    },
  };
}

/** The start to keep in sight; none where it is not known to be free for the length that is looked at. */
function pinnedOf({ selection }: CalendarState): Instant | null {
  return selection === null || selection.isFitting === true ? null : selection.start;
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The time that a window of local dates covers. */
function spanOf(window: DateWindow, zone: Zone): TimeSpan {
  return { from: startOfDay(window.from, zone), to: startOfDay(addDays(window.to, 1), zone) };
}

function tellsFailure(effect: Effect): boolean {
  return effect.type === 'notify' && effect.fact.type === 'availability_failed';
}
