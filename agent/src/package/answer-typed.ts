import type { voice } from '@livekit/agents';

/** The part of a session that answers what is typed. */
type TypedSession = Pick<voice.AgentSession, 'interrupt' | 'generateReply'>;

/**
 * Answers what a caller types, after what is being said where that must be heard to its end. LiveKit's own callback
 * throws then, and the message is lost.
 */
export function answerTyped(session: TypedSession, { text }: { text: string }): void {
  try {
    session.interrupt();
  } catch {
    // A booking is being made, or told: the answer waits for that.
  }
  session.generateReply({ userInput: text });
}
