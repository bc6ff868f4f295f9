/** Replies as streams, and what came out of one. */
import { ReadableStream } from 'node:stream/web';
import type { llm } from '@livekit/agents';
import type { ReplyStream } from '../guard-reply.ts';

export function chunk(content: string): llm.ChatChunk {
  return { id: 'reply', delta: { role: 'assistant', content } };
}

/** A stream of these parts that ends after them. */
export function streamOf<T>(parts: readonly T[]): ReadableStream<T> {
  return new ReadableStream<T>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

/** All that comes out of a stream. */
export async function partsOf<T>(stream: ReadableStream<T>): Promise<T[]> {
  const parts: T[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

/** The text of a reply, put together. */
export async function textOf(reply: ReplyStream): Promise<string> {
  let text = '';
  for await (const part of reply) {
    if (typeof part === 'string') text += part;
    else if (typeof part !== 'symbol') text += part.delta?.content ?? '';
  }
  return text;
}
