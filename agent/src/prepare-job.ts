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
import { buildVoiceFiles, loadVoice, type VoiceSurroundings } from './voice/load-voice.ts';
import type { VoiceModels } from './voice/voice-models.ts';

export interface PreparedJob {
  scheduler: Scheduler;
  event: EventType;
  voice: (context: () => CallContext) => VoiceModels;
  log: Logger;
}

/** Checks the calendar and makes the files that all jobs share. The worker does it once, before it takes calls. */
export async function prepareWorker(config: Config, log: Logger): Promise<void> {
  const { surroundings } = await calendarOf(config, log);
  await buildVoiceFiles(config.voice, surroundings);
}

/** Loads what the job's own process needs. */
export async function prepareJob(config: Config): Promise<PreparedJob> {
  const log = createLog({ level: config.logLevel, part: 'call' });
  const { scheduler, event, surroundings } = await calendarOf(config, log);
  return { scheduler, event, voice: await loadVoice(config.voice, surroundings), log };
}

async function calendarOf(
  config: Config,
  log: Logger,
): Promise<{ scheduler: Scheduler; event: EventType; surroundings: VoiceSurroundings }> {
  const { cal, dataDir } = config;
  const now = createClock(config.clockOffsetMs);
  const scheduler = createCalcomScheduler({
    baseUrl: cal.apiUrl,
    apiKey: cal.apiKey,
    eventTypeSlug: cal.eventTypeSlug,
    now,
    budget: createRequestBudget({ now }),
    log,
    cacheDir: join(dataDir, 'cache'),
  });
  const event = await scheduler.describe();
  return { scheduler, event, surroundings: { event, dir: join(dataDir, 'speech'), log } };
}
