import { useState } from 'react';
import { checkAnswer, isAnswered, type BookingField, type Finding } from '@in-call-calendar/shared';
import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FindForm } from './find-form.tsx';

const EMAIL: BookingField = { slug: 'email', type: 'email', label: 'E-mail', required: true };

export interface FindByEmailProps {
  finding: Finding;
  model: PanelModel;
  isAsking: boolean;
}

/** Looks a booking up by what only somebody who knows of it can give: its e-mail address and its day. */
export function FindByEmail({ finding, model, isAsking }: FindByEmailProps) {
  const { texts } = useCalendarContext();
  // What was typed comes before what was said; null is "not touched".
  const [typedEmail, setTypedEmail] = useState<string | null>(null);
  const [typedDate, setTypedDate] = useState<string | null>(null);
  const email = typedEmail ?? finding.email ?? knownEmail(model);
  const date = typedDate ?? finding.date ?? '';
  const checked = checkAnswer(EMAIL, email);
  const isEmail = checked.ok && isAnswered(email);
  const bad = isEmail ? 'find-date' : 'find-email';
  const isComplete = isEmail && date !== '';

  return (
    <FindForm
      criteria={isComplete ? { email: String(checked.value), date } : bad}
      isAsking={isAsking}
    >
      {(tried) => (
        <>
          <p className="icc-muted">{texts.findHint}</p>
          <TextField
            label={texts.findEmail}
            field="find-email"
            error={tried && !isEmail ? texts.problem({ kind: 'email' }) : null}
            type="email"
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
            value={email}
            onChange={(event) => setTypedEmail(event.target.value)}
          />
          <TextField
            label={texts.findDate}
            field="find-date"
            error={tried && date === '' ? texts.findDateError : null}
            type="date"
            min={model.today}
            value={date}
            onChange={(event) => setTypedDate(event.target.value)}
          />
        </>
      )}
    </FindForm>
  );
}

/** The address in the booking form, if it is there already: the same person has asked. */
function knownEmail({ state, view }: PanelModel): string {
  const value = state.form.edits['email']?.value ?? view.details['email']?.value;
  return typeof value === 'string' ? value : '';
}
