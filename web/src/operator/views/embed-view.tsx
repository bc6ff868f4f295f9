import { useState } from 'react';
import type { Agent } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { serverSnippet, snippet, type SnippetKind } from '../embed/snippets.ts';
import { CopyBlock } from '../parts/copy-block.tsx';
import { Notice } from '../parts/notice.tsx';
import { hrefOf } from '../routes.ts';
import { texts } from '../texts.ts';
import { OriginsPanel } from './origins-panel.tsx';
import { SignedNeeds } from './signed-needs.tsx';
import { VisitorSecret } from './visitor-secret.tsx';

const KINDS = ['page', 'react', 'token'] as const satisfies readonly SnippetKind[];

export interface EmbedViewProps {
  agent: Agent;
  onAgent: (agent: Agent) => void;
}

/** What puts an agent into a page, and which pages may do so. */
export function EmbedView({ agent, onAgent }: EmbedViewProps) {
  const { server } = useSurroundings();
  const [kind, setKind] = useState<SnippetKind>('page');
  const { id: agentId, access } = agent;
  const isSigned = access === 'signed';
  // A link brings no signed token along.
  const kinds = KINDS.filter((each) => !isSigned || each !== 'page');
  const shown = kinds.includes(kind) ? kind : 'react';
  return (
    <div className="op-columns">
      <section className="op-card">
        <h2>{texts.embed.title}</h2>
        {access === 'private' && (
          <Notice tone="note">
            <p>{texts.embed.private}</p>
            <a className="icc-link" href={hrefOf({ view: 'tab', agentId, tab: 'settings' })}>
              {texts.embed.settings}
            </a>
          </Notice>
        )}
        {isSigned && <SignedNeeds agent={agent} />}
        <fieldset className="op-kinds">
          <legend className="icc-hidden">{texts.embed.kindName}</legend>
          {kinds.map((each) => (
            <label key={each} className="op-kind">
              <input
                type="radio"
                name="snippet"
                value={each}
                checked={each === shown}
                onChange={() => setKind(each)}
              />
              {texts.embed.kinds[each]}
            </label>
          ))}
        </fieldset>
        <p>{texts.embed.lead[shown]}</p>
        <CopyBlock
          name={texts.embed.codeName}
          text={snippet(shown, { server, agentId, isSigned })}
        />
        {isSigned && (
          <>
            <p>{texts.embed.serverCode}</p>
            <CopyBlock name={texts.embed.codeName} text={serverSnippet(agentId)} />
          </>
        )}
      </section>
      <div>
        <OriginsPanel agent={agent} onAgent={onAgent} />
        {isSigned && <VisitorSecret agent={agent} onAgent={onAgent} />}
      </div>
    </div>
  );
}
