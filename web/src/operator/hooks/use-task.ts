import { useState } from 'react';
import { toFailure, type ApiFailure } from '../client/api-failure.ts';

export type TaskState<T> =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'failed'; failure: ApiFailure }
  | { status: 'done'; value: T };

/** Something that is begun by a press and takes a while. Only one at a time runs. */
export interface Task<T> {
  state: TaskState<T>;
  /** Never rejects. Resolves with nothing where it failed, or was running already. */
  run: (work: () => Promise<T>) => Promise<T | undefined>;
  reset: () => void;
}

export function useTask<T>(): Task<T> {
  const [state, setState] = useState<TaskState<T>>({ status: 'idle' });
  return {
    state,
    async run(work) {
      if (state.status === 'running') return undefined;
      setState({ status: 'running' });
      try {
        const value = await work();
        setState({ status: 'done', value });
        return value;
      } catch (error) {
        setState({ status: 'failed', failure: toFailure(error) });
        return undefined;
      }
    },
    reset: () => setState({ status: 'idle' }),
  };
}
