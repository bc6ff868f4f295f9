/** What `npm start` has got for the neural recogniser and voice (scripts/setup/neural-hearing.mjs, neural-voice.mjs). */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { NeuralHearing } from '../../../runtime/voice-choice.ts';
import { NEURAL_VOICE } from '../speaking/voices.ts';
import type { RecogniserFiles } from './recogniser-process.ts';
import type { SpeakerFiles } from './speaker-process.ts';

const installedSchema = z.object({ python: z.string(), libraries: z.string() });

/** @throws Error where a part is missing */
export async function installedRecogniser({
  dir,
  model,
  modelDir,
}: NeuralHearing): Promise<RecogniserFiles> {
  const libraries = await installedLibraries(dir);
  const folder = modelDir ?? join(dir, 'models', model);
  await access(join(folder, 'model.bin'));
  return { ...libraries, modelDir: folder };
}

/** @throws Error where a part is missing */
export async function installedSpeaker({ dir }: Pick<NeuralHearing, 'dir'>): Promise<SpeakerFiles> {
  const libraries = await installedLibraries(dir);
  const voiceDir = join(dir, 'voices', NEURAL_VOICE);
  await access(voiceDir);
  return { ...libraries, voiceDir };
}

async function installedLibraries(dir: string): Promise<{ python: string; libraries: string }> {
  const installed = await readFile(join(dir, 'installed.json'), 'utf8');
  const { python, libraries } = installedSchema.parse(JSON.parse(installed));
  return { python, libraries: join(dir, libraries) };
}
