import { join } from 'node:path';
import { libraryTypes } from './library-types.ts';

const WEB = join(import.meta.dirname, '..');

/** What the package exports. */
export const ENTRY = join(WEB, 'src/calendar/index.ts');

/** The committed declarations of the package: whoever changes them sees it in review. */
export const API_FILE = join(WEB, 'api.d.ts');

/** Returns the declarations of the package as its sources have them. */
export function publicApi(): Promise<string> {
  return libraryTypes(join(WEB, 'tsconfig.json'), ENTRY);
}
