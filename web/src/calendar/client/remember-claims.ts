/** What the page can tell an agent that takes the call over from one that was cut off. */
import {
  encode,
  clientSnapshotOf,
  type Instant,
  type ClientSnapshot,
  type OpenView,
  type RequestOf,
} from '@in-call-calendar/shared';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { ClaimsMemory } from './environment.ts';

/** Longest claims that are sent; what was typed is given to a new agent apart from them. */
const MAX_CHARS = 12_000;

interface Remembered {
  view: OpenView;
  isOpen: boolean;
  /** A start that was confirmed, and nobody has answered. */
  sent: Instant | undefined;
}

/**
 * Remembers the calendar of the last agent that had one open; the first words of another one do not replace it.
 *
 * @param memory where it outlives a reload
 */
export function rememberClaims(
  store: CalendarStore,
  memory?: ClaimsMemory,
): {
  current: () => Pick<RequestOf<'calendar.sync'>, 'known'>;
  stop: () => void;
} {
  let last: Remembered | null = null;

  function remember(): void {
    const { view, attempt } = store.get();
    if (!view) return;
    const sent = attempt?.start;
    const isOpen = view.step !== 'closed';
    if (isOpen) {
      if (last?.view === view && last.sent === sent) return;
      last = { view, isOpen, sent };
    } else if (last?.view.epoch === view.epoch && last.isOpen) last = { ...last, isOpen };
    else return;
    memory?.save(claimsOf(last));
  }

  return {
    current() {
      const known = last ? claimsOf(last) : memory?.load();
      return known ? { known } : {};
    },
    stop: store.subscribe(remember),
  };
}

function claimsOf({ view, isOpen, sent }: Remembered): ClientSnapshot {
  const known = clientSnapshotOf(view, isOpen);
  // Confirmed, and nobody has answered: it may have been sent or not.
  if (known.step === 'details' && sent === known.selected) known.step = 'sent';
  if (encode(known).length > MAX_CHARS) known.details = {};
  return known;
}
