import { useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import type { Agent } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { failureText } from '../failure-text.ts';
import { useTask } from '../hooks/use-task.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { CopyBlock } from '../parts/copy-block.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from '../texts.ts';

export interface VisitorSecretProps {
  agent: Agent;
  onAgent: (agent: Agent) => void;
}

/** Makes the secret that visitors' tokens are signed with, and shows it this once. */
export function VisitorSecret({ agent, onAgent }: VisitorSecretProps) {
  const { api } = useSurroundings();
  const [isAsking, setAsking] = useState(false);
  const { state, run } = useTask<string>();

  async function make(): Promise<void> {
    setAsking(false);
    const secret = await run(() => api.makeVisitorSecret(agent.id));
    // The version of the agent may be another one now.
    if (secret !== undefined) onAgent(await api.agent(agent.id));
  }

  return (
    <section className="op-card icc-fields">
      <h2>{texts.secret.title}</h2>
      <p>{texts.secret.lead}</p>
      {state.status === 'failed' && (
        <Notice tone="bad" isAnnounced>
          <p>{failureText(state.failure)}</p>
        </Notice>
      )}
      {state.status === 'done' && (
        <>
          <Notice tone="note" isAnnounced>
            <p>{texts.secret.once}</p>
          </Notice>
          <CopyBlock name={texts.secret.label} text={state.value} />
        </>
      )}
      <Action
        kind="secondary"
        name="make-secret"
        isBusy={state.status === 'running'}
        onClick={() => {
          if (agent.has_visitor_secret) setAsking(true);
          else void make();
        }}
      >
        {agent.has_visitor_secret ? texts.secret.replace : texts.secret.make}
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={texts.secret.ask}
          warning={texts.secret.warn}
          yes={texts.secret.replace}
          onYes={() => void make()}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
}
