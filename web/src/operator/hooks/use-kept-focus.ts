import { useEffect, type RefObject } from 'react';

const CONTROL = 'button, input, select, textarea, a[href], pre[tabindex]';

/**
 * Hands the focus on when what has it goes away by its own press: to the nearest control around it. Browsers drop it to the page's body, and those who use the keyboard begin at the top again.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let path: Element[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      path = [];
      for (
        let each = target;
        each instanceof Element && each !== element;
        each = each.parentElement
      )
        path.push(each);
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || path[0]?.isConnected !== false) return;
      const around = [...path.filter((each) => each.isConnected), element];
      const next = around
        .flatMap((each) => [...each.querySelectorAll<HTMLElement>(CONTROL)])
        .find((control) => control.checkVisibility());
      next?.focus();
    });
    element.addEventListener('focusin', onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', onFocus);
    };
  }, [root]);
}
