import type {
  Answer,
  Instant,
  LocalDate,
  Press,
  Range,
  RequestOf,
  SlotFilter,
  Zone,
} from '@in-call-calendar/shared';
import { createCalendarPeer } from '../rpc/calendar-peer.ts';
import { createCalendarStore, type CalendarStore } from '../store/calendar-store.ts';
import { firstBadField, dateViewOf } from '../store/selectors.ts';
import type { Attempt, Pending } from '../store/state.ts';
import { bookingActions, type BookingActions } from './booking-actions.ts';
import type { CalendarEnvironment } from './environment.ts';
import type { IntentMethod, Tap } from './intend.ts';
import { autosaveDetails } from './autosave-details.ts';
import { reportFocus } from './report-focus.ts';
import { syncSlots } from './sync-slots.ts';
import { syncView } from './sync-view.ts';
import { problemOf } from './problem-of.ts';
import { refuseOldNames } from './renamed-actions.ts';
import { notifyBookings, type BookingNotifier } from './notify-bookings.ts';

/**
 * What a person can do with the calendar. Each action shows at once in `pending`, is sent to the agent, and is rolled
 * back, with a `problem`, where the agent refuses it or does not answer.
 *
 * @example
 * actions.showDates({ range: '1m', filter: { parts: ['morning'] } });
 * actions.select(slots[0].start);
 * actions.editField('name', 'Ada Example');
 * const missing = await actions.confirm();
 */
export interface CalendarActions extends BookingActions {
  open: () => void;
  /** Closes the calendar. What was typed is kept, and the chosen time is given back. */
  close: () => void;
  /** Shows other dates, or applies another filter; what is not given stays, and `filter: null` takes it away. */
  showDates: (view: { range?: Range; from?: LocalDate; filter?: SlotFilter | null }) => void;
  /** Chooses a time, by its start, and reserves it. */
  select: (start: Instant) => void;
  /** How long it is to take, in minutes: one of the event type's `lengths`. */
  chooseLength: (minutes: number) => void;
  /** Gives the chosen time back; of a move or a look-up, steps back. */
  release: () => void;
  /** Takes what is typed into a field of the form; sent once the typing pauses. */
  editField: (slug: string, value: Answer) => void;
  /** The person is in this field: its error waits, and the agent learns where they are. */
  focusField: (slug: string) => void;
  /** The person has left this field: its value is sent, and its error may show. */
  blurField: (slug: string) => void;
  /** Sends the booking. Resolves with the slug of the field that keeps it from being sent, or null. */
  confirm: () => Promise<string | null>;
  /** Shows times in another zone, or with a clock of 12 or 24 hours. */
  setTimeDisplay: (display: { shown?: Zone; hour12?: boolean }) => void;
  /** Asks the agent for everything again. */
  retry: () => void;
  dismissProblem: () => void;
}

export interface CalendarClient extends Omit<BookingNotifier, 'stop'> {
  store: CalendarStore;
  actions: CalendarActions;
  now: () => number;
  /** The person does something on the calendar, if only moving the pointer: a time is held for them as long. */
  signOfLife: () => void;
  dispose: () => void;
}

