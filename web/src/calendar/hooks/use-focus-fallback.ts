import { useEffect, useRef, type RefObject } from 'react';

/** Where the keyboard was last inside the panel, innermost first: the element, and what is around it. */
export type FocusPath = readonly Element[];

const TAB_STOP = '[data-slot][tabindex="0"], [data-day][tabindex="0"]';
const CONTROL = 'button, input, select, textarea, a[href]';

/** True when what had the focus has gone from the page, and the focus with it. */
export function isFocusLost(focusPath: FocusPath | null): boolean {
  const { activeElement } = document;
  const isNowhere = activeElement === null || activeElement === document.body;
  return isNowhere && focusPath?.[0]?.isConnected === false;
}

/** The heading of the step that is drawn, if there is one. */
export function headingIn(root: Element | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-step-heading]') ?? null;
}

/** What takes the focus instead: a neighbour in the same small group, a time, else the step's heading. */
function nextTo(focusPath: FocusPath, root: Element): HTMLElement | null {
  const left = focusPath.find((each) => each.isConnected);
  if (!left?.closest('.icc-step')) return headingIn(root);
  const time = left.querySelector<HTMLElement>(TAB_STOP);
  if (time) return time;
  if (left.matches('.icc-step, .icc-scroll')) return headingIn(root);
  // A narrow panel folds some of them away.
  const controls = [...left.querySelectorAll<HTMLElement>(CONTROL)];
  return controls.find((control) => control.checkVisibility()) ?? headingIn(root);
}

/**
 * Keeps the keyboard inside the panel when the control it is on goes away, by its own press or by what the agent
 * does: browsers drop the focus to the page's body then, and Escape is not heard there.
 *
 * @returns where the keyboard was last; null when the person has left the panel since
 */
export function useFocusFallback(root: RefObject<HTMLElement | null>): RefObject<FocusPath | null> {
  const focusPath = useRef<FocusPath | null>(null);

  useEffect(() => {
    const panel = root.current;
    if (!panel) return;

    const onFocusIn = ({ target }: FocusEvent): void => {
      const path: Element[] = [];
      for (let each = target; each instanceof Element && each !== panel; each = each.parentElement)
        path.push(each);
      focusPath.current = path;
    };
    // Some browsers report it when the element is removed, too; a moment later that can be distinguished from leaving.
    const onFocusOut = (): void =>
      queueMicrotask(() => {
        const isHere = panel.contains(document.activeElement);
        if (!isHere && focusPath.current?.[0]?.isConnected) focusPath.current = null;
      });
    const onChange = (): void => {
      if (focusPath.current === null || !isFocusLost(focusPath.current)) return;
      const next = nextTo(focusPath.current, panel);
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

  return focusPath;
}
