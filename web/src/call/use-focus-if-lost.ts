import { useEffect, type RefObject } from 'react';

/**
 * Gives the focus to a part of a new screen, when what had it has gone with the screen before.
 *
 * @param target null leaves it to others
 */
export function useFocusIfLost(target: RefObject<HTMLElement | null> | null): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) target?.current?.focus();
  }, [target]);
}
