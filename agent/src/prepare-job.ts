/** What a job needs before its call begins, so that the greeting is quick: the event type, and voices that are loaded. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { CallContext } from './conversation/call-context.ts';
import { createLog } from './log.ts';
import { createRequestBudget } from './scheduling/budget.ts';
import { createCalcomScheduler } from './scheduling/calcom/calcom-scheduler.ts';
import type { EventType, Scheduler } from './scheduling/scheduler.ts';
import type { BookingLine } from './scheduling/sharing/booking-line.ts';
import { openSharing } from './scheduling/sharing/open-sharing.ts';
import type { SlotNews } from './scheduling/sharing/slot-news.ts';
import { buildVoiceFiles, loadVoice, type VoiceSurroundings } from './voice/load-voice.ts';
import type { VoiceModels } from './voice/voice-models.ts';

export interface PreparedJob {
  scheduler: Scheduler;
  /** What other calls tell of the free times; only with Redis. */
  others: SlotNews | undefined;
  /** What the server tells of changed bookings; only with Redis, else it does so through the room. */
  bookings: BookingLine | undefined;
  /** Leaves what calls share. */
  leave: () => Promise<void>;
  event: EventType;
  voice: (context: () => CallContext) => VoiceModels;
  log: Logger;
}

/** Checks the calendar and makes the files that all jobs share. The worker does it once, before it takes calls. */
export async function prepareWorker(config: Config, log: Logger): Promise<void> {
  const { surroundings, leave } = await calendarOf(config, log);
  await buildVoiceFiles(config.voice, surroundings);
  await leave();
}

/** Loads what the job's own process needs. */
export async function prepareJob(config: Config): Promise<PreparedJob> {
  const log = createLog({ level: config.logLevel, part: 'call' });
  const { surroundings, ...calendar } = await calendarOf(config, log);
  return { ...calendar, voice: await loadVoice(config.voice, surroundings), log };
}

interface PreparedCalendar extends Pick<
  PreparedJob,
  'scheduler' | 'others' | 'bookings' | 'leave' | 'event'
> {
  surroundings: VoiceSurroundings;
}

async function calendarOf(config: Config, log: Logger): Promise<PreparedCalendar> {
  const { cal, dataDir, redisUrl } = config;
  const { apiUrl, apiKey, eventTypeSlug } = cal;
  const now = createClock(config.clockOffsetMs);
  const sharing =
    redisUrl === undefined
      ? undefined
      : await openSharing({ redisUrl, apiUrl, apiKey, eventTypeSlug, now, log });
  const calcom = createCalcomScheduler({
    baseUrl: apiUrl,
    apiKey,
    eventTypeSlug,
    now,
    budget: sharing?.budget ?? createRequestBudget({ now }),
    log,
    cacheDir: join(dataDir, 'cache'),
    store: sharing?.store,
  });
  const shared = await sharing?.share(calcom);
  const event = await calcom.describe();
  return {
    scheduler: shared?.scheduler ?? calcom,
    others: shared?.news,
    bookings: sharing?.bookings,
    leave: async () => sharing?.close(),
    event,
    surroundings: { event, dir: join(dataDir, 'speech'), log },
  };
}
