/** What a job needs before its call begins, so that the greeting is quick: the event type, and voices that are loaded. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { CallContext } from './conversation/call-context.ts';
import { createLog } from './log.ts';
import { createCalcomScheduler } from './scheduling/calcom/calcom-scheduler.ts';
import type { EventType, Scheduler } from './scheduling/scheduler.ts';
import { loadVoice } from './voice/load-voice.ts';
import type { VoiceModels } from './voice/voice-models.ts';

export interface PreparedJob {
  scheduler: Scheduler;
  event: EventType;
  voice: (context: () => CallContext) => VoiceModels;
  log: Logger;
}

export async function prepareJob(config: Config): Promise<PreparedJob> {
  const log = createLog({ level: config.logLevel, part: 'call' });
  const now = createClock(config.clockOffsetMs);
  const scheduler = createCalcomScheduler({
    baseUrl: config.cal.apiUrl,
    apiKey: config.cal.apiKey,
    eventTypeSlug: config.cal.eventTypeSlug,
    now,
    log,
    cacheDir: join(config.dataDir, 'cache'),
  });
  const event = await scheduler.describe();
  const voice = await loadVoice(config.voice, {
    event,
    dir: join(config.dataDir, 'speech'),
    log,
  });
  return { scheduler, event, voice, log };
}
