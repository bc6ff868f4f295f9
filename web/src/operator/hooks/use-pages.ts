import { useCallback, useState } from 'react';
import type { Page } from '../client/api.ts';
import { toFailure, type ApiFailure } from '../client/api-failure.ts';
import { useLoad, type Loaded } from './use-load.ts';

export interface Pages<T> {
  /** All that was loaded so far. */
  loaded: Loaded<T[]>;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why the next page could not be had; null where nothing went wrong. */
  moreFailure: ApiFailure | null;
  loadMore: () => void;
  /** Begins with the first page again. */
  reload: () => void;
}

interface Rest<T> extends Page<T> {
  /** The first page that these come after. */
  after: Page<T>;
  status: 'ready' | 'loading' | ApiFailure;
}

/** Loads a list page by page. `load` has to be the same function for as long as it loads the same list. */
export function usePages<T>(
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const { loaded, reload } = useLoad(
    useCallback((signal: AbortSignal) => load(null, signal), [load]),
  );
  const [kept, setRest] = useState<Rest<T> | null>(null);
  if (loaded.status !== 'ready') {
    const nothing = () => undefined;
    return {
      loaded,
      hasMore: false,
      isLoadingMore: false,
      moreFailure: null,
      loadMore: nothing,
      reload,
    };
  }
  const first = loaded.value;
  const rest: Rest<T> =
    kept?.after === first ? kept : { after: first, items: [], next: first.next, status: 'ready' };

  const loadMore = () => {
    if (rest.next === null || rest.status === 'loading') return;
    setRest({ ...rest, status: 'loading' });
    load(rest.next, new AbortController().signal).then(
      ({ items, next }) =>
        setRest({ ...rest, items: [...rest.items, ...items], next, status: 'ready' }),
      (error: unknown) => setRest({ ...rest, status: toFailure(error) }),
    );
  };
  return {
    loaded: { status: 'ready', value: [...first.items, ...rest.items] },
    hasMore: rest.next !== null,
    isLoadingMore: rest.status === 'loading',
    moreFailure: typeof rest.status === 'string' ? null : rest.status,
    loadMore,
    reload,
  };
}
