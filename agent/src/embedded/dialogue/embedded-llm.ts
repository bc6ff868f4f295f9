/** The dialogue as a language model of LiveKit Agents: text and tool calls out, no network, no model file. */
import { DEFAULT_API_CONNECT_OPTIONS, llm, type APIConnectOptions } from '@livekit/agents';
import { decode } from '@in-call-calendar/shared';
import { turnOf } from '../../conversation/modality.ts';
import type { ToolResult } from './contract.ts';
import type { Dialogue } from './answering/create-dialogue.ts';
import type { DialogueState } from './answering/state.ts';
import { EmbeddedStream, type Said } from './embedded-stream.ts';
import { toolNameSchema, toolResultSchema } from './tool-result.ts';

const FAILED: ToolResult = {
  ok: false,
  say: 'Something went wrong on my side just now. Could you try that once more?',
};

/** A language model that keeps one dialogue. */
export class EmbeddedLlm extends llm.LLM {
  readonly dialogue: Dialogue;
  /** Where the dialogue stood before a turn, so that a turn that never came about can be taken back. */
  #checkpoint: { messageId: string; before: DialogueState } | null = null;

  constructor({ dialogue }: { dialogue: Dialogue }) {
    super();
    this.dialogue = dialogue;
  }

  override label(): string {
    return 'embedded.EmbeddedLlm';
  }

  override get model(): string {
    return 'rules';
  }

  override get provider(): string {
    return 'embedded';
  }

  override chat({
    chatCtx,
    toolCtx,
    connOptions = DEFAULT_API_CONNECT_OPTIONS,
  }: {
    chatCtx: llm.ChatContext;
    toolCtx?: llm.ToolContextLike;
    connOptions?: APIConnectOptions;
    parallelToolCalls?: boolean;
    toolChoice?: llm.ToolChoice;
    extraKwargs?: Record<string, unknown>;
  }): llm.LLMStream {
    const params = { chatCtx, ...(toolCtx === undefined ? {} : { toolCtx }), connOptions };
    return new EmbeddedStream(this, (items) => this.#next(items), params);
  }

  #next(items: readonly llm.ChatItem[]): Said | null {
    const last = items.at(-1);
    if (last?.type === 'function_call_output') {
      const name = toolNameSchema.safeParse(last.name);
      // Only this dialogue calls tools: another's answer fits none of its questions.
      if (!name.success) return { say: FAILED.say, calls: [] };
      return this.dialogue.toolAnswered(name.data, resultOf(last));
    }
    const at = items.findLastIndex((item) => item.type === 'message' && item.role === 'user');
    const turn = items[at];
    if (turn?.type !== 'message') return null;
    this.#beginTurn(turn.id, items);
    return this.dialogue.respondTo(turnOf(turn), cutOff(items.slice(0, at)));
  }

  /**
   * Goes back to before a turn that is generated once more, or that did not become part of the talk (a reply that was
   * begun ahead of the caller's last words).
   */
  #beginTurn(messageId: string, items: readonly llm.ChatItem[]): void {
    const last = this.#checkpoint;
    if (last && (last.messageId === messageId || !items.some(({ id }) => id === last.messageId)))
      this.dialogue.restore(last.before);
    this.#checkpoint = { messageId, before: this.dialogue.state() };
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
function resultOf({ isError, output }: llm.FunctionCallOutput): ToolResult {
  const decoded = decode(toolResultSchema, output);
  return decoded.ok && !isError ? decoded.value : FAILED;
}
