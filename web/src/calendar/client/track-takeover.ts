/** What the page reports to an agent that takes the call over from one that was cut off. */
import {
  encode,
  clientSnapshotOf,
  type Instant,
  type ClientSnapshot,
  type OpenView,
  type RequestOf,
} from '@in-call-calendar/shared';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { TakeoverStorage } from './environment.ts';

/** Longest snapshot that is sent; what was typed is given to a new agent apart from it. */
const MAX_CHARS = 12_000;

interface LastCalendar {
  view: OpenView;
  isOpen: boolean;
  /** A start that was confirmed, and nobody has answered. */
  sent: Instant | undefined;
}

/**
 * Tracks the calendar of the last agent that had one open; the first snapshot of another agent does not replace it.
 *
 * @param storage where it outlives a reload
 * @returns `current`: the part of `calendar.sync` that says it, empty where there is nothing; `stop`: ends the tracking
 */
export function trackTakeover(
  store: CalendarStore,
  storage?: TakeoverStorage,
): {
  current: () => Pick<RequestOf<'calendar.sync'>, 'known'>;
  stop: () => void;
} {
  let last: LastCalendar | null = null;

  function update(): void {
    const { view, attempt } = store.get();
    if (!view) return;
    const sent = attempt?.start;
    const isOpen = view.step !== 'closed';
    if (isOpen) {
      if (last?.view === view && last.sent === sent) return;
      last = { view, isOpen, sent };
    } else if (last?.view.epoch === view.epoch && last.isOpen) last = { ...last, isOpen };
    else return;
    storage?.save(snapshotOf(last));
  }

  return {
    current() {
      const known = last ? snapshotOf(last) : storage?.load();
      return known ? { known } : {};
    },
    stop: store.subscribe(update),
  };
}

function snapshotOf({ view, isOpen, sent }: LastCalendar): ClientSnapshot {
  const known = clientSnapshotOf(view, isOpen);
  // Confirmed, and nobody has answered: it may have been sent or not.
  if (known.step === 'details' && sent === known.selected) known.step = 'sent';
  if (encode(known).length > MAX_CHARS) known.details = {};
  return known;
}
