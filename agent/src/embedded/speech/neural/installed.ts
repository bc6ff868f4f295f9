/** What `npm start` has got for the neural recogniser (scripts/setup/neural-hearing.mjs). */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { NeuralHearing } from '../../../runtime/voice-choice.ts';
import type { RecogniserFiles } from './recogniser-process.ts';

const installedSchema = z.object({ python: z.string(), libraries: z.string() });

/** @throws Error where a part is missing */
export async function installedRecogniser({
  dir,
  model,
  modelDir,
}: NeuralHearing): Promise<RecogniserFiles> {
  const installed = await readFile(join(dir, 'installed.json'), 'utf8');
  const { python, libraries } = installedSchema.parse(JSON.parse(installed));
  const folder = modelDir ?? join(dir, 'models', model);
  await access(join(folder, 'model.bin'));
  return { python, libraries: join(dir, libraries), modelDir: folder };
}
