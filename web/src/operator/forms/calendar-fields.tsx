import { useId } from 'react';
import { texts } from '../texts.ts';
import type { AgentDraft, Field } from './agent-draft.ts';
import { LineField, SwitchField } from './fields.tsx';
import { KeyField } from './key-field.tsx';
import { Theirs } from './theirs.tsx';

export interface CalendarFieldsProps {
  draft: AgentDraft;
  set: <F extends Field>(field: F, value: AgentDraft[F]) => void;
  errorOf: (field: Field) => string | null;
  theirsOf?: (field: Field) => string | undefined;
  /** Last characters of the stored key; null where there is none. */
  keyHint: string | null;
}

/** What an agent needs to book in Cal.com. */
export function CalendarFields({ draft, set, errorOf, theirsOf, keyHint }: CalendarFieldsProps) {
  const zones = useId();
  return (
    <>
      <SwitchField
        label={texts.fields.cal_enabled}
        field="cal_enabled"
        value={draft.cal_enabled}
        onValue={(value) => set('cal_enabled', value)}
      >
        <Theirs value={theirsOf?.('cal_enabled')} />
      </SwitchField>
      <KeyField
        hint={keyHint}
        value={draft.cal_api_key}
        isOptional={!draft.cal_enabled}
        error={errorOf('cal_api_key')}
        onValue={(value) => set('cal_api_key', value)}
      />
      <Theirs value={theirsOf?.('cal_api_key')} />
      <LineField
        label={texts.fields.cal_event_type_slug}
        hint={texts.fields.cal_event_type_slugHint}
        field="cal_event_type_slug"
        autoComplete="off"
        isOptional={!draft.cal_enabled}
        value={draft.cal_event_type_slug}
        error={errorOf('cal_event_type_slug')}
        onValue={(value) => set('cal_event_type_slug', value)}
      >
        <Theirs value={theirsOf?.('cal_event_type_slug')} />
      </LineField>
      <LineField
        label={texts.fields.cal_timezone}
        hint={texts.fields.cal_timezoneHint}
        field="cal_timezone"
        autoComplete="off"
        list={zones}
        value={draft.cal_timezone}
        error={errorOf('cal_timezone')}
        onValue={(value) => set('cal_timezone', value)}
      >
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Theirs value={theirsOf?.('cal_timezone')} />
      </LineField>
    </>
  );
}
