import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The key of the local Cal.com-compatible server. It is made once and kept with the data it opens, so that what was
 * stored with it goes on working after a restart.
 */
export function localCalKey(dataDir: string): string {
  const file = join(dataDir, 'local-calcom', 'key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = `cal_local_${randomBytes(16).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}
