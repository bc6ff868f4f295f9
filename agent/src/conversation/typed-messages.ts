/** What the caller types (`lk.chat`). A page can send before the agent can answer: nothing of it is lost. */
import type { Room } from '@livekit/rtc-node';

/** Topic of typed text, fixed by LiveKit Agents. */
const CHAT_TOPIC = 'lk.chat';
/** Longest message that is read, in characters; the page sends no longer ones. */
const MAX_MESSAGE = 2000;

export interface TypedMessages {
  /** A message has come in. */
  take(sender: string, text: string): void;
  /** Whose messages count. Those of others are dropped. */
  from(identity: string): void;
  /** From now on messages are answered, those that wait first. */
  begin(answer: (text: string) => void): void;
}

/** Keeps messages until it is known whose count, and somebody can answer them. */
export function createTypedMessages(): TypedMessages {
  let waiting: { sender: string; text: string }[] = [];
  let caller: string | null = null;
  let answer: ((text: string) => void) | null = null;

  function settle(): void {
    if (caller === null || answer === null) return;
    const messages = waiting;
    waiting = [];
    for (const { sender, text } of messages) if (sender === caller) answer(text);
  }

  return {
    take(sender, text) {
      const message = text.trim().slice(0, MAX_MESSAGE);
      if (message !== '') waiting.push({ sender, text: message });
      settle();
    },
    from(identity) {
      caller = identity;
      settle();
    },
    begin(next) {
      answer = next;
      settle();
    },
  };
}

/** The typed messages of a room, joined or not yet. */
export function followTypedMessages(
  room: Pick<Room, 'registerTextStreamHandler'>,
  log: { warn(fields: object, message: string): void },
): TypedMessages {
  const typed = createTypedMessages();
  room.registerTextStreamHandler(CHAT_TOPIC, (reader, { identity }) => {
    reader
      .readAll()
      .then((text) => {
        typed.take(identity, text);
      })
      .catch((error: unknown) => {
        log.warn({ error }, 'typed message not answered');
      });
  });
  return typed;
}
