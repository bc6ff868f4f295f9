import { useState } from 'react';
import { useCalendarContext } from '../../hooks/calendar-context.ts';
import { TextField } from '../../ui/text-field.tsx';
import { bookingReference } from './booking-reference.ts';
import { FindForm } from './find-form.tsx';

/** Looks a booking up by its reference, or by the link of its confirmation e-mail. */
export function FindByReference({ isAsking }: { isAsking: boolean }) {
  const { texts } = useCalendarContext();
  const [typed, setTyped] = useState('');
  const uid = bookingReference(typed);
  return (
    <FindForm criteria={uid === null ? 'find-reference' : { uid }} isAsking={isAsking}>
      {(tried) => (
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
      )}
    </FindForm>
  );
}
