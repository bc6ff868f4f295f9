import { useId, useState } from 'react';
import type { SignInReason } from '../client/sign-in.ts';
import { LineForm } from '../forms/line-form.tsx';
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
      <LineForm
        describedBy={why}
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
        action={{ kind: 'primary', name: 'sign-in', children: texts.signIn.submit }}
        onSubmit={() => {
          const given = token.trim().replace(/^Bearer +/i, '');
          if (TOKEN.test(given)) onToken(given);
          else setError(given === '' ? texts.signIn.missing : texts.signIn.wrongForm);
        }}
      >
        <p id={why} role="status">
          {texts.signIn.why[reason]}
        </p>
      </LineForm>
    </Dialog>
  );
}
