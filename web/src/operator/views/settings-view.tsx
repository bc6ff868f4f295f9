import type { ReactNode } from 'react';
import { LANGUAGES } from '@in-call-calendar/shared';
import { ACCESS, TRANSFERS, type Agent } from '../client/answers.ts';
import { CalendarFields } from '../forms/calendar-fields.tsx';
import { AreaField, ChoiceField, LineField } from '../forms/fields.tsx';
import { SaveBar } from '../forms/save-bar.tsx';
import { Theirs } from '../forms/theirs.tsx';
import type { AgentForm } from '../forms/use-agent-form.ts';
import type { Field } from '../forms/agent-draft.ts';
import { CalendarTest } from '../parts/calendar-test.tsx';
import { texts } from '../texts.ts';
import { DeleteAgent } from './delete-agent.tsx';

export interface SettingsViewProps {
  agent: Agent;
  form: AgentForm;
  onAgent: (agent: Agent) => void;
}

/** Fields that hold text, and take it as it is typed. */
type TextName = Exclude<
  Field,
  'cal_enabled' | 'cal_api_key' | 'language' | 'access' | 'transfer_mode'
>;

const { fields } = texts;

/** The settings of an agent, and the end of it. */
export function SettingsView({ agent, form, onAgent }: SettingsViewProps) {
  const { draft, set, errorOf, theirsOf, changed } = form;
  const text = (field: TextName) => ({
    field,
    label: fields[field],
    value: draft[field],
    error: errorOf(field),
    onValue: (value: string) => set(field, value),
    children: <Theirs value={theirsOf(field)} />,
  });
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <Section title={texts.settings.basics}>
          <LineField {...text('name')} hint={fields.nameHint} autoComplete="off" />
          <LineField
            {...text('description')}
            hint={fields.descriptionHint}
            isOptional
            autoComplete="off"
          />
          <ChoiceField
            label={fields.language}
            field="language"
            value={draft.language}
            error={errorOf('language')}
            onValue={(value) => set('language', value)}
            options={LANGUAGES.map((value) => ({ value, label: fields.languages[value] }))}
          >
            <Theirs value={theirsOf('language')} />
          </ChoiceField>
          <LineField {...text('voice')} hint={fields.voiceHint} isOptional autoComplete="off" />
        </Section>

        <Section title={texts.settings.calendar}>
          <CalendarFields
            draft={draft}
            set={set}
            errorOf={errorOf}
            theirsOf={theirsOf}
            keyHint={agent.cal_key_hint}
          />
          <CalendarTest
            agent={agent}
            isUnsaved={changed.some((field) => field.startsWith('cal_'))}
            onTested={onAgent}
          />
        </Section>

        <Section title={texts.settings.speech}>
          <AreaField {...text('greeting')} hint={fields.greetingHint} isOptional rows={2} />
          <AreaField {...text('instructions')} hint={fields.instructionsHint} isOptional rows={8} />
        </Section>

        <Section title={texts.settings.access}>
          <ChoiceField
            label={fields.access}
            field="access"
            value={draft.access}
            error={errorOf('access')}
            onValue={(value) => set('access', value)}
            options={ACCESS.map((value) => ({ value, label: fields.accesses[value] }))}
          >
            <Theirs value={theirsOf('access')} />
          </ChoiceField>
          <AreaField {...text('allowed_origins')} hint={fields.allowed_originsHint} isOptional />
          <LineField {...text('calls_per_day')} inputMode="numeric" autoComplete="off" />
        </Section>

        <Section title={texts.settings.transfer}>
          <ChoiceField
            label={fields.transfer_mode}
            field="transfer_mode"
            value={draft.transfer_mode}
            error={errorOf('transfer_mode')}
            onValue={(value) => set('transfer_mode', value)}
            options={TRANSFERS.map((value) => ({ value, label: fields.transfers[value] }))}
          >
            <Theirs value={theirsOf('transfer_mode')} />
          </ChoiceField>
          {draft.transfer_mode !== 'none' && (
            <>
              <LineField
                {...text('transfer_to')}
                hint={fields.transfer_toHint}
                isOptional={draft.transfer_mode === 'show'}
                autoComplete="off"
              />
              <AreaField {...text('transfer_sentence')} isOptional rows={2} />
            </>
          )}
        </Section>

        <SaveBar form={form} />
      </form>
      <DeleteAgent agent={agent} />
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="op-card icc-fields">
      <legend className="op-legend">{title}</legend>
      {children}
    </fieldset>
  );
}
