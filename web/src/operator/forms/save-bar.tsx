import { useEffect, useRef } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from '../texts.ts';
import { fieldsOf } from './agent-draft.ts';
import { focusFirstFault } from './focus-first-fault.ts';
import type { AgentForm } from './use-agent-form.ts';

/** How the form stands, and what saves it; in reach wherever one is in the form. */
export function SaveBar({ form }: { form: AgentForm }) {
  const { draft, changed, outcome, isSaving, errorOf, discard } = form;
  const shown = useRef(outcome);
  useEffect(() => {
    if (outcome !== shown.current && outcome?.tone === 'bad') {
      focusFirstFault(fieldsOf(draft).filter((field) => errorOf(field) !== null));
    }
    shown.current = outcome;
  }, [outcome, draft, errorOf]);
  return (
    <div className="op-save">
      <div className="op-save-words" role="status">
        {outcome ? (
          <Notice tone={outcome.tone}>
            <p>{outcome.text}</p>
          </Notice>
        ) : (
          <p className="op-muted">
            {changed.length === 0 ? texts.settings.nothing : texts.settings.unsaved(changed.length)}
          </p>
        )}
      </div>
      <div className="icc-actions">
        {changed.length > 0 && (
          <Action kind="quiet" name="discard" onClick={discard}>
            {texts.settings.discard}
          </Action>
        )}
        <Action kind="primary" name="save" type="submit" isBusy={isSaving || changed.length === 0}>
          {isSaving ? texts.settings.saving : texts.settings.save}
        </Action>
      </div>
    </div>
  );
}
