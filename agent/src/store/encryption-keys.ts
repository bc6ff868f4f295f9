/** The keys that secrets are sealed with: those of the settings, and one beside the database that is made in development. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../runtime/config-error.ts';
import type { Log } from '../runtime/log.ts';
import { createSecrets, type EncryptionKey, type Secrets } from './secrets.ts';

const KEY_BYTES = 32;

export interface KeySettings {
  /** As ENCRYPTION_KEY names them. */
  encryptionKeys: readonly EncryptionKey[];
  /** A key is made where there is none. */
  isDevelopment: boolean;
  dataDir: string;
  log: Log;
}

/**
 * Returns what seals and opens secrets; nothing where there is no key. A key that was made in development opens what it
 * has sealed also after others are set.
 *
 * @throws ConfigError where the file of that key holds something else
 */
export function openSecrets(settings: KeySettings): Secrets | undefined {
  const { encryptionKeys, isDevelopment, dataDir, log } = settings;
  const file = join(dataDir, 'encryption.key');
  if (encryptionKeys.length === 0 && isDevelopment && !existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
    log.info({ file }, 'made a key to encrypt Cal.com keys with; keep it beside the database');
  }
  const mayUseFile = isDevelopment || encryptionKeys.length > 0;
  const local = mayUseFile && existsSync(file) ? [readLocal(file)] : [];
  const [first, ...others] = [
    ...encryptionKeys,
    ...local.filter(({ id }) => !encryptionKeys.some((key) => key.id === id)),
  ];
  if (first) return createSecrets([first, ...others], randomBytes);
  log.warn({}, 'no ENCRYPTION_KEY is set: Cal.com keys of agents cannot be stored');
  return undefined;
}

function readLocal(file: string): EncryptionKey {
  const key = Uint8Array.from(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
  if (key.length !== KEY_BYTES) {
    throw new ConfigError([{ variable: file, message: 'is no key of 32 bytes in base64' }]);
  }
  return { id: 'local', key };
}

const notedSchema = z.array(z.string());
const fileOfNote = (dataDir: string): string => join(dataDir, 'database.keys');

/** Notes beside the database which keys its secrets may be sealed with, so that it need not be opened to know it. */
export function noteKeys(dataDir: string, secrets: Secrets | undefined): void {
  const text = JSON.stringify(secrets?.fingerprints ?? []);
  writeFileSync(fileOfNote(dataDir), text, { mode: 0o600 });
}

/** Returns fingerprints of the keys that were noted; nothing where none were, or the note cannot be read. */
export function readNotedKeys(dataDir: string): string[] | undefined {
  try {
    return notedSchema.safeParse(JSON.parse(readFileSync(fileOfNote(dataDir), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