/** The calendar of one room: state, actions, and what keeps them true. Knows no React and no DOM. */
export function createCalendarClient(environment: CalendarEnvironment): CalendarClient {
  const { transport, now, formStorage, newId } = environment;
  const store = createCalendarStore();
  store.dispatch({ type: 'remembered', values: formStorage.load() });
  const before = environment.takeoverStorage?.load();
  if (before?.step === 'sent' && before.selected !== undefined)
    store.dispatch({ type: 'unanswered', press: { kind: 'book', id: 0, target: before.selected } });
  const peer = createCalendarPeer(transport, {
    onView(view) {
      store.dispatch({ type: 'view', view, at: now() });
      return store.get().view?.version ?? view.version;
    },
    onMismatch: () => store.dispatch({ type: 'problem', problem: { kind: 'mismatch' } }),
  });
  const synced = syncView(environment, peer, store);
  const slots = syncSlots(environment, peer, store);
  const details = autosaveDetails(environment, peer, store);
  const presence = reportFocus(environment, peer, store);
  const bookings = notifyBookings(store);
  let lastTap = 0;
  let lastSyncKey = '';
  let lastUnanswered: Press | null = null;
  let closing: Promise<void> | null = null;

  async function intend<M extends IntentMethod>(
    tap: Tap,
    method: M,
    request: RequestOf<M>,
  ): Promise<boolean> {
    return deliver(draw(tap), tap.kind, method, request);
  }

  /** Shows a tap at once. Returns its id. */
  function draw(tap: Tap): number {
    const id = (lastTap += 1);
    store.dispatch({ type: 'tapped', pending: { ...tap, id } });
    return id;
  }

  async function deliver<M extends IntentMethod>(
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
      store.dispatch({ type: 'answered', id });
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
      const id = draw({ kind: 'open' });
      const send = () => void deliver(id, 'open', 'calendar.open', {});
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
    showDates(wish) {
      const state = store.get();
      if (state.view === null || state.view.step === 'closed') return;
      const current = dateViewOf(state, state.view);
      const next = {
        range: wish.range ?? current.range,
        from: wish.from ?? current.window.from,
        filter: wish.filter === undefined ? current.filter : wish.filter,
      };
      void intend({ kind: 'show_dates', ...next }, 'calendar.open', {
        range: next.range,
        from: next.from,
        ...(wish.filter === undefined ? {} : { filter: wish.filter }),
      });
    },
    select: (start) => void intend({ kind: 'select', start }, 'calendar.select', { start }),
    chooseLength: (minutes) =>
      void intend({ kind: 'length', minutes }, 'calendar.length', { minutes }),
    release() {
      void details.flush();
      void intend({ kind: 'release' }, 'calendar.release', {});
    },
    editField(slug, value) {
      store.dispatch({ type: 'typed', slug, value });
      details.schedule();
    },
    focusField: (slug) => store.dispatch({ type: 'focused', slug }),
    blurField(slug) {
      store.dispatch({ type: 'left', slug });
      void details.flush();
    },
    async confirm() {
      const { view, pending } = store.get();
      if (view?.step !== 'details' || pending?.kind === 'book') return null;
      store.dispatch({ type: 'tried' });
      const bad = firstBadField(store.get(), view);
      if (bad !== null) return bad;
      const id = draw({ kind: 'book' });
      const delivered = await details.flush();
      const { view: latest, problem } = store.get();
      if (!delivered && (problem?.kind === 'no_answer' || problem?.kind === 'no_agent')) {
        // What became of the details does not matter to who has pressed a button.
        const lost =
          problem.kind === 'no_agent' ? problem : { ...problem, during: 'book' as const };
        store.dispatch({ type: 'failed', id, problem: lost });
        return null;
      }
      const missing = latest?.step === 'details' ? latest.missing[0] : undefined;
      if (!delivered || missing !== undefined || latest?.step !== 'details') {
        store.dispatch({ type: 'answered', id });
        return missing ?? null;
      }
      const attempt = attemptFor(latest.selected);
      await deliver(id, 'book', 'calendar.book', { attempt: attempt.id, start: attempt.start });
      return null;
    },
    setTimeDisplay: (display) =>
      void intend({ kind: 'time_display', ...display }, 'calendar.timezone', display),
    retry() {
      store.dispatch({ type: 'problem', problem: null });
      void synced.sync();
      // Opening what is open has the agent ask the provider now: reading slots alone leaves that to its own pace.
      if (store.get().view?.step !== 'closed') void peer.call('calendar.open', {});
      slots.retry();
    },
    dismissProblem() {
      const isMismatch = store.get().problem?.kind === 'mismatch';
      const problem = isMismatch ? ({ kind: 'mismatch', isDismissed: true } as const) : null;
      store.dispatch({ type: 'problem', problem });
    },
  };

  function watch(): void {
    const { form, link, unanswered } = store.get();
    formStorage.save(form.remembered);
    if (unanswered !== lastUnanswered) {
      lastUnanswered = unanswered;
      if (unanswered !== null) void synced.sync();
    }
    // What was typed while there was no agent, or for an agent that is gone, goes to the one that is there now.
    const syncKey = `${form.epoch ?? ''}|${link}`;
    if (syncKey !== lastSyncKey) {
      lastSyncKey = syncKey;
      if (link === 'synced') details.schedule();
    }
  }
  const unwatch = store.subscribe(watch);

  return {
    store,
    actions: refuseOldNames(actions),
    now,
    signOfLife: presence.signOfLife,
    onBooked: bookings.onBooked,
    onChanged: bookings.onChanged,
    dispose() {
      unwatch();
      bookings.stop();
      synced.stop();
      slots.stop();
      details.stop();
      presence.stop();
      peer.close();
    },
  };
}
