import { useCallback } from 'react';
import { useSurroundings } from '../context.ts';
import { showTime } from '../format.ts';
import { usePages } from '../hooks/use-pages.ts';
import { PagedList } from '../parts/paged-list.tsx';
import { texts } from '../texts.ts';

/** Who changed which settings when; never what they were. */
export function AuditView({ agentId }: { agentId: string }) {
  const { api } = useSurroundings();
  const pages = usePages(
    useCallback(
      (cursor: string | null, signal: AbortSignal) => api.audit(agentId, cursor, signal),
      [api, agentId],
    ),
  );
  const names: Readonly<Record<string, unknown>> = texts.fields;
  const nameOf = (field: string): string => {
    const name = names[field];
    return typeof name === 'string' ? name : field;
  };
  const actions: Readonly<Record<string, string>> = texts.audit.actions;
  return (
    <div className="op-list">
      <h2 className="icc-hidden">{texts.audit.title}</h2>
      <p className="op-muted">{texts.audit.lead}</p>
      <PagedList
        pages={pages}
        empty={<p className="op-empty">{texts.audit.empty}</p>}
        keyOf={({ at, action, fields }) => [at, action, ...fields].join(' ')}
      >
        {({ at, action, fields }) => (
          <div className="op-row">
            <span className="op-row-main">
              <span className="op-row-title">{actions[action] ?? action}</span>
              {fields.length > 0 && (
                <span className="op-muted">
                  {texts.audit.fields(fields.map(nameOf).join(', '))}
                </span>
              )}
            </span>
            <time className="op-muted" dateTime={at}>
              {showTime(at)}
            </time>
          </div>
        )}
      </PagedList>
    </div>
  );
}
