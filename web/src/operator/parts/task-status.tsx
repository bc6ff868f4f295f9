import type { ReactNode } from 'react';
import { failureText } from '../failure-text.ts';
import type { TaskState } from '../hooks/use-task.ts';
import { Notice } from './notice.tsx';

export interface TaskStatusProps<T> {
  state: TaskState<T>;
  /** Draws what came of it. */
  children: (value: T) => ReactNode;
}

/** What has become of a task, as screen readers hear it, too: its result, or why there is none. */
export function TaskStatus<T>({ state, children }: TaskStatusProps<T>) {
  return (
    <div role="status">
      {state.status === 'failed' && (
        <Notice tone="bad">
          <p>{failureText(state.failure)}</p>
        </Notice>
      )}
      {state.status === 'done' && children(state.value)}
    </div>
  );
}
