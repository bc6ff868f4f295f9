import { useState } from 'react';
import { useSessionMessages, type UseSessionReturn } from '@livekit/components-react';

/** What has been said, and a box to type in: an agent without a voice writes. */
export function Conversation({ session }: { session: UseSessionReturn }) {
  const { messages, send } = useSessionMessages(session);
  const [text, setText] = useState('');
  return (
    <section aria-label="Conversation">
      <ol>
        {messages.map(({ id, from, message }) => (
          <li key={id}>
            {from?.isLocal ? 'You' : 'Agent'}: {message}
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setText('');
          void send(text);
        }}
      >
        <label>
          Message
          <input value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button disabled={text.trim() === ''}>Send</button>
      </form>
    </section>
  );
}
