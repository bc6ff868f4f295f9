import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard where the person is. When their own action replaced what they stood on, the focus goes to the
 * new step's heading; opening by voice, or a change while they are elsewhere on the page, moves nothing.
 */
export function useFocusAfterStep(root: RefObject<HTMLElement | null>, step: string) {
  const actedHere = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const lastStep = useRef(step);
  /** The heading that was given the focus last: when it goes with its step, the next one takes over. */
  const placed = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (lastStep.current === step) return;
    const wasClosed = lastStep.current === 'closed';
    lastStep.current = step;
    const active = document.activeElement;
    if (wasClosed) {
      cameFrom.current = active;
      actedHere.current = false;
      return;
    }
    const focusIsLost = active === null || active === document.body;
    const focusIsHere = root.current?.contains(active) ?? false;
    const wentWithStep = focusIsLost && placed.current?.isConnected === false;
    const isTheirs = actedHere.current && (focusIsLost || focusIsHere);
    placed.current = null;
    if (!isTheirs && !wentWithStep) return;
    actedHere.current = false;
    if (step === 'closed') {
      if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) {
        cameFrom.current.focus();
      }
      return;
    }
    const heading = root.current?.querySelector<HTMLElement>('[data-step-heading]') ?? null;
    heading?.focus({ preventScroll: true });
    placed.current = heading;
  }, [root, step]);

  return () => {
    actedHere.current = true;
  };
}
