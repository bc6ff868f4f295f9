import type { llm } from '@livekit/agents';
import type { Dialogue } from './answering/create-dialogue.ts';

/** A language model that keeps one dialogue, as the stream of a reply needs it. */
export interface DialogueModel extends llm.LLM {
  readonly dialogue: Dialogue;
  /**
   * Goes back to before a turn that is generated once more, or that did not become part of the talk (a reply that was
   * begun ahead of the caller's last words).
   */
  beginTurn(messageId: string, inTalk: (id: string) => boolean): void;
}
