import { useCallback } from 'react';
import { useSurroundings } from '../context.ts';
import { usePages } from '../hooks/use-pages.ts';
import { Lamp } from '../parts/lamp.tsx';
import { PagedList } from '../parts/paged-list.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Steps } from '../parts/steps.tsx';
import { hrefOf } from '../routes.ts';
import { texts } from '../texts.ts';
import { ForgetAttendee } from './forget-attendee.tsx';

/** All agents of the owner, with how their calendars stand; the way to a first one where there is none. */
export function AgentsView() {
  const { api } = useSurroundings();
  const pages = usePages(
    useCallback((cursor: string | null, signal: AbortSignal) => api.agents(cursor, signal), [api]),
  );
  const { loaded } = pages;
  const isEmpty = loaded.status === 'ready' && loaded.value.length === 0;
  return (
    <section data-view="agents">
      <PageTitle text={texts.agents}>
        {!isEmpty && (
          <a className="icc-secondary op-main-link" href={hrefOf({ view: 'new' })}>
            {texts.list.new}
          </a>
        )}
      </PageTitle>
      <PagedList pages={pages} empty={<FirstAgent />} keyOf={({ id }) => id}>
        {(agent) => (
          <a
            className="op-row"
            href={hrefOf({ view: 'tab', agentId: agent.id, tab: 'settings' })}
            data-agent={agent.id}
          >
            <span className="op-row-main">
              <span className="op-row-title">{agent.name}</span>
              <span className="op-muted">
                {agent.cal_event_type_slug ?? texts.list.noEventType} ·{' '}
                {texts.list.access[agent.access]}
              </span>
            </span>
            <Lamp agent={agent} />
          </a>
        )}
      </PagedList>
      {loaded.status === 'ready' && !isEmpty && <ForgetAttendee />}
    </section>
  );
}

function FirstAgent() {
  return (
    <div className="op-card op-first">
      <h2>{texts.first.title}</h2>
      <p>{texts.first.lead}</p>
      <Steps current={-1} />
      <a className="icc-primary" href={hrefOf({ view: 'new' })} data-action="first-agent">
        {texts.first.start}
      </a>
    </div>
  );
}
