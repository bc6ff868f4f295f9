import type { ReactNode } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { failureText } from '../failure-text.ts';
import type { Pages } from '../hooks/use-pages.ts';
import { texts } from '../texts.ts';
import { LoadedView } from './loaded-view.tsx';
import { Notice } from './notice.tsx';

export interface PagedListProps<T> {
  pages: Pages<T>;
  /** What stands there where the list is empty. */
  empty: ReactNode;
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** A list that comes page by page. */
export function PagedList<T>({ pages, empty, keyOf, children }: PagedListProps<T>) {
  return (
    <LoadedView loaded={pages.loaded} onRetry={pages.reload}>
      {(items) =>
        items.length === 0 ? (
          empty
        ) : (
          <>
            <ul className="op-rows">
              {items.map((item) => (
                <li key={keyOf(item)}>{children(item)}</li>
              ))}
            </ul>
            {pages.failure && (
              <Notice tone="bad" isAnnounced>
                <p>{failureText(pages.failure)}</p>
              </Notice>
            )}
            {pages.hasMore && (
              <Action
                kind="secondary"
                name="more"
                isBusy={pages.isLoadingMore}
                onClick={pages.loadMore}
              >
                {texts.more}
              </Action>
            )}
          </>
        )
      }
    </LoadedView>
  );
}
