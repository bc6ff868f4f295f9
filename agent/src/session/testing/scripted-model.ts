/** A language model with the replies that a test scripts, in the order it is asked. */
import { randomUUID } from 'node:crypto';
import { DEFAULT_API_CONNECT_OPTIONS, llm, type APIConnectOptions } from '@livekit/agents';

/** What a model says and calls in one reply; the tools come after the words. */
export interface ScriptedReply {
  say?: string | ((talk: llm.ChatContext) => string);
  calls?: readonly { name: string; args: object }[];
}

type Request = Parameters<llm.LLM['chat']>[0];

/** Answers with the next reply of its script; with nothing once that is used up. */
export class ScriptedModel extends llm.LLM {
  readonly requests: llm.ChatContext[] = [];
  readonly #replies: ScriptedReply[];

  constructor(replies: readonly ScriptedReply[]) {
    super();
    this.#replies = [...replies];
  }

  override label(): string {
    return 'test.ScriptedModel';
  }

  override chat({
    chatCtx,
    toolCtx,
    connOptions = DEFAULT_API_CONNECT_OPTIONS,
  }: Request): llm.LLMStream {
    this.requests.push(chatCtx);
    return new ScriptedStream(this, this.#replies.shift() ?? {}, {
      chatCtx,
      ...(toolCtx === undefined ? {} : { toolCtx }),
      connOptions,
    });
  }
}

class ScriptedStream extends llm.LLMStream {
  readonly #reply: ScriptedReply;

  constructor(
    model: ScriptedModel,
    reply: ScriptedReply,
    params: {
      chatCtx: llm.ChatContext;
      toolCtx?: llm.ToolContextLike;
      connOptions: APIConnectOptions;
    },
  ) {
    super(model, params);
    this.#reply = reply;
  }

  protected override run(): Promise<void> {
    const id = randomUUID();
    const { say = '', calls = [] } = this.#reply;
    const words = typeof say === 'string' ? say : say(this.chatCtx);
    for (const piece of words.match(/.{1,4}/gsu) ?? []) {
      this.queue.put({ id, delta: { role: 'assistant', content: piece } });
    }
    if (calls.length > 0) {
      const toolCalls = calls.map(({ name, args }) =>
        llm.FunctionCall.create({ callId: randomUUID(), name, args: JSON.stringify(args) }),
      );
      this.queue.put({ id, delta: { role: 'assistant', toolCalls } });
    }
    return Promise.resolve();
  }
}

/** What the newest tool told the model to say; nothing where it told nothing. */
export function toolSaid({ items }: llm.ChatContext): string {
  const output = items.findLast((item) => item.type === 'function_call_output')?.output;
  return (JSON.parse(output ?? '{}') as { say?: string }).say ?? '';
}
