/** The voices of a provider. */
import type { CallContext } from '../conversation/call-context.ts';
import { buildEmbeddedFiles, loadEmbeddedVoice } from './embedded/models.ts';
import { createLivekitModels } from './livekit/models.ts';
import type { VoiceSurroundings } from './module/custom-voice.ts';
import { loadVoiceModule } from './module/load-voice-module.ts';
import { createModuleModels } from './module/models.ts';
import { createOpenaiModels } from './openai/models.ts';
import type { VoiceChoice } from './voice-choice.ts';
import type { VoiceModels } from './voice-models.ts';

/** Makes the files that a provider needs, once for all processes. Quick when they are there. */
export async function buildVoiceFiles(
  { provider }: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<void> {
  if (provider === 'embedded') await buildEmbeddedFiles(surroundings);
}

/** Loads what a process needs to hear and speak; the result makes the voices of its call. */
export async function loadVoice(
  choice: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<(context: () => CallContext) => VoiceModels> {
  const { language } = surroundings;
  switch (choice.provider) {
    case 'embedded':
      return loadEmbeddedVoice(surroundings);
    case 'livekit':
      return () => createLivekitModels(choice.livekit, language);
    case 'openai':
      return () => createOpenaiModels(choice.openai, language);
    case 'module': {
      const voice = await loadVoiceModule(choice.path, surroundings);
      return () => createModuleModels(voice, language);
    }
  }
}
