import { useCallback, useState } from 'react';
import type { AskStatus } from '../client/server-status.ts';
import { showAge, showClock } from '../format.ts';
import { useLoad } from '../hooks/use-load.ts';
import { useRefresh } from '../hooks/use-refresh.ts';
import { texts } from '../texts.ts';
import { newsOf, statusItems, type StatusItem } from './status-items.ts';

const ASKING: readonly StatusItem[] = [
  { name: 'server', state: 'unknown', text: texts.status.asking },
];

export interface StatusLineProps {
  askStatus: AskStatus;
  isSignedIn: boolean;
}

/** How server, calls, workers and calendars are, at the head of the page; looked at again while it can be seen. */
export function StatusLine({ askStatus, isSignedIn }: StatusLineProps) {
  const { loaded, failure, reload } = useLoad(
    useCallback((signal: AbortSignal) => askStatus(isSignedIn, signal), [askStatus, isSignedIn]),
  );
  useRefresh([loaded, failure], reload);
  const status = loaded.status === 'ready' ? loaded.value : null;
  const items = status === null ? ASKING : statusItems(status, texts.status, showAge);
  const [seen, setSeen] = useState({ items, news: '' });
  if (status !== null && newsOf(seen.items, items) !== null) {
    setSeen({ items, news: newsOf(seen.items, items) ?? '' });
  }
  return (
    <section className="op-status" aria-label={texts.status.name}>
      <ul>
        {items.map(({ name, state, text }) => (
          <li key={name} data-status={name} data-state={state}>
            {text}
          </li>
        ))}
      </ul>
      {status !== null && (
        <time className="op-clock" dateTime={new Date(status.at).toISOString()}>
          {texts.status.at(showClock(status.at))}
        </time>
      )}
      <p className="icc-hidden" role="status">
        {seen.news}
      </p>
    </section>
  );
}
