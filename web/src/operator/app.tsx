import { useCallback, useRef, useSyncExternalStore } from 'react';
import { Action } from '../calendar/ui/action.tsx';
import type { Me } from './client/answers.ts';
import { ApiFailure } from './client/api-failure.ts';
import type { SignIn } from './client/sign-in.ts';
import { SurroundingsContext, type Surroundings } from './context.ts';
import { useLoad } from './hooks/use-load.ts';
import { useKeptFocus } from './hooks/use-kept-focus.ts';
import { useRoute } from './hooks/use-route.ts';
import { LoadedView } from './parts/loaded-view.tsx';
import { Notice } from './parts/notice.tsx';
import { PageTitle } from './parts/page-title.tsx';
import { StatusLine, type StatusLineProps } from './parts/status-line.tsx';
import { hrefOf, type Route } from './routes.ts';
import { texts } from './texts.ts';
import { AgentView } from './views/agent-view.tsx';
import { AgentsView } from './views/agents-view.tsx';
import { NewAgentView } from './views/new-agent-view.tsx';
import { SignInDialog } from './views/sign-in-dialog.tsx';

export interface AppProps extends Pick<StatusLineProps, 'askStatus'> {
  surroundings: Surroundings;
  signIn: SignIn;
  /** Forgets the token, and the page with it. */
  onSignOut: () => void;
}

/** The page of those who run agents. */
export function App({ surroundings, signIn, askStatus, onSignOut }: AppProps) {
  const wanted = useSyncExternalStore(signIn.subscribe, signIn.wanted);
  const token = useSyncExternalStore(signIn.subscribe, signIn.token);
  const { api } = surroundings;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const { loaded, reload } = useLoad(
    useCallback((signal: AbortSignal) => askWho(api, signal), [api]),
  );
  return (
    <SurroundingsContext value={surroundings}>
      <div className="icc-root op-root">
        <a
          className="op-skip"
          href="#main"
          onClick={(event) => {
            // The fragment of the address is the place in the page.
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {texts.skip}
        </a>
        <header className="op-header">
          <a className="op-brand" href={hrefOf({ view: 'agents' })}>
            {texts.brand}
          </a>
          {token !== null && (
            <Action kind="quiet" name="sign-out" onClick={onSignOut}>
              {texts.signIn.signOut}
            </Action>
          )}
        </header>
        <StatusLine
          askStatus={askStatus}
          isSignedIn={loaded.status === 'ready' && loaded.value !== 'off'}
        />
        <main ref={main} id="main" className="op-main" tabIndex={-1}>
          <LoadedView loaded={loaded} onRetry={reload}>
            {(me) => (me === 'off' ? <NoOwners /> : <Signed me={me} />)}
          </LoadedView>
        </main>
        {wanted !== null && (
          <SignInDialog key={wanted} reason={wanted} onToken={(given) => signIn.give(given)} />
        )}
      </div>
    </SurroundingsContext>
  );
}

/** Who is here; `off` where the server has no owners at all, and so no such route. */
async function askWho(api: Surroundings['api'], signal: AbortSignal): Promise<Me | 'off'> {
  try {
    return await api.me(signal);
  } catch (error) {
    if (error instanceof ApiFailure && error.code === 'not_found') return 'off';
    throw error;
  }
}

function NoOwners() {
  return (
    <section className="op-card" data-view="off">
      <PageTitle text={texts.off.title} />
      <p>{texts.off.lead}</p>
    </section>
  );
}

function Signed({ me }: { me: Me }) {
  const route = useRoute();
  return (
    <>
      {me.is_development && (
        <Notice tone="note">
          <p>{texts.development}</p>
        </Notice>
      )}
      {!me.encryption && (
        <Notice tone="bad">
          <p>{texts.noEncryption}</p>
        </Notice>
      )}
      <View route={route} />
    </>
  );
}

function View({ route }: { route: Route }) {
  if (route.view === 'agents') return <AgentsView />;
  if (route.view === 'new') return <NewAgentView />;
  return <AgentView key={route.agentId} route={route} />;
}
