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
import type { SetTimer } from '../runtime/timers.ts';
import type { BookingChange } from '../scheduling/booking-change.ts';
import type { Agents } from '../store/agents.ts';
import { openFolder, openPostgres, type OpenDatabase } from '../store/open-database.ts';
import { keepSwept, sweep, type Swept } from '../store/retention.ts';
import { createSecrets, type EncryptionKey } from '../store/secrets.ts';
import { createStore, type Store } from '../store/store.ts';
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
  setTimer: SetTimer;
  log: Logger;
}

export interface OwnerApiParts {
  options: Omit<OwnerApiOptions, 'livekit' | 'grant' | 'addressOf' | 'log'>;
  /** Brings recorded bookings up to date with a change made elsewhere. */
  applyChange: (change: BookingChange) => Promise<void>;
  /** Deletes once a day what is older than CALL_RETENTION_DAYS, until it is closed. */
  keepSwept: () => void;
  /** Closes the database, where it was opened. */
  close: () => Promise<void>;
}

/** Returns what the API of owners is made of; nothing where no setting says who could be an owner. */
export function openOwnerApi(settings: OwnerApiSettings): OwnerApiParts | undefined {
  const { owners, now } = settings;
  const { isDevelopment } = owners;
  if (owners.tokens === undefined && !isDevelopment) return undefined;
  let opening: Promise<OpenStore> | undefined;
  const store = () =>
    (opening ??= openStore(settings).catch((error: unknown) => {
      // One that could not be reached is asked again by the next request.
      opening = undefined;
      throw error;
    }));
  /** PGlite takes 500 MB: it is not opened to look for what cannot be there. */
  const mayHaveRows = () =>
    opening !== undefined || owners.databaseUrl !== undefined || existsSync(folderOf(settings));
  let stopSweeping: () => void = () => undefined;
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
    applyChange: async (change) => {
      if (mayHaveRows()) await (await store()).bookings.apply(change);
    },
    keepSwept() {
      stopSweeping = keepSwept({
        sweep: async () => (mayHaveRows() ? (await store()).sweep() : undefined),
        setTimer: settings.setTimer,
        log: settings.log,
      });
    },
    close: async () => {
      stopSweeping();
      await (await opening)?.close();
    },
  };
}

type OpenStore = Store & { sweep: () => Promise<Swept>; close: () => Promise<void> };

async function openStore(settings: OwnerApiSettings): Promise<OpenStore> {
  const { now, owners } = settings;
  const { db, close } = await openDatabase(settings);
  const [first, ...others] = encryptionKeys(settings);
  const secrets = first && createSecrets([first, ...others], randomBytes);
  return {
    ...createStore({ db, secrets, newAgentId, randomId: randomUUID, now }),
    sweep: () => sweep({ db, days: owners.retentionDays, now }),
    close,
  };
}

function folderOf({ dataDir }: OwnerApiSettings): string {
  return join(dataDir, 'database');
}

function openDatabase(settings: OwnerApiSettings): Promise<OpenDatabase> {
  const { databaseUrl } = settings.owners;
  return databaseUrl === undefined ? openFolder(folderOf(settings)) : openPostgres(databaseUrl);
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
