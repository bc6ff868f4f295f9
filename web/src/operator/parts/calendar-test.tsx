import { useEffect, useEffectEvent } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import type { Agent, Check } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { useTask } from '../hooks/use-task.ts';
import { texts } from '../texts.ts';
import { CheckList } from './check-list.tsx';
import { TaskStatus } from './task-status.tsx';

export interface CalendarTestProps {
  agent: Agent;
  /** What is typed is not saved: the test would not be of it. */
  isUnsaved: boolean;
  /** Tests as soon as it is drawn. */
  isAutomatic?: boolean;
  /** Gets the agent with the result of the test. */
  onTested: (agent: Agent) => void;
}

/** Asks Cal.com for what a call would need, and shows all that was found. */
export function CalendarTest({ agent, isUnsaved, isAutomatic, onTested }: CalendarTestProps) {
  const { api, now } = useSurroundings();
  const { state, run } = useTask<Check[]>();
  const isRunning = state.status === 'running';

  async function test(): Promise<void> {
    const checks = await run(() => api.testCalendar(agent.id));
    if (!checks) return;
    const ok = checks.every((check) => check.ok);
    onTested({ ...agent, calendar_check: { at: new Date(now()).toISOString(), ok } });
  }
  const begin = useEffectEvent(() => void test());
  useEffect(() => {
    if (isAutomatic === true) begin();
  }, [isAutomatic]);

  return (
    <div className="op-test" aria-busy={isRunning}>
      {isUnsaved && <p className="op-muted">{texts.test.savedOnly}</p>}
      <Action
        kind="secondary"
        name="test-calendar"
        isBusy={isRunning || isUnsaved}
        onClick={() => {
          if (!isUnsaved) void test();
        }}
      >
        {isRunning ? texts.test.running : texts.test.button}
      </Action>
      <TaskStatus state={state}>
        {(checks) => (
          <>
            <p className="op-verdict">
              {checks.every(({ ok }) => ok) ? texts.test.good : texts.test.bad}
            </p>
            <CheckList checks={checks} />
          </>
        )}
      </TaskStatus>
    </div>
  );
}
