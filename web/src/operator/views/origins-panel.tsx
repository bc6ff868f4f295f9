import { useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import type { Agent, OriginCheck } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { originOf } from '../forms/agent-draft.ts';
import { LineForm } from '../forms/line-form.tsx';
import { useTask } from '../hooks/use-task.ts';
import { Notice } from '../parts/notice.tsx';
import { TaskStatus } from '../parts/task-status.tsx';
import { texts } from '../texts.ts';

export interface OriginsPanelProps {
  agent: Agent;
  onAgent: (agent: Agent) => void;
}

/** Which pages may call the agent, and whether one of them would be let in. */
export function OriginsPanel({ agent, onAgent }: OriginsPanelProps) {
  const { api } = useSurroundings();
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { state, run } = useTask<OriginCheck>();

  const ask = (origin: string) => run(() => api.checkOrigin(agent.id, origin));
  const allow = (origin: string) =>
    run(async () => {
      const allowed_origins = [...agent.allowed_origins, origin];
      onAgent(await api.changeAgent(agent.id, agent.version, { allowed_origins }));
      return api.checkOrigin(agent.id, origin);
    });

  return (
    <section className="op-card icc-fields">
      <div>
        <h2>{texts.embed.origins}</h2>
        {agent.allowed_origins.length === 0 ? (
          <p className="op-muted">{texts.embed.noOrigins}</p>
        ) : (
          <ul className="op-origins">
            {agent.allowed_origins.map((origin) => (
              <li key={origin}>{origin}</li>
            ))}
          </ul>
        )}
      </div>
      <LineForm
        className="icc-fields"
        label={texts.embed.checkLabel}
        hint={texts.embed.checkHint}
        field="origin"
        inputMode="url"
        autoComplete="off"
        error={error}
        value={address}
        onValue={setAddress}
        action={{
          kind: 'secondary',
          name: 'check-origin',
          isBusy: state.status === 'running',
          children: texts.embed.checkButton,
        }}
        onSubmit={() => {
          const origin = originOf(address);
          setError(origin === null ? texts.embed.checkWrong : null);
          if (origin !== null) void ask(origin);
        }}
      >
        <h3>{texts.embed.check}</h3>
      </LineForm>
      <TaskStatus state={state}>
        {(check) => <Answer check={check} onAllow={(origin) => void allow(origin)} />}
      </TaskStatus>
    </section>
  );
}

interface AnswerProps {
  check: OriginCheck;
  onAllow: (origin: string) => void;
}

function Answer({ check: { origin, allowed, reason }, onAllow }: AnswerProps) {
  const reasons: Readonly<Record<string, string>> = texts.embed.reasons;
  if (allowed) {
    return (
      <Notice tone="good">
        <p>{texts.embed.works(origin)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad">
      <p>{texts.embed.worksNot(origin)}</p>
      <p>{reasons[reason] ?? reason}</p>
      {reason === 'not_listed' && (
        <Action kind="secondary" name="allow-origin" onClick={() => onAllow(origin)}>
          {texts.embed.allow(origin)}
        </Action>
      )}
    </Notice>
  );
}
