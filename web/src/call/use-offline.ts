import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  for (const event of ['online', 'offline']) globalThis.addEventListener(event, onChange);
  return () => {
    for (const event of ['online', 'offline']) globalThis.removeEventListener(event, onChange);
  };
}

/** True while the browser knows that it has no network. */
export function useOffline(): boolean {
  return useSyncExternalStore(subscribe, () => !navigator.onLine);
}
