/** The transcript of a room, from LiveKit's text streams: `lk.transcription` for speech, `lk.chat` for typing. */
import { MESSAGE_ID_ATTRIBUTE } from '@in-call-calendar/shared';
import type { Room, TextStreamReader } from 'livekit-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { withLine, type Line } from './transcript.ts';
import { createUnreadMessages, type UnreadMessages } from './unread-messages.ts';

const SPEECH_TOPIC = 'lk.transcription';
const CHAT_TOPIC = 'lk.chat';
const SEGMENT = 'lk.segment_id';
const FINAL = 'lk.transcription_final';

export interface RoomTranscript {
  store: Pick<StoreApi<readonly Line[]>, 'getState' | 'subscribe'>;
  /** Sends a typed message to the agent. Rejects when it cannot be sent. */
  send: (text: string) => Promise<void>;
  /** An agent has answered a question that was asked at `askedAt`, in ms of the clock of the options. */
  agentAnswered: UnreadMessages['answered'];
  stop: () => void;
}

export interface TranscriptOptions {
  newId: () => string;
  now: () => number;
  /** Identity of the agent that counts; null for none. */
  agent: () => string | null;
  /** What was said before the page was loaded again. */
  earlier: readonly Line[];
}

/** Listens to a room. A segment of speech is sent again as it grows; the newest text of it counts. */
export function followTranscript(
  room: Room,
  { newId, now, agent, earlier }: TranscriptOptions,
): RoomTranscript {
  const store = createStore<readonly Line[]>(() => earlier);
  const put = (line: Line) => store.setState((lines) => withLine(lines, line), true);

  async function read(reader: TextStreamReader, identity: string): Promise<void> {
    const { attributes = {}, id } = reader.info;
    const from = identity === room.localParticipant.identity ? 'caller' : 'agent';
    const line = { id: `${identity}/${attributes[SEGMENT] ?? id}`, from } as const;
    let text = '';
    try {
      for await (const chunk of reader) {
        text += chunk;
        put({ ...line, text, isFinal: false });
      }
    } finally {
      // A stream that breaks off has still said what it said. The agent's sentences grow within one stream; the
      // caller's are sent again and again as they are understood.
      put({ ...line, text, isFinal: from === 'agent' || attributes[FINAL] !== 'false' });
    }
  }

  function handler(reader: TextStreamReader, { identity }: { identity: string }): void {
    read(reader, identity).catch(() => undefined);
  }

  room.registerTextStreamHandler(SPEECH_TOPIC, handler);
  room.registerTextStreamHandler(CHAT_TOPIC, handler);
  const messages = createUnreadMessages({
    agent,
    async deliver(id, text) {
      const attributes = { [MESSAGE_ID_ATTRIBUTE]: id };
      await room.localParticipant.sendText(text, { topic: CHAT_TOPIC, attributes });
    },
    now,
    newId,
  });

  return {
    store,
    agentAnswered: messages.answered,
    async send(text) {
      await messages.send(text);
      put({ id: newId(), from: 'caller', text, isFinal: true });
    },
    stop() {
      room.unregisterTextStreamHandler(SPEECH_TOPIC);
      room.unregisterTextStreamHandler(CHAT_TOPIC);
    },
  };
}
