import { useState, type SubmitEvent } from 'react';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

const MAX_MESSAGE = 1000;

/** Typing in place of speaking. A message that could not be sent stays in the box. */
export function MessageBox({ send }: { send: (text: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const [hasFailed, setHasFailed] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const message = text.trim();
    if (message === '') return;
    setText('');
    try {
      await send(message);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
      setText((typedSince) => (typedSince === '' ? message : typedSince));
    }
  }

  return (
    <form className="call-message" onSubmit={(event) => void submit(event)}>
      <input
        type="text"
        data-message-box
        value={text}
        maxLength={MAX_MESSAGE}
        placeholder={texts.typeHere}
        aria-label={texts.typeHere}
        aria-describedby={hasFailed ? 'call-message-failed' : undefined}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="call-round" data-action="send" aria-label={texts.send}>
        <Icon name="send" />
      </button>
      {hasFailed && (
        <p id="call-message-failed" role="alert" className="call-message-failed">
          {texts.sendFailed}
        </p>
      )}
    </form>
  );
}
