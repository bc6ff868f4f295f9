import type { voice } from '@livekit/agents';
import { interruptWords } from '../conversation/call-speech.ts';

/** The part of a session that answers what is typed. */
type TypedSession = Pick<voice.AgentSession, 'interrupt' | 'generateReply'>;

/**
 * Answers what a caller types, after what is being said where that must be heard to its end. LiveKit's own callback
 * throws then, and the message is lost.
 */
export function answerTyped(session: TypedSession, { text }: { text: string }): void {
  // While a booking is made, or told, the answer waits for that.
  interruptWords(session);
  session.generateReply({ userInput: text });
}
