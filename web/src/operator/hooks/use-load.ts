import { useCallback, useEffect, useState } from 'react';
import { toFailure, type ApiFailure } from '../client/api-failure.ts';

export type Loaded<T> =
  { status: 'loading' } | { status: 'failed'; failure: ApiFailure } | { status: 'ready'; value: T };

export interface Load<T> {
  loaded: Loaded<T>;
  /** Asks again; until the answer what was there stays. */
  reload: () => void;
  /** Puts another value in its place, as the answer to a change has it. */
  replace: (value: T) => void;
}

const LOADING = { status: 'loading' } as const;

/** Loads something when it is first drawn. `load` has to be the same function for as long as it loads the same. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [answer, setAnswer] = useState<{ of: typeof load; loaded: Loaded<T> } | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setAnswer({ of: load, loaded: { status: 'ready', value } });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setAnswer({ of: load, loaded: { status: 'failed', failure: toFailure(error) } });
      },
    );
    return () => abort.abort();
  }, [load, round]);

  return {
    loaded: answer?.of === load ? answer.loaded : LOADING,
    reload: useCallback(() => setRound((before) => before + 1), []),
    replace: useCallback(
      (value: T) => setAnswer({ of: load, loaded: { status: 'ready', value } }),
      [load],
    ),
  };
}
