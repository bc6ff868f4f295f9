import { useCallback } from 'react';
import type { ServerStatus } from '../client/server-status.ts';
import { useLoad } from '../hooks/use-load.ts';
import { texts } from '../texts.ts';

const WORDS: Record<ServerStatus | 'asking', string> = {
  ready: texts.serverReady,
  not_ready: texts.serverNotReady,
  silent: texts.serverSilent,
  asking: texts.serverUnknown,
};

export interface StatusLineProps {
  /** Never rejects. */
  askStatus: (signal: AbortSignal) => Promise<ServerStatus>;
}

/** Whether the server is up, at the foot of the page. */
export function StatusLine({ askStatus }: StatusLineProps) {
  const { loaded } = useLoad(useCallback((signal: AbortSignal) => askStatus(signal), [askStatus]));
  const status = loaded.status === 'ready' ? loaded.value : 'asking';
  return (
    <p className="op-status" data-server={status}>
      {WORDS[status]}
    </p>
  );
}
