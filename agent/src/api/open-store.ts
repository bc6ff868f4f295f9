/** Opens what the server keeps, out of the settings; what cannot be used is named when the server starts. */
import { randomBytes, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { ConfigError } from '../runtime/config-error.ts';
import type { OwnersConfig } from '../runtime/owner-config.ts';
import { DatabaseUnavailableError } from '../store/database-error.ts';
import { noteKeys, readNotedKeys } from '../store/encryption-keys.ts';
import { FolderInUseError, lockFolder } from '../store/folder-lock.ts';
import { openFolder, openPostgres, type OpenDatabase } from '../store/open-database.ts';
import type { Secrets } from '../store/secrets.ts';
import { unreadableKeys } from '../store/stored-secrets.ts';
import { createStore, type Store, type StoreDeps } from '../store/store.ts';
import { explainDatabaseError } from './explain-database-error.ts';

const ID_LENGTH = 22;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;

export interface StoreSettings {
  owners: Pick<OwnersConfig, 'databaseUrl'>;
  dataDir: string;
  secrets: Secrets | undefined;
  /** Epoch ms. */
  now: () => number;
}

type OpenStore = Store & { database: OpenDatabase };

export interface StoreParts {
  /** Opens the database for the first request that needs it: PGlite takes 500 MB. */
  store: () => Promise<OpenStore>;
  /** False for a folder that was never made: it is not opened to look for what cannot be there. */
  mayHaveRows: () => boolean;
  /**
   * Checks that the database can be used. PostgreSQL is opened; of a folder the lock is taken, and it is opened only
   * where its secrets were sealed with keys that are not there any more.
   *
   * @throws ConfigError that says what to do
   */
  start: () => Promise<void>;
  /**
   * False while the database does not answer; true for a folder that nobody has needed yet. A folder that cannot be
   * used any more, as after a write to a full disk, is closed, and opened again by the next who needs it.
   */
  isReady: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** Returns the store of a server, not opened yet. */
export function prepareStore(settings: StoreSettings): StoreParts {
  const { owners, dataDir, secrets } = settings;
  const { databaseUrl } = owners;
  const folder = join(dataDir, 'database');
  let unlock: (() => void) | undefined;
  let opening: Promise<OpenStore> | undefined;
  let closing: Promise<void> | undefined;
  let wasNeeded = databaseUrl !== undefined;

  function lock(): () => void {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
    return (unlock ??= lockFolder(folder));
  }

  async function openDatabase(): Promise<OpenDatabase> {
    if (databaseUrl !== undefined) return openPostgres(databaseUrl);
    await closing;
    const held = lock();
    // Given back with the folder, whatever becomes of it.
    unlock = undefined;
    const database = await openFolder(folder, held);
    if ((await unreadableKeys(database.db, secrets)).length === 0) noteKeys(dataDir, secrets);
    return database;
  }

  async function open(): Promise<OpenStore> {
    const database = await openDatabase();
    return { ...createStore(depsOf(database, settings)), database };
  }

  const store = (): Promise<OpenStore> => {
    wasNeeded = true;
    opening ??= open().catch((cause: unknown) => {
      // The next request tries again.
      opening = undefined;
      throw new DatabaseUnavailableError('the database cannot be opened', { cause });
    });
    return opening;
  };

  async function checkSecrets(): Promise<void> {
    const { database } = await store();
    const unreadable = await unreadableKeys(database.db, secrets);
    if (unreadable.length > 0) throw wrongKeys(unreadable, secrets !== undefined);
  }

  return {
    store,
    mayHaveRows: () => opening !== undefined || databaseUrl !== undefined || existsSync(folder),
    async start() {
      if (databaseUrl !== undefined) {
        await store().catch((error: unknown) => {
          const message = explainDatabaseError(error);
          throw new ConfigError([{ variable: 'DATABASE_URL', message }]);
        });
        return checkSecrets();
      }
      try {
        lock();
        if (existsSync(folder)) accessSync(folder, constants.W_OK);
        const known: readonly string[] = secrets?.fingerprints ?? [];
        const noted = readNotedKeys(dataDir);
        const isSure =
          noted === undefined ? !existsSync(folder) : noted.every((one) => known.includes(one));
        if (!isSure) await checkSecrets();
      } catch (error) {
        throw error instanceof ConfigError ? error : wrongFolder(error, folder);
      }
    },
    async isReady() {
      if (!wasNeeded) return true;
      const asked = store();
      try {
        await (await asked).database.db.execute(sql`select 1`);
        return true;
      } catch {
        // PostgreSQL comes back by itself.
        if (databaseUrl === undefined && opening === asked) {
          opening = undefined;
          closing = asked.then(({ database }) => database.close()).catch(() => undefined);
        }
        return false;
      }
    },
    async close() {
      const opened = await opening;
      await closing;
      if (opened) await opened.database.close();
      else unlock?.();
      opening = undefined;
      unlock = undefined;
    },
  };
}

function depsOf({ db }: OpenDatabase, { secrets, now }: StoreSettings): StoreDeps {
  return {
    db,
    secrets,
    newAgentId,
    newVisitorSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
    randomId: randomUUID,
    now,
  };
}

function wrongFolder(error: unknown, folder: string): ConfigError {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  const message =
    error instanceof FolderInUseError
      ? error.message
      : `${folder} cannot be opened${code}: check that DATA_DIR is a folder which this user may write to, on a disk with room, or set DATABASE_URL`;
  return new ConfigError([{ variable: 'DATA_DIR', message }]);
}

function wrongKeys(unreadable: readonly string[], isAnySet: boolean): ConfigError {
  const ids = unreadable.map((id) => `"${id}"`).join(', ');
  const what = isAnySet
    ? `does not have the key ${ids} that stored secrets are sealed with, or has another one under its id`
    : `is not set, and stored secrets are sealed with the key ${ids}`;
  const message = `${what}: set it as it was (a new key goes before it), or, where it is lost, run npm run rotate-keys -- --drop-unreadable and enter the Cal.com keys again`;
  return new ConfigError([{ variable: 'ENCRYPTION_KEY', message }]);
}

/** 128 bits and a little: `ag_` and 22 letters and digits. */
function newAgentId(): string {
  let id = '';
  while (id.length < ID_LENGTH) {
    for (const byte of randomBytes(ID_LENGTH)) {
      // Bytes above the last multiple of 62 would make the first letters likelier.
      if (byte < 248 && id.length < ID_LENGTH) id += LETTERS.charAt(byte % LETTERS.length);
    }
  }
  return `ag_${id}`;
}
