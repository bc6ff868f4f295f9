import { asLanguageCode } from '@livekit/agents';
import type { stt } from '@livekit/agents';

/**
 * A transcript as the LiveKit session wants it. Times in seconds. PocketSphinx has no confidence worth the name:
 * it is always 1, and the dialogue reads facts back instead.
 */
export function transcript(text: string, startTime: number, endTime: number): stt.SpeechData {
  return { language: asLanguageCode('en'), text, startTime, endTime, confidence: 1 };
}
