import { useId, useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import type { SignInReason } from '../client/sign-in.ts';
import { LineField } from '../forms/fields.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { texts } from '../texts.ts';

export interface SignInDialogProps {
  reason: SignInReason;
  onToken: (token: string) => void;
}

const TOKEN = /^[\w.~+/=-]+$/;

/** Asks for a token. What is behind it stays as it is, with all that was typed. */
export function SignInDialog({ reason, onToken }: SignInDialogProps) {
  const [token, setToken] = useState('');
  const [error, setError] = useState<string | null>(null);
  const why = useId();
  return (
    <Dialog title={texts.signIn.title}>
      <form
        noValidate
        aria-describedby={why}
        onSubmit={(event) => {
          event.preventDefault();
          const given = token.trim().replace(/^Bearer +/i, '');
          if (TOKEN.test(given)) onToken(given);
          else setError(given === '' ? texts.signIn.missing : texts.signIn.wrongForm);
        }}
      >
        <p id={why} role="status">
          {texts.signIn.why[reason]}
        </p>
        <LineField
          label={texts.signIn.label}
          hint={texts.signIn.hint}
          field="token"
          type="password"
          autoComplete="off"
          error={error}
          value={token}
          onValue={(value) => {
            setToken(value);
            setError(null);
          }}
        />
        <Action kind="primary" name="sign-in" type="submit">
          {texts.signIn.submit}
        </Action>
      </form>
    </Dialog>
  );
}
