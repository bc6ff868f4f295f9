import { useCallback, useRef, useState } from 'react';
import type { Page } from '../client/api.ts';
import type { ApiFailure } from '../client/api-failure.ts';
import { useLoad, type Loaded } from './use-load.ts';

export interface Pages<T> {
  /** All that was loaded so far. */
  loaded: Loaded<T[]>;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why more, or the same once more, could not be had; null where nothing went wrong. */
  failure: ApiFailure | null;
  loadMore: () => void;
  /** Asks again for all that was loaded. */
  reload: () => void;
}

/** Loads a list page by page. `load` has to be the same function for as long as it loads the same list. */
export function usePages<T>(
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const wanted = useRef({ of: load, pages: 1 });
  const { loaded, failure, reload } = useLoad(
    useCallback(
      async (signal: AbortSignal): Promise<Page<T>> => {
        if (wanted.current.of !== load) wanted.current = { of: load, pages: 1 };
        const all = await load(null, signal);
        const { pages } = wanted.current;
        // From the first on: what is new since then has moved the others.
        for (let page = 1; page < pages && all.next !== null; page += 1) {
          const { items, next } = await load(all.next, signal);
          all.items.push(...items);
          all.next = next;
        }
        return all;
      },
      [load],
    ),
  );
  /** What was there when more was asked for. */
  const [before, setBefore] = useState<Loaded<Page<T>> | null>(null);
  const isLoadingMore = loaded === before && failure === null;
  return {
    loaded: loaded.status === 'ready' ? { status: 'ready', value: loaded.value.items } : loaded,
    hasMore: loaded.status === 'ready' && loaded.value.next !== null,
    isLoadingMore,
    failure,
    loadMore: () => {
      if (isLoadingMore) return;
      // After a failure the same page is still to come.
      if (loaded !== before) wanted.current.pages += 1;
      setBefore(loaded);
      reload();
    },
    reload,
  };
}
