import { useState, type SubmitEvent } from 'react';
import { useCalendarContext } from '../../hooks/calendar-context.ts';
import { bookingReference } from './booking-reference.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Looks a booking up by its reference, or by the link of its confirmation e-mail. */
export function FindByReference({ isAsking }: { isAsking: boolean }) {
  const { client, texts } = useCalendarContext();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const uid = bookingReference(typed);

  function onSubmit(submit: SubmitEvent) {
    submit.preventDefault();
    setTried(true);
    if (uid !== null && !isAsking) client.actions.find({ uid });
  }

  return (
    <form className="icc-fields" onSubmit={onSubmit} noValidate>
      <TextField
        label={texts.findReference}
        hint={texts.findReferenceHint}
        field="find-reference"
        error={tried && uid === null ? texts.findReferenceError : null}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
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
