/** Seals every stored secret with the first key that is configured, so that an older one can be taken out. */
import { resolve } from 'node:path';
import { ConfigError } from '../../agent/src/runtime/config-error.ts';
import { readOwners } from '../../agent/src/runtime/owner-config.ts';
import { openSecrets, noteKeys } from '../../agent/src/store/encryption-keys.ts';
import { FolderInUseError } from '../../agent/src/store/folder-lock.ts';
import { openFolder, openPostgres } from '../../agent/src/store/open-database.ts';
import { dropUnreadable, resealAll } from '../../agent/src/store/stored-secrets.ts';
import { explainDatabaseError } from '../../agent/src/api/explain-database-error.ts';

export interface RotateKeysOptions {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  print: (line: string) => void;
}

const DROP = '--drop-unreadable';

/** Returns the exit code: 0 where all that is stored is sealed with the first key. */
export async function rotateKeys({ args, env, print }: RotateKeysOptions): Promise<number> {
  const unknown = args.find((arg) => arg !== DROP);
  if (unknown !== undefined) {
    print(`${unknown} is no option; the only one is ${DROP}.`);
    return 2;
  }
  try {
    return await rotate(env, args.includes(DROP), print);
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof FolderInUseError)) throw error;
    print(error.message);
    return 1;
  }
}

async function rotate(
  env: RotateKeysOptions['env'],
  drops: boolean,
  print: (line: string) => void,
): Promise<number> {
  const { databaseUrl, encryptionKeys, isDevelopment } = readOwners(env);
  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  const log = { info: () => undefined, warn: () => undefined };
  const secrets = openSecrets({ encryptionKeys, isDevelopment, dataDir, log });
  if (!secrets) {
    const message = 'is not set: put the new key first, and the old ones behind it';
    throw new ConfigError([{ variable: 'ENCRYPTION_KEY', message }]);
  }
  const database =
    databaseUrl === undefined
      ? await openFolder(resolve(dataDir, 'database'))
      : await openPostgres(databaseUrl).catch((error: unknown) => {
          const message = explainDatabaseError(error);
          throw new ConfigError([{ variable: 'DATABASE_URL', message }]);
        });
  try {
    const { resealed, failed } = await resealAll(database.db, secrets);
    print(`${resealed} secrets are sealed with the key "${secrets.keyId}" now.`);
    if (drops) print(`${await dropUnreadable(database.db, secrets)} that no key opens are gone.`);
    const isWhole = drops || failed.length === 0;
    if (!isWhole) {
      print(`No key opens those of ${failed.join(', ')}: they are as they were.`);
      print(`Put back the key that is missing; where it is lost, ${DROP} removes them.`);
    } else {
      if (databaseUrl === undefined) noteKeys(dataDir, secrets);
      print('The other keys can be taken out of ENCRYPTION_KEY.');
    }
    return isWhole ? 0 : 1;
  } finally {
    await database.close();
  }
}
