/**
 * Typed messages that the agent may not have read. One that dies takes what it was sent with it, so the page keeps each
 * message until that agent has answered a question that was asked later, and sends it again to the agent that takes
 * over. Takes functions, not a Room.
 */

export interface UnreadMessages {
  /** Sends a message to the agent that is there. Rejects when it cannot be sent; then it is not kept. */
  send: (text: string) => Promise<void>;
  /** An agent has answered a question that was asked at `askedAt` (ms, of the same clock). */
  answered: (agent: string, askedAt: number) => void;
}

export interface UnreadOptions {
  /** Identity of the agent that counts; null for none. */
  agent: () => string | null;
  /** Sends a message; its `id` stays the same when it is sent again. */
  deliver: (id: string, text: string) => Promise<void>;
  now: () => number;
  newId: () => string;
}

interface Message {
  readonly id: string;
  readonly text: string;
  /** To whom it was sent last, and when. */
  to: string | null;
  sentAt: number;
}

export function createUnreadMessages({
  agent,
  deliver,
  now,
  newId,
}: UnreadOptions): UnreadMessages {
  const unread = new Set<Message>();

  async function send(message: Message): Promise<void> {
    message.to = agent();
    message.sentAt = now();
    await deliver(message.id, message.text);
  }

  return {
    async send(text) {
      const message = { id: newId(), text, to: null, sentAt: 0 };
      unread.add(message);
      try {
        await send(message);
      } catch (error) {
        unread.delete(message);
        throw error;
      }
    },
    answered(by, askedAt) {
      for (const message of unread) {
        if (message.to === by) {
          if (message.sentAt < askedAt) unread.delete(message);
        } else if (agent() === by) {
          // Fails with the connection; the next answer tries again.
          send(message).catch(() => void (message.to = null));
        }
      }
    },
  };
}
