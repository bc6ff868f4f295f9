import { useState } from 'react';
import { Action } from '../../calendar/ui/action.tsx';
import { ApiFailure } from '../client/api-failure.ts';
import { useSurroundings } from '../context.ts';
import { failureText } from '../failure-text.ts';
import { LineField } from '../forms/fields.tsx';
import { useTask } from '../hooks/use-task.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from '../texts.ts';

/** Enough to tell an address from a name; the server looks closer. */
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Cuts the link between a person and the bookings of all agents, asked for once more. */
export function ForgetAttendee() {
  const { api } = useSurroundings();
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { state, run } = useTask<number>();
  const email = address.trim();

  async function forget(): Promise<void> {
    setAsking(false);
    const count = await run(async () => {
      try {
        return await api.forgetAttendee(email);
      } catch (error) {
        setWrong(error instanceof ApiFailure && error.field === 'email');
        throw error;
      }
    });
    if (count !== undefined) setAddress('');
  }

  return (
    <section className="op-card op-danger-zone" data-part="forget">
      <h2>{texts.forget.title}</h2>
      <p>{texts.forget.lead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isAddress = ADDRESS.test(email);
          setWrong(!isAddress);
          setAsking(isAddress);
        }}
      >
        <LineField
          label={texts.forget.label}
          field="attendee"
          type="email"
          autoComplete="off"
          error={isWrong ? texts.forget.wrong : null}
          value={address}
          onValue={(value) => {
            setAddress(value);
            setWrong(false);
          }}
        />
        <Action
          kind="secondary"
          className="op-danger"
          name="forget"
          type="submit"
          isBusy={state.status === 'running'}
        >
          {texts.forget.button}
        </Action>
      </form>
      <div role="status">
        {state.status === 'failed' && !isWrong && (
          <Notice tone="bad">
            <p>{failureText(state.failure)}</p>
          </Notice>
        )}
        {state.status === 'done' && (
          <Notice tone="good">
            <p>{texts.forget.done(state.value)}</p>
          </Notice>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={texts.forget.ask(email)}
          warning={texts.forget.warn}
          yes={texts.forget.button}
          onYes={() => void forget()}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
}
