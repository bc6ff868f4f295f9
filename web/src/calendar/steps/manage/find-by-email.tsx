import { useRef, useState, type SubmitEvent } from 'react';
import {
  checkAnswer,
  isAnswered,
  localDate,
  type BookingField,
  type Finding,
} from '@in-call-calendar/shared';
import { useCalendarContext, type Drawn } from '../../hooks/calendar-context.ts';
import { TextField } from '../../ui/text-field.tsx';

const EMAIL: BookingField = { slug: 'email', type: 'email', label: 'E-mail', required: true };

export interface FindByEmailProps {
  finding: Finding;
  drawn: Drawn;
  isAsking: boolean;
}

/** Looks a booking up by what only somebody who knows of it can give: its e-mail address and its day. */
export function FindByEmail({ finding, drawn, isAsking }: FindByEmailProps) {
  const { client, texts } = useCalendarContext();
  const form = useRef<HTMLFormElement>(null);
  // What was typed comes before what was said; null is "not touched".
  const [typedEmail, setTypedEmail] = useState<string | null>(null);
  const [typedDate, setTypedDate] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const email = typedEmail ?? finding.email ?? knownEmail(drawn);
  const date = typedDate ?? finding.date ?? '';
  const checked = checkAnswer(EMAIL, email);
  const isEmail = checked.ok && isAnswered(email);
  const emailError = tried && !isEmail ? texts.problem({ kind: 'email' }) : null;
  const dateError = tried && date === '' ? texts.findDateError : null;

  function onSubmit(submit: SubmitEvent) {
    submit.preventDefault();
    setTried(true);
    if (isAsking) return;
    if (!isEmail || date === '') {
      const bad = isEmail ? 'find-date' : 'find-email';
      form.current?.querySelector<HTMLElement>(`[data-field="${bad}"]`)?.focus();
      return;
    }
    client.actions.find({ email: String(checked.value), date });
  }

  return (
    <form className="icc-fields" ref={form} onSubmit={onSubmit} noValidate>
      <p className="icc-muted">{texts.findHint}</p>
      <TextField
        label={texts.findEmail}
        field="find-email"
        error={emailError}
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
        error={dateError}
        type="date"
        min={localDate(drawn.now, drawn.zones.shown)}
        value={date}
        onChange={(event) => setTypedDate(event.target.value)}
      />
      <button
        type="submit"
        className="icc-primary"
        data-action="find"
        aria-disabled={isAsking}
        data-busy={isAsking || undefined}
      >
        {isAsking ? texts.findAsking : texts.findSubmit}
      </button>
    </form>
  );
}

/** The address in the booking form, if it is there already: the same person has asked. */
function knownEmail({ state, view }: Drawn): string {
  const value = state.form.edits['email']?.value ?? view.details['email']?.value;
  return typeof value === 'string' ? value : '';
}
