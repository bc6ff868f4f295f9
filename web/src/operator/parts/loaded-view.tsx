import type { ReactNode } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { failureText } from '../failure-text.ts';
import type { Loaded } from '../hooks/use-load.ts';
import { texts } from '../texts.ts';
import { Notice } from './notice.tsx';

export interface LoadedViewProps<T> {
  loaded: Loaded<T>;
  onRetry: () => void;
  children: (value: T) => ReactNode;
}

/** What was loaded; until then that it is on its way, or why it cannot be had. */
export function LoadedView<T>({ loaded, onRetry, children }: LoadedViewProps<T>) {
  switch (loaded.status) {
    case 'loading':
      return (
        <p className="op-loading" role="status">
          {texts.loading}
        </p>
      );
    case 'failed':
      return (
        <Notice tone="bad" isAnnounced>
          <p>{failureText(loaded.failure)}</p>
          {loaded.failure.code !== 'not_found' && (
            <Action kind="secondary" name="retry" onClick={onRetry}>
              {texts.retry}
            </Action>
          )}
        </Notice>
      );
    case 'ready':
      return children(loaded.value);
  }
}
