import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { openSphinx } from './sphinx/library.ts';

/** Where Debian's `pocketsphinx-en-us` puts the English model. */
export const MODEL_DIR = '/usr/share/pocketsphinx/model/en-us';

/** Command that installs what speech recognition needs, on Debian and its relatives. */
export const INSTALL_COMMAND = 'apt-get install -y libpocketsphinx3 pocketsphinx-en-us';

const MODEL_FILES = ['en-us/mdef', 'en-us.lm.bin', 'cmudict-en-us.dict'];

/** Whether speech can be recognised here; when not, why, and what fixes it. */
export type SpeechEngine =
  { available: true } | { available: false; reason: string; install: string };

export interface SpeechEngineOptions {
  modelDir?: string;
  /** Opens the native libraries; throws when they are missing. */
  open?: () => unknown;
}

/** Looks for the recogniser's libraries and model. Without them the product runs on typed text alone. */
export async function speechEngine({
  modelDir = MODEL_DIR,
  open = openSphinx,
}: SpeechEngineOptions = {}): Promise<SpeechEngine> {
  try {
    open();
  } catch {
    return missing('The PocketSphinx library (libpocketsphinx.so.3) is not installed');
  }
  for (const file of MODEL_FILES) {
    try {
      await access(join(modelDir, file));
    } catch {
      return missing(`The English speech model is not installed (${join(modelDir, file)})`);
    }
  }
  return { available: true };
}

function missing(reason: string): SpeechEngine {
  return { available: false, reason, install: INSTALL_COMMAND };
}
