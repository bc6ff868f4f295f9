/** What the page can tell an agent that takes the call over from one that was cut off. */
import {
  encode,
  knownFrom,
  type Instant,
  type OpenView,
  type RequestOf,
} from '@in-call-calendar/shared';
import type { CalendarStore } from '../store/calendar-store.ts';

/** Longest claims that are sent; what was typed is given to a new agent apart from them. */
const MAX_CHARS = 12_000;

interface Remembered {
  view: OpenView;
  isOpen: boolean;
  /** A start that was confirmed, and nobody has answered. */
  sent: Instant | undefined;
}

/** Remembers the calendar of the last agent that had one open; the first words of another one do not replace it. */
export function rememberClaims(store: CalendarStore): {
  current: () => Pick<RequestOf<'calendar.sync'>, 'known'>;
  stop: () => void;
} {
  let last: Remembered | null = null;

  function remember(): void {
    const { view, attempt } = store.get();
    if (!view) return;
    const sent = attempt?.start;
    if (view.step !== 'closed') last = { view, isOpen: true, sent };
    else if (last?.view.epoch === view.epoch) last = { ...last, isOpen: false };
  }

  return {
    current() {
      if (!last) return {};
      const known = knownFrom(last.view, last.isOpen);
      if (known.step === 'details' && last.sent === known.selected) known.step = 'sent';
      if (encode(known).length > MAX_CHARS) known.details = {};
      return { known };
    },
    stop: store.subscribe(remember),
  };
}
