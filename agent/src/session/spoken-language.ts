import type { Language } from '@in-call-calendar/shared';
import type { VoiceChoice } from '../runtime/voice-choice.ts';

/** The language that a provider leads calls in: the embedded dialogue speaks English, whatever is asked for. */
export function spokenLanguage(provider: VoiceChoice['provider'], wanted: Language): Language {
  return provider === 'embedded' ? 'en' : wanted;
}
