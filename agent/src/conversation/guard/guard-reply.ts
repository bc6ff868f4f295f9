/** The guard over a reply as the framework streams it from a language model. */
import type { ReadableStreamDefaultReader } from 'node:stream/web';
import { ReadableStream } from 'node:stream/web';
import type { llm, voice } from '@livekit/agents';
import { TextGuard, type GuardOptions } from './text-guard.ts';

export type ReplyStream = NonNullable<Awaited<ReturnType<voice.Agent['llmNode']>>>;
type ReplyPart = ReplyStream extends ReadableStream<infer Part> ? Part : never;

/** How a reply is guarded. */
export interface ReplyGuardOptions extends GuardOptions {
  /** Words that come as plain text, and not in a model's chunks, are the code's own, and not judged. */
  passesPlainText?: boolean;
  /** No other reply follows, whatever tool this one calls. */
  isLast?: boolean;
}

/**
 * Passes a reply on, sentence by sentence. Tool calls, usage and flush marks go through at once. From the first sentence
 * that `judge` refuses on, no more text of this reply passes, and its end says the truth instead, unless the reply also
 * calls a tool that another reply will follow. Errors of the source come out as they are; cancelling reaches the source.
 */
export function guardReply(
  reply: ReplyStream,
  { passesPlainText = false, isLast = false, ...options }: ReplyGuardOptions,
): ReplyStream {
  const reader: ReadableStreamDefaultReader<ReplyPart> = reply.getReader();
  const guard = new TextGuard(options);
  let hasToolCall = false;
  let latest: llm.ChatChunk | null = null;
  const inShape = (text: string): ReplyPart =>
    latest
      ? { id: latest.id, delta: { role: latest.delta?.role ?? 'assistant', content: text } }
      : text;

  return new ReadableStream<ReplyPart>(
    {
      async pull(controller) {
        const send = (text: string): void => {
          if (text !== '') controller.enqueue(inShape(text));
        };
        for (let hasSent = false; !hasSent;) {
          const { done, value } = await reader.read();
          if (done) {
            send(guard.end({ hasToolCall: hasToolCall && !isLast }));
            controller.close();
            return;
          }
          if (typeof value === 'string' && passesPlainText) {
            send(guard.flush());
            controller.enqueue(value);
            hasSent = true;
          } else if (typeof value === 'string') {
            latest = null;
            const text = guard.push(value);
            send(text);
            hasSent = text !== '';
          } else if (typeof value === 'symbol') {
            send(guard.flush());
            controller.enqueue(value);
            hasSent = true;
          } else {
            hasToolCall ||= (value.delta?.toolCalls?.length ?? 0) > 0;
            if (value.delta?.content !== undefined) latest = value;
            const rest = withoutText(value);
            if (rest) controller.enqueue(rest);
            const text = guard.push(value.delta?.content ?? '');
            send(text);
            hasSent = rest !== null || text !== '';
          }
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** The chunk without its text; null where it carried nothing else. */
function withoutText(chunk: llm.ChatChunk): llm.ChatChunk | null {
  const { delta } = chunk;
  if (delta?.content === undefined) return chunk;
  const { content: _text, ...others } = delta;
  const carries = others.toolCalls !== undefined || others.extra !== undefined;
  if (carries) return { ...chunk, delta: others };
  if (chunk.usage === undefined) return null;
  return { id: chunk.id, usage: chunk.usage };
}
