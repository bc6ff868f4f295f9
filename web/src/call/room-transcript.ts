/** The transcript of a room, from LiveKit's text streams: `lk.transcription` for speech, `lk.chat` for typing. */
import type { Room, TextStreamReader } from 'livekit-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { withLine, type Line } from './transcript.ts';

const SPEECH_TOPIC = 'lk.transcription';
const CHAT_TOPIC = 'lk.chat';
const SEGMENT = 'lk.segment_id';
const FINAL = 'lk.transcription_final';

export interface RoomTranscript {
  store: Pick<StoreApi<readonly Line[]>, 'getState' | 'subscribe'>;
  /** Sends a typed message to the agent. Rejects when it cannot be sent. */
  send: (text: string) => Promise<void>;
  stop: () => void;
}

/**
 * Listens to a room. A segment of speech is sent again as it grows; the newest text of it counts.
 *
 * @param earlier what was said before the page was loaded again
 */
export function followTranscript(
  room: Room,
  newId: () => string,
  earlier: readonly Line[],
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
  return {
    store,
    async send(text) {
      await room.localParticipant.sendText(text, { topic: CHAT_TOPIC });
      put({ id: newId(), from: 'caller', text, isFinal: true });
    },
    stop() {
      room.unregisterTextStreamHandler(SPEECH_TOPIC);
      room.unregisterTextStreamHandler(CHAT_TOPIC);
    },
  };
}
