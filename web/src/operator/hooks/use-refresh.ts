import { useEffect, useSyncExternalStore } from 'react';
import { useSurroundings } from '../context.ts';

const REFRESH_MS = 10_000;

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

const isShown = (): boolean => document.visibilityState === 'visible';

/**
 * Asks again for something that goes on, 10 s after each answer, while somebody can see the tab.
 *
 * @param answers change with every answer, whatever it is
 * @param refresh has to be the same function for as long as it asks for the same; null where nothing goes on
 */
export function useRefresh(
  [value, failure]: readonly [value: unknown, failure: unknown],
  refresh: (() => void) | null,
): void {
  const { setTimer } = useSurroundings();
  const isVisible = useSyncExternalStore(subscribe, isShown);
  useEffect(() => {
    if (!isVisible || refresh === null) return undefined;
    return setTimer(REFRESH_MS, refresh);
  }, [isVisible, refresh, setTimer, value, failure]);
}
