/** One reply of the dialogue, streamed. */
import { randomUUID } from 'node:crypto';
import { llm, type APIConnectOptions } from '@livekit/agents';
import { z } from 'zod';
import { toolResultSchema, toolNameSchema } from './tool-result.ts';
import type { ToolResult } from './contract.ts';
import type { Step } from './answering/state.ts';
import type { DialogueModel } from './dialogue-model.ts';

/** What a turn comes to: words, and tools to call. */
type Said = Pick<Step, 'say' | 'calls'>;

const FAILED: ToolResult = {
  ok: false,
  say: 'Something went wrong on my side just now. Could you try that once more?',
};

export class EmbeddedStream extends llm.LLMStream {
  readonly #model: DialogueModel;

  constructor(
    model: DialogueModel,
    params: {
      chatCtx: llm.ChatContext;
      toolCtx?: llm.ToolContextLike;
      connOptions: APIConnectOptions;
    },
  ) {
    super(model, params);
    this.#model = model;
  }

  protected override run(): Promise<void> {
    const next = this.#next();
    if (next) this.#put(next);
    return Promise.resolve();
  }

  #next(): Said | null {
    const { items } = this.chatCtx;
    const last = items.at(-1);
    if (last?.type === 'function_call_output') {
      const name = toolNameSchema.safeParse(last.name);
      // Only this dialogue calls tools: another's answer fits none of its questions.
      if (!name.success) return { say: FAILED.say, calls: [] };
      return this.#model.dialogue.toolAnswered(name.data, resultOf(last));
    }
    const at = items.findLastIndex((item) => item.type === 'message' && item.role === 'user');
    const turn = items[at];
    if (turn?.type !== 'message') return null;
    this.#model.beginTurn(turn.id, (id) => items.some((item) => item.id === id));
    return this.#model.dialogue.respondTo(turn.textContent ?? '', cutOff(items.slice(0, at)));
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

/** What came through of the agent's last words, when they were cut off. */
function cutOff(before: readonly llm.ChatItem[]): { heard: string } | undefined {
  const said = before.findLast((item) => item.type === 'message' && item.role === 'assistant');
  return said?.type === 'message' && said.interrupted
    ? { heard: said.textContent ?? '' }
    : undefined;
}

/** A tool's answer out of the chat, where results stand as JSON. */
function resultOf(output: llm.FunctionCallOutput): ToolResult {
  if (output.isError) return FAILED;
  const decoded = z
    .string()
    .transform((text, issue): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        issue.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(toolResultSchema)
    .safeParse(output.output);
  return decoded.success ? decoded.data : FAILED;
}
