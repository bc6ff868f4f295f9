import { useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { browserZone } from '../../calendar/locale.ts';
import type { Agent } from '../client/answers.ts';
import { ApiFailure } from '../client/api-failure.ts';
import { useSurroundings } from '../context.ts';
import { failureText } from '../failure-text.ts';
import {
  faultFromServer,
  faultsOf,
  toDraft,
  toFields,
  type AgentDraft,
  type Faults,
  type Field,
} from '../forms/agent-draft.ts';
import { CalendarFields } from '../forms/calendar-fields.tsx';
import { LineField } from '../forms/fields.tsx';
import { focusFirstFault } from '../forms/focus-first-fault.ts';
import { goTo } from '../hooks/use-route.ts';
import { useTask } from '../hooks/use-task.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Steps } from '../parts/steps.tsx';
import { hrefOf } from '../routes.ts';
import { language, texts } from '../texts.ts';

/** What a new agent is before anything is typed. */
const BLANK: Agent = {
  id: '',
  name: '',
  description: null,
  greeting: null,
  instructions: null,
  language: language === 'de' || language === 'es' ? language : 'en',
  voice: null,
  cal_enabled: true,
  cal_key_hint: null,
  cal_event_type_slug: null,
  cal_timezone: browserZone() ?? 'UTC',
  access: 'private',
  allowed_origins: [],
  calls_per_day: 200,
  transfer_mode: 'none',
  transfer_to: null,
  transfer_sentence: null,
  has_visitor_secret: false,
  calendar_check: null,
  version: 0,
};

/** The first two steps to an agent: its name and its calendar. */
export function NewAgentView() {
  const { api } = useSurroundings();
  const [draft, setDraft] = useState(() => toDraft(BLANK));
  const [faults, setFaults] = useState<Faults>({});
  const { state, run } = useTask<Agent>();
  const failure = state.status === 'failed' ? state.failure : null;
  const set = <F extends Field>(field: F, value: AgentDraft[F]) => {
    setDraft((before) => ({ ...before, [field]: value }));
    setFaults(({ [field]: _fault, ...others }) => others);
  };
  const errorOf = (field: Field): string | null => {
    const fault = faults[field];
    if (fault === undefined) return null;
    return fault === 'refused' && failure ? failureText(failure) : texts.fault[fault];
  };

  async function create(): Promise<void> {
    const found = faultsOf(draft, false);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      focusFirstFault(Object.keys(found));
      return;
    }
    const { name, language, cal_enabled, cal_event_type_slug, cal_timezone, cal_api_key } =
      toFields(draft);
    const body = { name, language, cal_enabled, cal_event_type_slug, cal_timezone };
    const made = await run(async () => {
      try {
        return await api.createAgent({
          ...body,
          ...(cal_api_key !== undefined && { cal_api_key }),
        });
      } catch (error) {
        if (error instanceof ApiFailure) setFaults(faultFromServer(error.field, draft) ?? {});
        throw error;
      }
    });
    if (made) goTo({ view: 'setup', agentId: made.id });
  }

  return (
    <section data-view="new">
      <PageTitle text={texts.create.title} />
      <Steps current={0} />
      <form
        noValidate
        className="op-card icc-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <LineField
          label={texts.fields.name}
          hint={texts.fields.nameHint}
          field="name"
          autoComplete="off"
          value={draft.name}
          error={errorOf('name')}
          onValue={(value) => set('name', value)}
        />
        <CalendarFields draft={draft} set={set} errorOf={errorOf} keyHint={null} />
        {failure && (
          <Notice tone="bad" isAnnounced>
            <p>{Object.keys(faults).length > 0 ? texts.settings.wrong : failureText(failure)}</p>
          </Notice>
        )}
        <div className="icc-actions">
          <Action kind="primary" name="create" type="submit" isBusy={state.status === 'running'}>
            {state.status === 'running' ? texts.create.busy : texts.create.submit}
          </Action>
          <a className="icc-quiet" href={hrefOf({ view: 'agents' })}>
            {texts.cancel}
          </a>
        </div>
      </form>
    </section>
  );
}
