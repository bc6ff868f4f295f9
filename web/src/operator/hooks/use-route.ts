import { useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from '../routes.ts';

function subscribe(onChange: () => void): () => void {
  globalThis.addEventListener('hashchange', onChange);
  return () => globalThis.removeEventListener('hashchange', onChange);
}

const readHash = () => location.hash;

/** Returns the place that the address names. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, readHash));
}

/** Goes to a place, as a link to it would. */
export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}
