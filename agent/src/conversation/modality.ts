/** How a turn of the caller came. It travels with the message, so that nothing has to guess it from the words. */
import { llm } from '@livekit/agents';

/** What was typed cannot have been misheard. */
export type Modality = 'typed' | 'spoken';

/** A turn of the caller, and how it came. */
export interface CallerTurn {
  text: string;
  modality: Modality;
}

/** Makes the message of a turn that was typed, or given by a key. */
export function typedMessage(text: string): llm.ChatMessage {
  return llm.ChatMessage.create({ role: 'user', content: text, extra: { modality: 'typed' } });
}

/** Returns the turn of a message; spoken where the message does not say that it was typed. */
export function turnOf({ textContent, extra }: llm.ChatMessage): CallerTurn {
  return { text: textContent ?? '', modality: extra['modality'] === 'typed' ? 'typed' : 'spoken' };
}
