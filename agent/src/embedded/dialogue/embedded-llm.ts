/** The dialogue as a language model of LiveKit Agents: text and tool calls out, no network, no model file. */
import { DEFAULT_API_CONNECT_OPTIONS, llm, type APIConnectOptions } from '@livekit/agents';
import type { CallContext } from './contract.ts';
import type { DialogueModel } from './dialogue-model.ts';
import { createDialogue, type Dialogue } from './answering/create-dialogue.ts';
import type { DialogueState } from './answering/state.ts';
import { EmbeddedStream } from './embedded-stream.ts';

export type EmbeddedLlmOptions = { dialogue: Dialogue } | { context: () => CallContext };

/** Where the dialogue stood before a turn, so that a turn that never came about can be taken back. */
export interface Checkpoint {
  messageId: string;
  before: DialogueState;
}

export class EmbeddedLlm extends llm.LLM implements DialogueModel {
  readonly dialogue: Dialogue;
  #checkpoint: Checkpoint | null = null;

  constructor(options: EmbeddedLlmOptions) {
    super();
    this.dialogue = 'dialogue' in options ? options.dialogue : createDialogue(options);
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
    return new EmbeddedStream(this, {
      chatCtx,
      ...(toolCtx === undefined ? {} : { toolCtx }),
      connOptions,
    });
  }

  beginTurn(messageId: string, inTalk: (id: string) => boolean): void {
    const last = this.#checkpoint;
    if (last && (last.messageId === messageId || !inTalk(last.messageId)))
      this.dialogue.restore(last.before);
    this.#checkpoint = { messageId, before: this.dialogue.state() };
  }
}
