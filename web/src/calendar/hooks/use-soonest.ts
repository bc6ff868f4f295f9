import { useEffect, useRef, useState, type RefObject } from 'react';
import { localDate, type Instant, type LocalDate, type Slot } from '@in-call-calendar/shared';
import { isLoading, soonestFree, type DateView } from '../store/selectors.ts';
import { useCalendarContext, type PanelModel } from './calendar-context.ts';

export interface Soonest {
  /** The soonest free time that was asked for, once it is known; it is marked, and has been given the focus. */
  soonest: Instant | null;
  /** Goes to the soonest free time from now on. */
  focusSoonest: () => void;
}

/**
 * "Next available": turns to the dates of the soonest free time and puts the focus on it.
 *
 * @param slots what is drawn now, ascending
 */
export function useSoonest(
  root: RefObject<HTMLElement | null>,
  { state, view, zones, now, dateView, today }: PanelModel,
  slots: readonly Slot[],
): Soonest {
  const { client } = useCalendarContext();
  // Without a start, the times around now are not known yet: it is the first one that comes.
  const [wish, setWish] = useState<{ start: Instant | null } | null>(null);
  const mayFocus = useRef(false);
  const isReady = !isLoading(state, view);
  const soonest = wish && (wish.start ?? (isReady ? (slots[0]?.start ?? null) : null));
  const isDrawn = slots.some((slot) => slot.start === soonest);

  useEffect(() => {
    if (!mayFocus.current || soonest === null || !isDrawn) return;
    const target = root.current?.querySelector<HTMLElement>(`[data-slot="${soonest}"]`);
    if (!target) return;
    mayFocus.current = false;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [root, soonest, isDrawn]);

  function focusSoonest() {
    const start = soonestFree(state, view, now);
    mayFocus.current = true;
    setWish({ start });
    const date = start === null ? today : localDate(start, zones.shown);
    const isInSight = start === null ? dateView.window.from <= today : isInside(date, dateView);
    if (!isInSight) client.actions.showDates({ from: date });
    // Nothing changes on screen then, so the effect above would not run again.
    if (start !== null && start === soonest) {
      root.current?.querySelector<HTMLElement>(`[data-slot="${start}"]`)?.focus();
    }
  }

  return { soonest, focusSoonest };
}

function isInside(date: LocalDate, { window }: DateView): boolean {
  return date >= window.from && date <= window.to;
}
