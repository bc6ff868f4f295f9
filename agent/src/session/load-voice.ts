/** The voices of a provider; what the others need is not loaded. The only file outside `embedded/` and tests that imports what is below it. */
import type { CallContext } from '../conversation/call-context.ts';
import type { SharedVoice } from '../embedded/share-voice.ts';

/** The voice inside this program, for when a provider's fails. */
export { createLocalVoice, type LoadedVoice } from '../embedded/local-voice.ts';
import type { VoiceSurroundings } from '../voice/module/custom-voice.ts';
import type { VoiceChoice } from '../runtime/voice-choice.ts';
import type { VoiceModels } from '../voice/voice-models.ts';

/** Starts what the calls of a worker share, and returns the variables by which their processes find it. */
export async function shareVoice(
  choice: VoiceChoice,
  surroundings: Pick<VoiceSurroundings, 'dir' | 'log'>,
): Promise<SharedVoice> {
  if (choice.provider !== 'embedded') return { variables: {}, close: () => Promise.resolve() };
  const { shareEmbeddedVoice } = await import('../embedded/share-voice.ts');
  return shareEmbeddedVoice(choice.neural, surroundings);
}

/** Makes the files that a provider needs, once for all processes. Quick when they are there. */
export async function buildVoiceFiles(
  choice: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<void> {
  if (choice.provider !== 'embedded' || choice.neural) return;
  const { buildEmbeddedFiles } = await import('../embedded/voice.ts');
  await buildEmbeddedFiles(surroundings);
}

/** Loads what a process needs to hear and speak; the result makes the voices of its call. */
export async function loadVoice(
  choice: VoiceChoice,
  surroundings: VoiceSurroundings,
): Promise<(context: () => CallContext) => VoiceModels> {
  const { language } = surroundings;
  switch (choice.provider) {
    case 'embedded': {
      const { loadEmbeddedVoice } = await import('../embedded/voice.ts');
      return loadEmbeddedVoice(surroundings, choice);
    }
    case 'livekit': {
      const { createLivekitModels } = await import('../voice/livekit/models.ts');
      return () => createLivekitModels(choice.livekit, language);
    }
    case 'openai': {
      const { createOpenaiModels } = await import('../voice/openai/models.ts');
      return () => createOpenaiModels(choice.openai, language);
    }
    case 'module': {
      const [{ loadVoiceModule }, { createModuleModels }] = await Promise.all([
        import('../voice/module/load-voice-module.ts'),
        import('../voice/module/models.ts'),
      ]);
      const voice = await loadVoiceModule(choice.path, surroundings);
      return () => createModuleModels(voice, language);
    }
  }
}
