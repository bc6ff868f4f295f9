import { Action } from '../../calendar/ui/action.tsx';
import type { Agent } from '../client/answers.ts';
import { CalendarFields } from '../forms/calendar-fields.tsx';
import type { AgentForm } from '../forms/use-agent-form.ts';
import { CalendarTest } from '../parts/calendar-test.tsx';
import { lampOf } from '../parts/lamp-state.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Steps } from '../parts/steps.tsx';
import { hrefOf } from '../routes.ts';
import { texts } from '../texts.ts';

export interface SetupViewProps {
  agent: Agent;
  form: AgentForm;
  onAgent: (agent: Agent) => void;
}

/** The third step to an agent: its calendar is tested, and corrected where that is needed. */
export function SetupView({ agent, form, onAgent }: SetupViewProps) {
  const state = lampOf(agent);
  const { draft, set, errorOf, theirsOf, outcome } = form;
  return (
    <section data-view="setup">
      <PageTitle text={texts.setup.title(agent.name)} />
      <Steps current={state === 'works' ? 3 : 2} />
      <div className="op-card">
        {/* Each saved version is tested anew. */}
        <CalendarTest
          key={agent.version}
          agent={agent}
          isUnsaved={form.changed.length > 0}
          isAutomatic={agent.cal_key_hint !== null}
          onTested={onAgent}
        />
      </div>
      {(state === 'failed' || state === 'off' || form.changed.length > 0) && (
        <form
          noValidate
          className="op-card icc-fields"
          onSubmit={(event) => {
            event.preventDefault();
            void form.save();
          }}
        >
          <CalendarFields
            draft={draft}
            set={set}
            errorOf={errorOf}
            theirsOf={theirsOf}
            keyHint={agent.cal_key_hint}
          />
          {outcome && outcome.tone !== 'good' && (
            <Notice tone={outcome.tone} isAnnounced>
              <p>{outcome.text}</p>
            </Notice>
          )}
          <div className="icc-actions">
            <Action kind="primary" name="correct" type="submit" isBusy={form.isSaving}>
              {form.isSaving ? texts.settings.saving : texts.setup.correct}
            </Action>
          </div>
        </form>
      )}
      <a
        className={state === 'works' ? 'icc-primary' : 'icc-quiet'}
        href={hrefOf({ view: 'tab', agentId: agent.id, tab: 'embed' })}
        data-action="to-embed"
      >
        {state === 'works' ? texts.setup.next : texts.setup.anyway}
      </a>
    </section>
  );
}
