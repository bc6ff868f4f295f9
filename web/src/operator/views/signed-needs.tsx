import { Icon } from '../../calendar/ui/icon.tsx';
import type { Agent } from '../client/answers.ts';
import { texts } from '../texts.ts';

/** What has to be there before signed visitors can call: what this page knows of, and what their own server does. */
export function SignedNeeds({ agent }: { agent: Agent }) {
  const { signed } = texts.embed;
  const needs = [
    { need: 'secret', ...known(agent.has_visitor_secret, signed.secret) },
    { need: 'pages', ...known(agent.allowed_origins.length > 0, signed.pages) },
    { need: 'token', state: 'attention', words: signed.token },
    { need: 'request', state: 'attention', words: signed.request },
  ] as const;
  return (
    <>
      <h3>{signed.title}</h3>
      <ul className="op-checks">
        {needs.map(({ need, state, words }) => (
          <li key={need} data-need={need} data-state={state}>
            <span className="op-check-mark">
              <Icon name={state === 'ok' ? 'check' : state === 'failed' ? 'warn' : 'info'} />
              {texts.test[state]}
            </span>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function known(isThere: boolean, { there, missing }: { there: string; missing: string }) {
  return isThere
    ? ({ state: 'ok', words: there } as const)
    : ({ state: 'failed', words: missing } as const);
}
