/** A model's reply as a stream that always ends in words or in a tool call: what {@link ReplyWatch} says is put in. */
import { FlushSentinel, isFlushSentinel, type llm } from '@livekit/agents';
import { ReadableStream, type ReadableStreamDefaultReader } from 'node:stream/web';
import { failureKind } from './failure-kind.ts';
import type { ReplyOutlet, ReplyWatch } from './reply-watch.ts';

export type ReplyChunk = llm.ChatChunk | string | FlushSentinel;

export interface ReplyWithFallbackOptions {
  watch: ReplyWatch;
  isNewTurn: boolean;
  isLast: boolean;
}

/**
 * Passes on what the model says. `open` asks the model; it may give nothing, reject, or never come to an end. Words of
 * ours come as a segment of their own, so that they are spoken at once. The stream itself never fails.
 */
export function replyWithFallback(
  open: () => Promise<ReadableStream<ReplyChunk> | null>,
  { watch, isNewTurn, isLast }: ReplyWithFallbackOptions,
): ReadableStream<ReplyChunk> {
  let reader: ReadableStreamDefaultReader<ReplyChunk> | undefined;
  let over = false;
  const isOver = (): boolean => over;
  const release = (): void => {
    over = true;
    reader?.cancel().catch(() => undefined);
  };
  let dropped = (): void => undefined;

  return new ReadableStream<ReplyChunk>({
    start(controller) {
      const outlet: ReplyOutlet = {
        say(text) {
          controller.enqueue(FlushSentinel);
          // The space ends the sentence for whoever reads it piece by piece.
          controller.enqueue(`${text} `);
          controller.enqueue(FlushSentinel);
        },
        stop() {
          release();
          controller.close();
        },
      };
      const step = watch.begin(outlet, { isNewTurn, isLast });
      dropped = () => {
        step.dropped();
      };

      async function pump(): Promise<void> {
        const source = await open();
        if (isOver()) {
          await source?.cancel();
          return;
        }
        reader = source?.getReader();
        for (;;) {
          const next = await reader?.read();
          if (isOver()) return;
          if (!next || next.done) break;
          const { text, tools } = contentOf(next.value);
          controller.enqueue(next.value);
          if (tools.length > 0) step.tools(tools);
          if (text !== '') step.words(text);
        }
        step.ended();
      }
      pump()
        .catch((error: unknown) => {
          if (!isOver()) step.broke(failureKind(error));
        })
        .finally(() => {
          if (isOver()) return;
          over = true;
          controller.close();
        });
    },
    cancel() {
      dropped();
      release();
    },
  });
}

function contentOf(chunk: ReplyChunk): { text: string; tools: string[] } {
  if (isFlushSentinel(chunk)) return { text: '', tools: [] };
  if (typeof chunk === 'string') return { text: chunk, tools: [] };
  return {
    text: chunk.delta?.content ?? '',
    tools: (chunk.delta?.toolCalls ?? []).map(({ name }) => name),
  };
}
