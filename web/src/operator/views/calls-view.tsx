import { useCallback, useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { OUTCOMES, type Call, type Outcome } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { ChoiceField } from '../forms/fields.tsx';
import { showLength, showTime } from '../format.ts';
import { usePages } from '../hooks/use-pages.ts';
import { useRefresh } from '../hooks/use-refresh.ts';
import { OutcomeMark } from '../parts/outcome-mark.tsx';
import { PagedList } from '../parts/paged-list.tsx';
import { hrefOf } from '../routes.ts';
import { texts } from '../texts.ts';

const FILTERS = [
  { value: 'all' as const, label: texts.calls.all },
  ...OUTCOMES.map((value) => ({ value, label: texts.calls.outcomes[value] })),
];

/** The calls of an agent, the newest first; it keeps up with those that go on and those that begin. */
export function CallsView({ agentId }: { agentId: string }) {
  const { api, now } = useSurroundings();
  const [filter, setFilter] = useState<Outcome | 'all'>('all');
  const outcome = filter === 'all' ? null : filter;
  const pages = usePages(
    useCallback(
      (cursor: string | null, signal: AbortSignal) => api.calls(agentId, outcome, cursor, signal),
      [api, agentId, outcome],
    ),
  );
  const { loaded, failure, reload } = pages;
  useRefresh([loaded.status === 'ready' ? loaded.value : null, failure], reload);
  const words = (call: Call): string => {
    const lasts = Date.parse(call.ended_at ?? '') || now();
    const length = showLength(lasts - Date.parse(call.started_at));
    return call.ended_at === null ? texts.calls.since(length) : texts.calls.lasted(length);
  };
  return (
    <div className="op-list">
      <h2 className="icc-hidden">{texts.calls.title}</h2>
      <div className="op-toolbar">
        <ChoiceField
          label={texts.calls.filter}
          field="outcome"
          error={null}
          value={filter}
          onValue={setFilter}
          options={FILTERS}
        />
        <Action kind="secondary" name="refresh" onClick={reload}>
          {texts.refresh}
        </Action>
      </div>
      <PagedList
        pages={pages}
        empty={
          <p className="op-empty">
            {outcome === null ? texts.calls.empty : texts.calls.emptyFiltered}
          </p>
        }
        keyOf={({ id }) => id}
      >
        {(call) => (
          <a
            className="op-row"
            href={hrefOf({ view: 'call', agentId, callId: call.id })}
            data-call-row={call.id}
          >
            <span className="op-row-main">
              <span className="op-row-title">{showTime(call.started_at)}</span>
              <span className="op-muted">
                {texts.calls.channels[call.channel]}, {words(call)}
              </span>
            </span>
            <OutcomeMark call={call} />
          </a>
        )}
      </PagedList>
    </div>
  );
}
