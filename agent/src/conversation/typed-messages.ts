/**
 * What the caller types (`lk.chat`). A page can send before the agent can answer: nothing of it is lost. It may send
 * again what it takes for unread, under the same id: that is answered once.
 */
import { MESSAGE_ID_ATTRIBUTE } from '@in-call-calendar/shared';
import type { Room } from '@livekit/rtc-node';

/** Topic of typed text, fixed by LiveKit Agents. */
const CHAT_TOPIC = 'lk.chat';
/** Longest message that is read, in characters; the page sends no longer ones. */
const MAX_MESSAGE = 2000;
/** Longest id that is told from others, in characters. */
const MAX_ID = 64;
/** How many ids are remembered, the newest. */
const MAX_KNOWN = 200;

type Answer = (text: string, waited: boolean) => void;

export interface TypedMessages {
  /** A message has come in; other clients than our page give it no id. */
  take(sender: string, text: string, id?: string): void;
  /** Whose messages count. Those of others are dropped. */
  from(identity: string): void;
  /** From now on messages are answered, those that wait first; `waited` tells them apart. */
  begin(answer: Answer): void;
}

/** Keeps messages until it is known whose count, and somebody can answer them. */
export function createTypedMessages(): TypedMessages {
  let waiting: { sender: string; text: string }[] = [];
  const known = new Set<string>();
  let caller: string | null = null;
  let answer: Answer | null = null;

  function finish(waited: boolean): void {
    if (caller === null || answer === null) return;
    const messages = waiting;
    waiting = [];
    for (const { sender, text } of messages) if (sender === caller) answer(text, waited);
  }

  return {
    take(sender, text, id) {
      if (id !== undefined) {
        const key = `${sender}/${id.slice(0, MAX_ID)}`;
        if (known.has(key)) return;
        known.add(key);
        for (const oldest of known) if (known.size > MAX_KNOWN) known.delete(oldest);
      }
      const message = text.trim().slice(0, MAX_MESSAGE);
      if (message !== '') waiting.push({ sender, text: message });
      finish(false);
    },
    from(identity) {
      caller = identity;
      finish(true);
    },
    begin(next) {
      answer = next;
      finish(true);
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
    const id = reader.info.attributes?.[MESSAGE_ID_ATTRIBUTE];
    reader
      .readAll()
      .then((text) => {
        typed.take(identity, text, id);
      })
      .catch((error: unknown) => {
        log.warn({ error }, 'typed message not answered');
      });
  });
  return typed;
}
