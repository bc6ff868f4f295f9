import type { Instant } from '@in-call-calendar/shared';
import { llm, type voice } from '@livekit/agents';
import type { Fact } from '../calendar/state.ts';
import type { CallContext } from '../conversation/call-context.ts';

type Options = voice.AgentSessionOptions;

/** How a call begins: for the first time, or after it was cut off. */
export interface GreetingOptions {
  resumed?: boolean;
}

/** How one provider hears, thinks and speaks in a call. */
export interface VoiceModels {
  llm: NonNullable<Options['llm']>;
  /** None where nothing can be heard and the caller has to type, or where a realtime `llm` hears by itself. */
  stt: NonNullable<Options['stt']> | undefined;
  tts: NonNullable<Options['tts']>;
  turnHandling: NonNullable<Options['turnHandling']>;
  /** Whether the model needs the screen in words with each turn. */
  tellScreen: boolean;
  /**
   * First words of the call, where a provider has its own. `resumed`: another process led the call before and was cut
   * off; the words then say so, and where the call stands. Something is called booked only where the view has its record.
   */
  greeting?: (context: CallContext, options: GreetingOptions) => string;
  /** Words about something that happened on the screen, where a provider has its own; null to stay quiet. */
  factWords?: (fact: Fact, context: CallContext) => string | null;
  /** The times that the last question offers, where a provider knows what it has asked; else its words are read. */
  choices?: () => readonly Instant[];
  close(): Promise<void>;
}

/** Whether a caller is heard: by a recogniser, or by a realtime model that has one of its own. */
export function canHear({ llm: model, stt }: Pick<VoiceModels, 'llm' | 'stt'>): boolean {
  return stt !== undefined || model instanceof llm.RealtimeModel;
}
