import { useRef, useState, type SubmitEvent } from 'react';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { useFocusIfLost } from './use-focus-if-lost.ts';

const MAX_MESSAGE = 1000;

export interface MessageBoxProps {
  /** Sends a message. Rejects when it cannot be sent. */
  send: (text: string) => Promise<void>;
}

/** Typing in place of speaking. A message that could not be sent, or is too long, stays in the box. */
export function MessageBox({ send }: MessageBoxProps) {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  // On a touch screen the focus would bring a keyboard over a call that is spoken.
  useFocusIfLost(matchMedia('(pointer: coarse)').matches ? null : box);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const message = text.trim();
    if (message === '') return;
    if (message.length > MAX_MESSAGE) {
      setProblem(texts.messageTooLong(MAX_MESSAGE));
      return;
    }
    setText('');
    try {
      await send(message);
      setProblem(null);
    } catch {
      setProblem(texts.sendFailed);
      setText((typedSince) => (typedSince === '' ? message : typedSince));
    }
  }

  return (
    <form className="call-message" onSubmit={(event) => void submit(event)}>
      <input
        type="text"
        ref={box}
        data-message-box
        value={text}
        placeholder={texts.typeHere}
        aria-label={texts.typeHere}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'call-message-failed'}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="call-round" data-action="send" aria-label={texts.send}>
        <Icon name="send" />
      </button>
      {problem !== null && (
        <p id="call-message-failed" role="alert" className="call-message-failed">
          {problem}
        </p>
      )}
    </form>
  );
}
