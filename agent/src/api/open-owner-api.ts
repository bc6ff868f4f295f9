/** Puts the API of owners together out of the settings. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Meter } from '../runtime/metrics/meter.ts';
import type { OwnersConfig } from '../runtime/owner-config.ts';
import type { Zone } from '@in-call-calendar/shared';
import { createRequestBudget } from '../scheduling/budget.ts';
import { createCalcomScheduler } from '../scheduling/calcom/calcom-scheduler.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { BookingChange } from '../scheduling/booking-change.ts';
import type { Agents } from '../store/agents.ts';
import { openSecrets } from '../store/encryption-keys.ts';
import { keepSwept, sweep } from '../store/retention.ts';
import { createAgentCalendars, type AgentCalendar, type CalendarKey } from './agent-calendars.ts';
import { prepareStore, type StoreParts } from './open-store.ts';
import type { OwnerApiOptions } from './owner-api.ts';
import { createOwnerTokens } from './owner-token.ts';
import { DEFAULT_AGENT } from './token.ts';

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
  /** Counts requests to calendars. */
  meter: Meter;
  log: Logger;
}

export interface OwnerApiParts extends Pick<StoreParts, 'start' | 'isReady' | 'close'> {
  options: Omit<
    OwnerApiOptions,
    'livekit' | 'mint' | 'addressOf' | 'limits' | 'isCallOpen' | 'openRooms' | 'log'
  >;
  /** Brings recorded bookings up to date with a change made elsewhere. */
  applyChange: (change: BookingChange) => Promise<void>;
  /** Deletes once a day what is older than CALL_RETENTION_DAYS, until it is closed. */
  keepSwept: () => void;
}

/**
 * Returns what the API of owners is made of; nothing where no setting says who could be an owner.
 *
 * @throws ConfigError where the key that was made in development cannot be read
 */
export function openOwnerApi(settings: OwnerApiSettings): OwnerApiParts | undefined {
  const { owners, dataDir, now, log } = settings;
  const { isDevelopment, encryptionKeys, operatorOrigins } = owners;
  if (owners.tokens === undefined && !isDevelopment) return undefined;
  const secrets = openSecrets({ encryptionKeys, isDevelopment, dataDir, log });
  const prepared = prepareStore({ owners, dataDir, secrets, now });
  const { store, mayHaveRows } = prepared;
  let stopSweeping: () => void = () => undefined;
  return {
    options: {
      ownerTokens: owners.tokens && createOwnerTokens(owners.tokens, now),
      ownerOf: async (who) => (await store()).ownerOf(who),
      isDevelopment,
      canEncrypt: secrets !== undefined,
      operatorOrigins,
      wallClock: now,
      store,
      calendarOf: calendars(settings, async () => (await store()).agents),
    },
    start: prepared.start,
    isReady: prepared.isReady,
    applyChange: async (change) => {
      if (mayHaveRows()) await (await store()).bookings.apply(change);
    },
    keepSwept() {
      stopSweeping = keepSwept({
        sweep: async () =>
          mayHaveRows()
            ? sweep({ db: (await store()).database.db, days: owners.retentionDays, now })
            : undefined,
        setTimer: settings.setTimer,
        log,
      });
    },
    async close() {
      stopSweeping();
      await prepared.close();
    },
  };
}

function calendars(
  { cal, dataDir, agentName, now, meter, log }: OwnerApiSettings,
  agents: () => Promise<Agents>,
): OwnerApiOptions['calendarOf'] {
  const openScheduler = (key: CalendarKey): Scheduler =>
    createCalcomScheduler({
      baseUrl: cal.apiUrl,
      ...key,
      now,
      budget: createRequestBudget({ now }),
      meter,
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
