import { FieldError } from '../../calendar/ui/field-notes.tsx';
import { Action } from '../../calendar/ui/action.tsx';
import { texts } from '../texts.ts';
import type { KeyDraft } from './agent-draft.ts';
import { LineField } from './fields.tsx';

export interface KeyFieldProps {
  /** Last characters of the stored key; null where there is none. */
  hint: string | null;
  value: KeyDraft;
  onValue: (value: KeyDraft) => void;
  error: string | null;
  isOptional: boolean;
}

/** The Cal.com key: it can be set, replaced and removed, and never read. */
export function KeyField({ hint, value, onValue, error, isOptional }: KeyFieldProps) {
  if (value.kind === 'replace' || hint === null) {
    return (
      <LineField
        label={hint === null ? texts.fields.cal_api_key : texts.key.label}
        hint={texts.fields.cal_api_keyHint}
        field="cal_api_key"
        type="password"
        autoComplete="new-password"
        isOptional={isOptional}
        error={error}
        value={value.kind === 'replace' ? value.text : ''}
        onValue={(text) => onValue({ kind: 'replace', text })}
      >
        {hint !== null && (
          <Action kind="link" name="keep-key" onClick={() => onValue({ kind: 'keep' })}>
            {texts.key.keep}
          </Action>
        )}
      </LineField>
    );
  }
  return (
    <div className="icc-field" role="group" aria-label={texts.fields.cal_api_key}>
      <p className="icc-label">{texts.fields.cal_api_key}</p>
      <p data-key={value.kind}>
        {value.kind === 'remove' ? texts.key.willGo : texts.key.ends(hint)}
      </p>
      <div className="icc-actions op-gap">
        <Action
          kind="secondary"
          name="replace-key"
          onClick={() => onValue({ kind: 'replace', text: '' })}
        >
          {texts.key.replace}
        </Action>
        {value.kind === 'remove' ? (
          <Action kind="secondary" name="keep-key" onClick={() => onValue({ kind: 'keep' })}>
            {texts.key.keep}
          </Action>
        ) : (
          <Action kind="secondary" name="remove-key" onClick={() => onValue({ kind: 'remove' })}>
            {texts.key.remove}
          </Action>
        )}
      </div>
      <FieldError id="cal-key" field="cal_api_key" text={error} />
    </div>
  );
}
