import { useState } from 'react';
import { ApiFailure } from '../client/api-failure.ts';
import { useSurroundings } from '../context.ts';
import { LineForm } from '../forms/line-form.tsx';
import { useTask } from '../hooks/use-task.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { TaskStatus } from '../parts/task-status.tsx';
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
      <LineForm
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
        action={{
          kind: 'secondary',
          className: 'op-danger',
          name: 'forget',
          isBusy: state.status === 'running',
          children: texts.forget.button,
        }}
        onSubmit={() => {
          const isAddress = ADDRESS.test(email);
          setWrong(!isAddress);
          setAsking(isAddress);
        }}
      />
      <TaskStatus state={isWrong ? { status: 'idle' } : state}>
        {(count) => (
          <Notice tone="good">
            <p>{texts.forget.done(count)}</p>
          </Notice>
        )}
      </TaskStatus>
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
