import { useCallback, type ReactNode } from 'react';
import { OPERATOR_CALL } from '../../call/operator-call.ts';
import type { Agent } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { callAddress } from '../embed/snippets.ts';
import { useAgentForm, type AgentForm } from '../forms/use-agent-form.ts';
import { useLoad } from '../hooks/use-load.ts';
import { Lamp } from '../parts/lamp.tsx';
import { LoadedView } from '../parts/loaded-view.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { hrefOf, TABS, type Route } from '../routes.ts';
import { texts } from '../texts.ts';
import { AuditView } from './audit-view.tsx';
import { BookingView } from './booking-view.tsx';
import { BookingsView } from './bookings-view.tsx';
import { CallView } from './call-view.tsx';
import { CallsView } from './calls-view.tsx';
import { EmbedView } from './embed-view.tsx';
import { SettingsView } from './settings-view.tsx';
import { SetupView } from './setup-view.tsx';

export type AgentRoute = Exclude<Route, { view: 'agents' | 'new' }>;

export interface AgentViewProps {
  route: AgentRoute;
}

/** Everything about one agent. Its form outlives a look at the other parts. */
export function AgentView({ route }: AgentViewProps) {
  const { api } = useSurroundings();
  const { agentId } = route;
  const { loaded, reload, replace } = useLoad(
    useCallback((signal: AbortSignal) => api.agent(agentId, signal), [api, agentId]),
  );
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {(agent) => <LoadedAgent key={agent.id} agent={agent} route={route} onAgent={replace} />}
    </LoadedView>
  );
}

interface LoadedAgentProps extends AgentViewProps {
  agent: Agent;
  onAgent: (agent: Agent) => void;
}

function LoadedAgent({ agent, route, onAgent }: LoadedAgentProps) {
  const { server } = useSurroundings();
  const form = useAgentForm(agent, onAgent);
  if (route.view === 'setup') return <SetupView agent={agent} form={form} onAgent={onAgent} />;
  const open = route.view === 'tab' ? route.tab : route.view === 'call' ? 'calls' : 'bookings';
  return (
    <section data-view={route.view === 'tab' ? route.tab : route.view}>
      <PageTitle text={agent.name}>
        <Lamp agent={agent} />
        <a
          className="icc-secondary op-main-link"
          href={callAddress({ server, agentId: agent.id }) + OPERATOR_CALL}
          target="_blank"
          // The caller's page asks this one for its token: only the owner may call a private agent.
          rel="opener"
        >
          {texts.tryCall} <span className="icc-hidden">({texts.tryCallHint})</span>
        </a>
      </PageTitle>
      <nav className="op-tabs" aria-label={texts.tabsName(agent.name)}>
        <ul>
          {TABS.map((tab) => (
            <li key={tab}>
              <a
                href={hrefOf({ view: 'tab', agentId: agent.id, tab })}
                aria-current={tab === open ? 'page' : undefined}
              >
                {texts.tabs[tab]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {partOf(route, agent, form, onAgent)}
    </section>
  );
}

function partOf(
  route: Exclude<AgentRoute, { view: 'setup' }>,
  agent: Agent,
  form: AgentForm,
  onAgent: (agent: Agent) => void,
): ReactNode {
  if (route.view === 'call') return <CallView key={route.callId} route={route} />;
  if (route.view === 'booking') return <BookingView key={route.bookingId} route={route} />;
  switch (route.tab) {
    case 'settings':
      return <SettingsView agent={agent} form={form} onAgent={onAgent} />;
    case 'embed':
      return <EmbedView agent={agent} onAgent={onAgent} />;
    case 'calls':
      return <CallsView agentId={agent.id} />;
    case 'bookings':
      return <BookingsView agentId={agent.id} />;
    case 'changes':
      return <AuditView agentId={agent.id} />;
  }
}
