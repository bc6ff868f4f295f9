import type { voice } from '@livekit/agents';
import type { ReadableStream } from 'node:stream/web';
import type { ReplyChunk } from './trouble/reply-with-fallback.ts';

export type { ReplyChunk };

/** What stands between a model's words and everybody who hears, reads or remembers them. */
export interface ReplyGuard {
  /**
   * A reply of a pipeline's model, without what is not so. Null stays null.
   *
   * `isLast`: no tool may be called any more, so that no other reply follows.
   */
  reply(
    reply: ReadableStream<ReplyChunk> | null,
    options: { isLast: boolean },
  ): Promise<ReadableStream<ReplyChunk> | null>;
  /**
   * Words on their way to speech or transcript, of a realtime model, whose replies pass nowhere else. Null where they
   * need no judgement.
   */
  spoken(text: AsyncIterable<string>, speech: voice.SpeechHandle): ReadableStream<string> | null;
}
