/** What a voice module of the operator's own gets and gives (`VOICE_MODULE`): its public types. */
import type { llm, stt, tts } from '@livekit/agents';
import type { Language } from '@in-call-calendar/shared';
import type { EventType } from '../../scheduling/scheduler.ts';
import type { VoiceModels } from '../voice-models.ts';

/** What a voice may want to know when it is made. */
export interface VoiceSurroundings {
  /** The language that agent and caller speak. */
  language: Language;
  /** What is booked in the call: words to listen for. */
  event: EventType;
  /** Folder where files that are made once may be kept. */
  dir: string;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** How the operator's own voice hears, thinks and speaks. Greeting, facts and guard are the product's. */
export interface CustomVoice {
  /** A model that answers in text; a realtime model only where text is all that comes out of it. */
  llm: llm.LLM | llm.RealtimeModel;
  /** None where callers type, or where a realtime `llm` hears by itself. One that does not stream is made to. */
  stt?: stt.STT | undefined;
  tts: tts.TTS;
  /** What differs from the product's own settings. */
  turnHandling?: VoiceModels['turnHandling'] | undefined;
  /** Called when the call is over. */
  close?: (() => Promise<void> | void) | undefined;
}

/** The export `createVoice` of a voice module: called once for each call, and once when the worker starts. */
export type CreateVoice = (surroundings: VoiceSurroundings) => CustomVoice | Promise<CustomVoice>;
