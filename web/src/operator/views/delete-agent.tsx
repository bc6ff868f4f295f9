import { useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import type { Agent } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { failureText } from '../failure-text.ts';
import { goTo } from '../hooks/use-route.ts';
import { useTask } from '../hooks/use-task.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from '../texts.ts';

/** The end of an agent, asked for once more. */
export function DeleteAgent({ agent }: { agent: Agent }) {
  const { api } = useSurroundings();
  const [isAsking, setAsking] = useState(false);
  const { state, run } = useTask<true>();

  async function remove(): Promise<void> {
    setAsking(false);
    const isGone = await run(async () => {
      await api.deleteAgent(agent.id);
      return true as const;
    });
    if (isGone) goTo({ view: 'agents' });
  }

  return (
    <section className="op-card op-danger-zone">
      <h2>{texts.remove.title}</h2>
      <p>{texts.remove.lead}</p>
      {state.status === 'failed' && (
        <Notice tone="bad" isAnnounced>
          <p>{failureText(state.failure)}</p>
        </Notice>
      )}
      <Action
        kind="secondary"
        className="op-danger"
        name="delete-agent"
        isBusy={state.status === 'running'}
        onClick={() => setAsking(true)}
      >
        {texts.remove.button}
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={texts.remove.ask(agent.name)}
          warning={texts.remove.warn}
          yes={texts.remove.yes}
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
}
