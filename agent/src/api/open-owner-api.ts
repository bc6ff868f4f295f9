/** Puts the API of owners together out of the settings. The database is opened by the first request that needs it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ConfigError } from '../runtime/config-error.ts';
import type { OwnersConfig } from '../runtime/owner-config.ts';
import type { Zone } from '@in-call-calendar/shared';
import { createRequestBudget } from '../scheduling/budget.ts';
import { createCalcomScheduler } from '../scheduling/calcom/calcom-scheduler.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import { createAgents, type Agents } from '../store/agents.ts';
import { createIdempotency } from '../store/idempotency.ts';
import { openFolder, openPostgres, type OpenDatabase } from '../store/open-database.ts';
import { createOwners } from '../store/owners.ts';
import { createSecrets, type EncryptionKey } from '../store/secrets.ts';
import { createAgentCalendars, type AgentCalendar } from './agent-calendars.ts';
import type { OwnerApiOptions } from './owner-api.ts';
import { createOwnerTokens } from './owner-token.ts';
import { DEFAULT_AGENT } from './token.ts';

const ID_LENGTH = 22;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export interface OwnerApiSettings {
  owners: OwnersConfig;
  dataDir: string;
  /** The calendar of the agent of the settings. */
  cal: { apiUrl: string; apiKey: string; eventTypeSlug: string; timeZone: Zone | undefined };
  /** What that agent calls itself. */
  agentName: string | undefined;
  /** Epoch ms. */
  now: () => number;
  log: Logger;
}

export interface OwnerApiParts {
  options: Omit<OwnerApiOptions, 'livekit' | 'grant' | 'addressOf' | 'isCallOpen'>;
  /** Closes the database, where it was opened. */
  close: () => Promise<void>;
}

/** Returns what the API of owners is made of; nothing where no setting says who could be an owner. */
export function openOwnerApi(settings: OwnerApiSettings): OwnerApiParts | undefined {
  const { owners, now } = settings;
  const { isDevelopment } = owners;
  if (owners.tokens === undefined && !isDevelopment) return undefined;
  let opening: Promise<OpenStore> | undefined;
  const store = () => (opening ??= openStore(settings));
  return {
    options: {
      ownerTokens: owners.tokens && createOwnerTokens(owners.tokens, now),
      ownerOf: async (who) => (await store()).ownerOf(who),
      isDevelopment,
      now: () => performance.now(),
      wallClock: now,
      store,
      calendarOf: calendars(settings, async () => (await store()).agents),
    },
    close: async () => (await opening)?.close(),
  };
}

type OpenStore = Awaited<ReturnType<OwnerApiOptions['store']>> & {
  ownerOf: OwnerApiOptions['ownerOf'];
  close: () => Promise<void>;
};

async function openStore(settings: OwnerApiSettings): Promise<OpenStore> {
  const { now } = settings;
  const { db, close } = await openDatabase(settings);
  const [first, ...others] = encryptionKeys(settings);
  const secrets = first && createSecrets([first, ...others], randomBytes);
  const deps = { db, secrets, newAgentId, randomId: randomUUID, now };
  return {
    agents: createAgents(deps),
    idempotency: createIdempotency(deps),
    ownerOf: createOwners(deps),
    close,
  };
}

function openDatabase({ owners, dataDir }: OwnerApiSettings): Promise<OpenDatabase> {
  const { databaseUrl } = owners;
  return databaseUrl === undefined
    ? openFolder(join(dataDir, 'database'))
    : openPostgres(databaseUrl);
}

/** Those of the settings; in development one that is made, and kept beside the database. */
function encryptionKeys({ owners, dataDir, log }: OwnerApiSettings): EncryptionKey[] {
  if (owners.encryptionKeys.length > 0) return owners.encryptionKeys;
  if (!owners.isDevelopment) {
    log.warn({}, 'no ENCRYPTION_KEY is set: Cal.com keys of agents cannot be stored');
    return [];
  }
  const file = join(dataDir, 'encryption.key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    log.info({ file }, 'made a key to encrypt Cal.com keys with; keep it beside the database');
  }
  const key = Uint8Array.from(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
  if (key.length !== 32) {
    throw new ConfigError([{ variable: file, message: 'is no key of 32 bytes in base64' }]);
  }
  return [{ id: 'local', key }];
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

function calendars(
  { cal, dataDir, agentName, now, log }: OwnerApiSettings,
  agents: () => Promise<Agents>,
): OwnerApiOptions['calendarOf'] {
  const openScheduler = (key: { apiKey: string; eventTypeSlug: string }): Scheduler =>
    createCalcomScheduler({
      baseUrl: cal.apiUrl,
      ...key,
      now,
      budget: createRequestBudget({ now }),
      log,
      cacheDir: join(dataDir, 'cache'),
    });
  let own: Scheduler | undefined;
  const ownCalendar = async (): Promise<AgentCalendar> => {
    own ??= openScheduler(cal);
    const timeZone = cal.timeZone ?? (await own.describe()).hostZone;
    return {
      agent: { id: DEFAULT_AGENT, name: agentName ?? 'Assistant', timeZone },
      scheduler: own,
      eventTypeSlug: cal.eventTypeSlug,
    };
  };
  return createAgentCalendars({ own: ownCalendar, ownId: DEFAULT_AGENT, agents, openScheduler });
}
