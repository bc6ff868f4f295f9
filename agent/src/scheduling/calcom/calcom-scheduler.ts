import { silentMeter, type Meter } from '../../runtime/metrics/meter.ts';
import type { Logger } from '../logger.ts';
import { silentLogger } from '../logger.ts';
import { openGate, type RequestGate } from '../request-gate.ts';
import type { RequestOptions, Scheduler } from '../scheduler.ts';
import { scopeOf } from '../sharing/shared-store.ts';
import type { SharedStore } from '../sharing/shared-store.ts';
import { createBook } from './book.ts';
import { createChanges } from './changes.ts';
import { createDescribe, requestEventTypes } from './describe.ts';
import {
  createDescriptionFile,
  shareDescription,
  type DescriptionCache,
} from './description-cache.ts';
import { createFinder } from './find.ts';
import { createHolds } from './holds.ts';
import { createCalcomClient } from './http-client.ts';
import { requestSlots } from './slots.ts';

export interface CalcomSchedulerConfig {
  /** Of the API, with its version: `https://api.cal.com/v2`. */
  baseUrl: string;
  apiKey: string;
  eventTypeSlug: string;
  /** Its number, which counts in place of the slug where it is set. */
  eventTypeId?: number | undefined;
  /** Owner of the event type; else the owner of the key. */
  username?: string | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  log?: Logger | undefined;
  /** Counts requests to the provider. */
  meter?: Meter | undefined;
  /** Request budget of the key; without one nothing waits. */
  budget?: RequestGate | undefined;
  /** Folder in which the event type's description is shared between processes. */
  cacheDir?: string | undefined;
  /** Shares it between machines as well. One that never rejects. */
  store?: SharedStore | undefined;
  /** Waits between look-ups after a booking without a clear answer, in milliseconds. */
  lookUpDelaysMs?: readonly number[] | undefined;
}

export interface CalcomScheduler extends Scheduler {
  /** Slugs of the event types of the owner. */
  eventTypeSlugs(options?: RequestOptions): Promise<string[]>;
  close(): Promise<void>;
}

/** Returns the Cal.com adapter of the Scheduler port. Every method throws SchedulingErrors only. */
export function createCalcomScheduler(config: CalcomSchedulerConfig): CalcomScheduler {
  const { baseUrl, apiKey, eventTypeSlug, username, now } = config;
  const log = config.log ?? silentLogger;
  const client = createCalcomClient({
    baseUrl,
    apiKey,
    gate: config.budget ?? openGate,
    now,
    meter: config.meter ?? silentMeter,
    log,
  });
  const describe = createDescribe({
    client,
    eventTypeSlug,
    eventTypeId: config.eventTypeId,
    username,
    cache: descriptionCache(config, log),
    now,
  });
  const finder = createFinder(client, describe);
  return {
    describe: async (options) => (await describe(options)).event,
    slots: (span, zone, options) => requestSlots(client, describe, span, zone, options),
    ...createHolds(client, describe, now),
    book: createBook({ client, describe, finder, now, lookUpDelaysMs: config.lookUpDelaysMs }),
    find: (query, options) => finder.find(query, options),
    ...createChanges(client, finder, now),
    eventTypeSlugs: async (options = {}) => {
      const query = username === undefined ? {} : { username };
      return (await requestEventTypes(client, query, options)).map(({ slug }) => slug);
    },
    close: () => client.close(),
  };
}

function descriptionCache(config: CalcomSchedulerConfig, log: Logger): DescriptionCache | null {
  const { baseUrl, apiKey, eventTypeId, username = '', cacheDir, store } = config;
  const which = eventTypeId === undefined ? config.eventTypeSlug : `#${eventTypeId}`;
  const identity = [baseUrl, apiKey, which, username];
  const file = cacheDir === undefined ? null : createDescriptionFile(cacheDir, identity, log);
  return store ? shareDescription(store, scopeOf(...identity), file) : file;
}
