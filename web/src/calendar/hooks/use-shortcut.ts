import { useEffect, useRef, type RefObject } from 'react';
import { headingIn } from './use-focus-fallback.ts';

/** The keys that lead to the calendar from anywhere on the page, as `aria-keyshortcuts` names them. */
export const SHORTCUT = 'Alt+Shift+C';

/** By the key's place: with Alt some keyboards write another letter. */
function isShortcut({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyC';
}

export interface Shortcut {
  isOpen: boolean;
  /** Opening is under way. */
  isOpening: boolean;
  /** Null where there is nothing to open. */
  open: (() => void) | null;
}

/**
 * The shortcut opens the calendar and puts the focus on its heading; pressed inside, it leads back to where the
 * person was on the page. Who goes on elsewhere before the calendar is there is left in peace.
 */
export function useShortcut(
  root: RefObject<HTMLElement | null>,
  { isOpen, isOpening, open }: Shortcut,
): void {
  /** What had the focus at the press that the calendar has not answered yet. */
  const awaitedFrom = useRef<Element | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  const focusHeading = (): void => {
    headingIn(root.current)?.focus();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    const { activeElement } = document;
    if (root.current?.contains(activeElement)) {
      cameFrom.current?.focus();
      return;
    }
    cameFrom.current = activeElement instanceof HTMLElement ? activeElement : null;
    if (isOpen) focusHeading();
    else if (open) {
      awaitedFrom.current = activeElement;
      open();
    }
  };

  // With every render: the listener sees what is drawn now.
  useEffect(() => {
    if (!isOpening) {
      const isStill = awaitedFrom.current === document.activeElement;
      if (isOpen && awaitedFrom.current !== null && isStill) focusHeading();
      awaitedFrom.current = null;
    }
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  });
}
