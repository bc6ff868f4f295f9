import { useCallback, useEffect, useState } from 'react';
import { toFailure, type ApiFailure } from '../client/api-failure.ts';

export type Loaded<T> =
  { status: 'loading' } | { status: 'failed'; failure: ApiFailure } | { status: 'ready'; value: T };

export interface Load<T> {
  loaded: Loaded<T>;
  /** Why it could not be asked for again, while what was there stays; null where nothing went wrong. */
  failure: ApiFailure | null;
  /** Asks again; until the answer what was there stays. */
  reload: () => void;
  /** Puts another value in its place, as the answer to a change has it. */
  replace: (value: T) => void;
}

interface Answer<T> extends Pick<Load<T>, 'loaded' | 'failure'> {
  of: (signal: AbortSignal) => Promise<T>;
}

const LOADING = { status: 'loading' } as const;

/** Loads something when it is first drawn. `load` has to be the same function for as long as it loads the same. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [kept, setAnswer] = useState<Answer<T> | null>(null);
  const [round, setRound] = useState(0);
  const answer = kept?.of === load ? kept : null;
  const replace = useCallback(
    (value: T) => setAnswer({ of: load, loaded: { status: 'ready', value }, failure: null }),
    [load],
  );

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) replace(value);
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure = toFailure(error);
        setAnswer((before) =>
          before?.of === load && before.loaded.status === 'ready'
            ? { ...before, failure }
            : { of: load, loaded: { status: 'failed', failure }, failure },
        );
      },
    );
    return () => abort.abort();
  }, [load, replace, round]);

  return {
    loaded: answer?.loaded ?? LOADING,
    failure: answer?.failure ?? null,
    reload: useCallback(() => setRound((before) => before + 1), []),
    replace,
  };
}
