/** One reply of the dialogue, streamed. */
import { randomUUID } from 'node:crypto';
import { llm, type APIConnectOptions } from '@livekit/agents';
import type { Step } from './answering/state.ts';

/** What a turn comes to: words, and tools to call. */
export type Said = Pick<Step, 'say' | 'calls'>;

export class EmbeddedStream extends llm.LLMStream {
  readonly #next: (items: readonly llm.ChatItem[]) => Said | null;

  /** `next` says what comes after the items of a chat: nothing where no turn of the caller is among them. */
  constructor(
    model: llm.LLM,
    next: (items: readonly llm.ChatItem[]) => Said | null,
    params: {
      chatCtx: llm.ChatContext;
      toolCtx?: llm.ToolContextLike;
      connOptions: APIConnectOptions;
    },
  ) {
    super(model, params);
    this.#next = next;
  }

  protected override run(): Promise<void> {
    const next = this.#next(this.chatCtx.items);
    if (next) this.#put(next);
    return Promise.resolve();
  }

  #put({ say, calls }: Said): void {
    const id = randomUUID();
    if (say !== '') this.queue.put({ id, delta: { role: 'assistant', content: say } });
    if (calls.length === 0) return;
    const toolCalls = calls.map(({ name, args }) =>
      llm.FunctionCall.create({ callId: randomUUID(), name, args: JSON.stringify(args) }),
    );
    this.queue.put({ id, delta: { role: 'assistant', toolCalls } });
  }
}
