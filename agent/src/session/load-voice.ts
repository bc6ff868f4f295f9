/** The voices of a provider. The only file outside `embedded/` and tests that imports what is below it. */
import type { CallContext } from '../conversation/call-context.ts';
import { buildEmbeddedFiles, loadEmbeddedVoice } from '../embedded/voice.ts';
import { shareEmbeddedHearing, type SharedHearing } from '../embedded/neural-hearing.ts';

/** The voice inside this program, for when a provider's fails. */
export { createLocalVoice, type LoadedVoice } from '../embedded/local-voice.ts';
import { createLivekitModels } from '../voice/livekit/models.ts';
import type { VoiceSurroundings } from '../voice/module/custom-voice.ts';
import { loadVoiceModule } from '../voice/module/load-voice-module.ts';
import { createModuleModels } from '../voice/module/models.ts';
import { createOpenaiModels } from '../voice/openai/models.ts';
import type { VoiceChoice } from '../runtime/voice-choice.ts';
import type { VoiceModels } from '../voice/voice-models.ts';

/** Starts what the calls of a worker share, and returns the variables by which their processes find it. */
export async function shareVoice(
  choice: VoiceChoice,
  log: VoiceSurroundings['log'],
): Promise<SharedHearing> {
  return shareEmbeddedHearing(choice.provider === 'embedded' ? choice.neural : undefined, log);
}

/** Makes the files that a provider needs, once for all processes. Quick when they are there. */
export async function buildVoiceFiles(
  choice: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<void> {
  if (choice.provider === 'embedded' && !choice.neural) await buildEmbeddedFiles(surroundings);
}

/** Loads what a process needs to hear and speak; the result makes the voices of its call. */
export async function loadVoice(
  choice: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<(context: () => CallContext) => VoiceModels> {
  const { language } = surroundings;
  switch (choice.provider) {
    case 'embedded':
      return loadEmbeddedVoice(surroundings, choice.neural);
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
