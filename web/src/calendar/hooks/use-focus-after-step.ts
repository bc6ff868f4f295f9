import { useEffect, useRef, type RefObject } from 'react';
import { headingIn, isFocusLost, useFocusFallback } from './use-focus-fallback.ts';

/**
 * Keeps the keyboard where the person is. When their own action replaced what they stood on, the focus goes to the
 * new step's heading; opening by voice, or a change while they are elsewhere on the page, moves nothing. When the
 * calendar closes under them, it goes back to where they were before.
 */
export function useFocusAfterStep(root: RefObject<HTMLElement | null>, step: string) {
  const actedHere = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const lastStep = useRef(step);
  const focusPathRef = useFocusFallback(root);

  useEffect(() => {
    if (lastStep.current === step) return;
    const wasClosed = lastStep.current === 'closed';
    lastStep.current = step;
    const active = document.activeElement;
    const isNowhere = active === null || active === document.body;
    if (wasClosed) {
      cameFrom.current = active;
      actedHere.current = false;
      // A small page makes room for the calendar: the focus cannot stay on what it no longer shows.
      if (!isNowhere && active.getClientRects().length === 0)
        headingIn(root.current)?.focus({ preventScroll: true });
      return;
    }
    const isHere = root.current?.contains(active) ?? false;
    const isTheirs = actedHere.current && (isNowhere || isHere);
    const isLost = isFocusLost(focusPathRef.current);
    if (step === 'closed') focusPathRef.current = null;
    if (!isTheirs && !isLost) return;
    actedHere.current = false;
    if (step !== 'closed') {
      headingIn(root.current)?.focus({ preventScroll: true });
    } else if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) {
      cameFrom.current.focus();
    }
  }, [root, step, focusPathRef]);

  return () => {
    actedHere.current = true;
  };
}
