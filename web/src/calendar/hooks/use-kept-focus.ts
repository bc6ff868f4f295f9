import { useEffect, useRef, type RefObject } from 'react';

/** Where the keyboard was last inside the panel, innermost first: the element, and what is around it. */
export type Stand = readonly Element[];

const TAB_STOP = '[data-slot][tabindex="0"], [data-day][tabindex="0"]';
const CONTROL = 'button, input, select, textarea, a[href]';

/** True when what had the focus has gone from the page, and the focus with it. */
export function isFocusLost(stand: Stand | null): boolean {
  const { activeElement } = document;
  const isNowhere = activeElement === null || activeElement === document.body;
  return isNowhere && stand?.[0]?.isConnected === false;
}

/** The heading of the step that is drawn, if there is one. */
export function headingIn(root: Element | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-step-heading]') ?? null;
}

/** What to stand on instead: a neighbour in the same small group, a time, else the step's heading. */
function nextTo(stand: Stand, root: Element): HTMLElement | null {
  const left = stand.find((each) => each.isConnected);
  if (!left?.closest('.icc-step')) return headingIn(root);
  const time = left.querySelector<HTMLElement>(TAB_STOP);
  if (time) return time;
  const isLarge = left.matches('.icc-step, .icc-scroll');
  return (isLarge ? null : left.querySelector<HTMLElement>(CONTROL)) ?? headingIn(root);
}

/**
 * Keeps the keyboard inside the panel when the control it is on goes away, by its own press or by what the agent
 * does: browsers drop the focus to the page's body then, and Escape is not heard there.
 *
 * @returns where the keyboard was last; null when the person has left the panel since
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): RefObject<Stand | null> {
  const stand = useRef<Stand | null>(null);

  useEffect(() => {
    const panel = root.current;
    if (!panel) return;

    const onFocusIn = ({ target }: FocusEvent): void => {
      const path: Element[] = [];
      for (let each = target; each instanceof Element && each !== panel; each = each.parentElement)
        path.push(each);
      stand.current = path;
    };
    // Some browsers tell of it when the element is removed, too; a moment later it can be told from leaving.
    const onFocusOut = (): void =>
      queueMicrotask(() => {
        const isHere = panel.contains(document.activeElement);
        if (!isHere && stand.current?.[0]?.isConnected) stand.current = null;
      });
    const onChange = (): void => {
      if (stand.current === null || !isFocusLost(stand.current)) return;
      const next = nextTo(stand.current, panel);
      next?.focus({ preventScroll: next.matches('[data-step-heading]') });
    };

    const changes = new MutationObserver(onChange);
    changes.observe(panel, { childList: true, subtree: true });
    panel.addEventListener('focusin', onFocusIn);
    panel.addEventListener('focusout', onFocusOut);
    return () => {
      changes.disconnect();
      panel.removeEventListener('focusin', onFocusIn);
      panel.removeEventListener('focusout', onFocusOut);
    };
  }, [root]);

  return stand;
}
