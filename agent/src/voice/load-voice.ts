/** The voices of a provider by its name. */
import type { CallContext } from '../conversation/call-context.ts';
import type { EventType } from '../scheduling/scheduler.ts';
import { buildEmbeddedFiles, loadEmbeddedVoice } from './embedded/models.ts';
import { createLivekitModels, type ModelNames } from './livekit/models.ts';
import { createOpenaiModels } from './openai/models.ts';
import type { VoiceModels } from './voice-models.ts';

export interface VoiceChoice {
  provider: 'embedded' | 'livekit' | 'openai';
  openai: { apiKey: string | undefined; baseUrl: string | undefined; models: ModelNames };
  livekit: { models: ModelNames };
}

export interface VoiceSurroundings {
  event: EventType;
  /** Where files that are made once are kept. */
  dir: string;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** Makes the files that a provider needs, once for all processes. Quick when they are there. */
export async function buildVoiceFiles(
  { provider }: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<void> {
  if (provider === 'embedded') await buildEmbeddedFiles(surroundings);
}

/** Loads what a process needs to hear and speak; the result makes the voices of a call. */
export async function loadVoice(
  choice: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<(context: () => CallContext) => VoiceModels> {
  switch (choice.provider) {
    case 'embedded':
      return loadEmbeddedVoice(surroundings);
    case 'livekit':
      return () => createLivekitModels(choice.livekit.models);
    case 'openai': {
      const { apiKey } = choice.openai;
      if (apiKey === undefined) throw new Error('OpenAI voices need a key');
      return () => createOpenaiModels({ ...choice.openai, apiKey });
    }
  }
}
