import type {
  Answer,
  Instant,
  LocalDate,
  Range,
  RequestOf,
  SlotFilter,
  Zone,
} from '@in-call-calendar/shared';
import { createCalendarPeer } from '../rpc/calendar-peer.ts';
import { createCalendarStore, type CalendarStore } from '../store/calendar-store.ts';
import { firstBadField, lookOf } from '../store/selectors.ts';
import type { Attempt, Pending } from '../store/state.ts';
import { bookingActions, type BookingActions } from './booking-actions.ts';
import type { CalendarEnvironment } from './environment.ts';
import type { IntentMethod, Tap } from './intend.ts';
import { keepDetails } from './keep-details.ts';
import { keepFocus } from './keep-focus.ts';
import { keepSlots } from './keep-slots.ts';
import { keepSynced } from './keep-synced.ts';
import { problemOf } from './problem-of.ts';
import { tellBookings, type BookingTeller } from './tell-bookings.ts';

/** What a person can do with the calendar. */
export interface CalendarActions extends BookingActions {
  open: () => void;
  close: () => void;
  /** Looks at other dates, or through another filter; what is not given stays. */
  look: (wish: { range?: Range; from?: LocalDate; filter?: SlotFilter | null }) => void;
  select: (start: Instant) => void;
  release: () => void;
  type: (slug: string, value: Answer) => void;
  focus: (slug: string) => void;
  leave: (slug: string) => void;
  /** Sends the booking. Resolves with the slug of the field that keeps it from being sent, or null. */
  confirm: () => Promise<string | null>;
  read: (wish: { shown?: Zone; hour12?: boolean }) => void;
  /** Asks the agent for everything again. */
  retry: () => void;
  dismissProblem: () => void;
}

export interface CalendarClient extends Omit<BookingTeller, 'stop'> {
  store: CalendarStore;
  actions: CalendarActions;
  now: () => number;
  dispose: () => void;
}

/** The calendar of one room: state, actions, and what keeps them true. Knows no React and no DOM. */
export function createCalendarClient(environment: CalendarEnvironment): CalendarClient {
  const { line, now, memory, newId } = environment;
  const store = createCalendarStore();
  store.dispatch({ type: 'remembered', values: memory.load() });
  const peer = createCalendarPeer(line, {
    onView(view) {
      store.dispatch({ type: 'view', view, at: now() });
      return store.get().view?.version ?? view.version;
    },
    onMismatch: () => store.dispatch({ type: 'problem', problem: { kind: 'mismatch' } }),
  });
  const synced = keepSynced(environment, peer, store);
  const slots = keepSlots(environment, peer, store);
  const details = keepDetails(environment, peer, store);
  const stopFocus = keepFocus(environment, peer, store);
  const teller = tellBookings(store);
  let lastTap = 0;
  let lastStanding = '';
  let closing: Promise<void> | null = null;

  async function intend<M extends IntentMethod>(
    tap: Tap,
    method: M,
    request: RequestOf<M>,
  ): Promise<boolean> {
    const id = (lastTap += 1);
    store.dispatch({ type: 'tapped', pending: { ...tap, id } });
    return settle(id, tap.kind, method, request);
  }

  async function settle<M extends IntentMethod>(
    id: number,
    kind: Pending['kind'],
    method: M,
    request: RequestOf<M>,
  ): Promise<boolean> {
    const outcome = await peer.call(method, request);
    if (outcome.ok) {
      if ('view' in outcome.value) {
        store.dispatch({ type: 'view', view: outcome.value.view, at: now() });
      }
      store.dispatch({ type: 'settled', id });
      return true;
    }
    store.dispatch({ type: 'failed', id, problem: problemOf(outcome.failure, kind) });
    return false;
  }

  function attemptFor(start: Instant): Attempt {
    const known = store.get().attempt;
    if (known?.start === start) return known;
    const attempt = { start, id: newId() };
    store.dispatch({ type: 'attempt', attempt });
    return attempt;
  }

  const actions: CalendarActions = {
    ...bookingActions(store, newId, intend),
    open() {
      const id = (lastTap += 1);
      store.dispatch({ type: 'tapped', pending: { kind: 'open', id } });
      const send = () => void settle(id, 'open', 'calendar.open', {});
      // Two calls close together can arrive the other way round.
      if (closing) void closing.then(send);
      else send();
    },
    close() {
      void details.flush();
      const sent = intend({ kind: 'close' }, 'calendar.close', {}).then(() => {
        if (closing === sent) closing = null;
      });
      closing = sent;
    },
    look(wish) {
      const state = store.get();
      if (state.view === null || state.view.step === 'closed') return;
      const current = lookOf(state, state.view);
      const next = {
        range: wish.range ?? current.range,
        from: wish.from ?? current.window.from,
        filter: wish.filter === undefined ? current.filter : wish.filter,
      };
      void intend({ kind: 'look', ...next }, 'calendar.open', {
        range: next.range,
        from: next.from,
        ...(wish.filter === undefined ? {} : { filter: wish.filter }),
      });
    },
    select: (start) => void intend({ kind: 'select', start }, 'calendar.select', { start }),
    release() {
      void details.flush();
      void intend({ kind: 'release' }, 'calendar.release', {});
    },
    type(slug, value) {
      store.dispatch({ type: 'typed', slug, value });
      details.later();
    },
    focus: (slug) => store.dispatch({ type: 'focused', slug }),
    leave(slug) {
      store.dispatch({ type: 'left', slug });
      void details.flush();
    },
    async confirm() {
      const { view, pending } = store.get();
      if (view?.step !== 'details' || pending?.kind === 'book') return null;
      store.dispatch({ type: 'tried' });
      const bad = firstBadField(store.get(), view);
      if (bad !== null) return bad;
      const id = (lastTap += 1);
      store.dispatch({ type: 'tapped', pending: { kind: 'book', id } });
      const delivered = await details.flush();
      const latest = store.get().view;
      const missing = latest?.step === 'details' ? latest.missing[0] : undefined;
      if (!delivered || missing !== undefined || latest?.step !== 'details') {
        store.dispatch({ type: 'settled', id });
        return missing ?? null;
      }
      const attempt = attemptFor(latest.selected);
      await settle(id, 'book', 'calendar.book', { attempt: attempt.id, start: attempt.start });
      return null;
    },
    read: (wish) => void intend({ kind: 'reading', ...wish }, 'calendar.timezone', wish),
    retry() {
      store.dispatch({ type: 'problem', problem: null });
      void synced.sync();
      // Opening what is open has the agent ask the provider now: reading slots alone leaves that to its own pace.
      if (store.get().view?.step !== 'closed') void peer.call('calendar.open', {});
      slots.retry();
    },
    dismissProblem() {
      const isMismatch = store.get().problem?.kind === 'mismatch';
      const problem = isMismatch ? ({ kind: 'mismatch', isAside: true } as const) : null;
      store.dispatch({ type: 'problem', problem });
    },
  };

  function watch(): void {
    const { form, link } = store.get();
    memory.save(form.remembered);
    // What was typed while there was no agent, or for an agent that is gone, goes to the one that is there now.
    const standing = `${form.epoch ?? ''}|${link}`;
    if (standing !== lastStanding) {
      lastStanding = standing;
      if (link === 'synced') details.later();
    }
  }
  const unwatch = store.subscribe(watch);

  return {
    store,
    actions,
    now,
    onBooked: teller.onBooked,
    onChanged: teller.onChanged,
    dispose() {
      unwatch();
      teller.stop();
      synced.stop();
      slots.stop();
      details.stop();
      stopFocus();
      peer.close();
    },
  };
}
