/** What a job needs before its call begins, so that the greeting is quick: the event type, and voices that are loaded. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createClock } from '../runtime/clock.ts';
import { ConfigError } from '../runtime/config-error.ts';
import type { Config } from '../runtime/config.ts';
import { readOwnAgent } from './own-agent-file.ts';
import type { CallContext } from '../conversation/call-context.ts';
import type { Language } from '@in-call-calendar/shared';
import { createLog } from '../runtime/log.ts';
import { silentMeter, type Meter } from '../runtime/metrics/meter.ts';
import { createRequestBudget } from '../scheduling/budget.ts';
import { createCalcomScheduler } from '../scheduling/calcom/calcom-scheduler.ts';
import type { EventType, Scheduler } from '../scheduling/scheduler.ts';
import type { Sharing, SharingOptions } from '../scheduling/sharing/open-sharing.ts';
import type { ChangeChannel, SlotChangeChannel } from '../scheduling/sharing/change-channels.ts';
import { checkVoiceAccess } from '../voice/check/check-voice-access.ts';
import { buildVoiceFiles, loadVoice } from './load-voice.ts';
import type { VoiceSurroundings } from '../voice/module/custom-voice.ts';
import { spokenLanguage } from './spoken-language.ts';
import type { VoiceModels } from '../voice/voice-models.ts';

export interface PreparedJob {
  scheduler: Scheduler;
  /** Changes of the free times that other calls announce; only with Redis. */
  others: SlotChangeChannel | undefined;
  /** Changed bookings that the server announces; only with Redis, else it does so through the room. */
  bookings: ChangeChannel | undefined;
  /** Leaves what calls share. */
  leave: () => Promise<void>;
  event: EventType;
  voice: (context: () => CallContext) => VoiceModels;
  /** The language that the voice speaks. */
  language: Language;
  log: Logger;
}

/**
 * Checks calendar and voice, and makes the files that all jobs share. The worker does it once, before it takes calls.
 *
 * @throws ConfigError where a setting of the voice is wrong
 */
export async function prepareWorker(config: Config, log: Logger): Promise<VoiceSurroundings> {
  await readOwnAgent(config.agent);
  const { surroundings, leave } = await calendarOf(config, log);
  await buildVoiceFiles(config.voice, surroundings);
  await leave();
  await checkVoice(config, surroundings);
  return surroundings;
}

/** @throws ConfigError where no call could go well with the voice that is configured */
async function checkVoice(config: Config, surroundings: VoiceSurroundings): Promise<void> {
  const problems = await checkVoiceAccess(config.voice, { surroundings });
  for (const { severity, ...problem } of problems) {
    if (severity === 'warning')
      surroundings.log.warn(problem, 'the voice cannot do all that is asked of it');
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ConfigError(
    errors.map(({ variable, message, fix }) => ({ variable, message: `${message}; ${fix}` })),
  );
}

/** Loads what the job's own process needs. `meter`: takes what is measured in it. */
export async function prepareJob(config: Config, meter: Meter): Promise<PreparedJob> {
  const log = createLog({ level: config.logLevel, format: config.logFormat, part: 'call' });
  const { surroundings, ...calendar } = await calendarOf(config, log, meter);
  const language = spokenLanguage(config.voice.provider, config.agent.language);
  return { ...calendar, voice: await loadVoice(config.voice, surroundings), language, log };
}

interface PreparedCalendar extends Pick<
  PreparedJob,
  'scheduler' | 'others' | 'bookings' | 'leave' | 'event'
> {
  surroundings: VoiceSurroundings;
}

/** Redis is not loaded where none is set. */
async function openSharing(options: SharingOptions): Promise<Sharing> {
  const sharing = await import('../scheduling/sharing/open-sharing.ts');
  return sharing.openSharing(options);
}

async function calendarOf(
  config: Config,
  log: Logger,
  meter: Meter = silentMeter,
): Promise<PreparedCalendar> {
  const { cal, dataDir, redisUrl } = config;
  const { apiUrl, apiKey, eventTypeSlug, eventTypeId } = cal;
  const now = createClock(config.clockOffsetMs);
  const sharing =
    redisUrl === undefined
      ? undefined
      : await openSharing({
          redisUrl,
          apiUrl,
          apiKey,
          eventTypeSlug: eventTypeId === undefined ? eventTypeSlug : `#${eventTypeId}`,
          now,
          log,
        });
  const calcom = createCalcomScheduler({
    baseUrl: apiUrl,
    apiKey,
    eventTypeSlug,
    eventTypeId,
    now,
    budget: sharing?.budget ?? createRequestBudget({ now }),
    meter,
    log,
    cacheDir: join(dataDir, 'cache'),
    store: sharing?.store,
  });
  const shared = await sharing?.share(calcom);
  const event = await calcom.describe();
  return {
    scheduler: shared?.scheduler ?? calcom,
    others: shared?.slotChanges,
    bookings: sharing?.bookingChanges,
    leave: async () => sharing?.close(),
    event,
    surroundings: { language: config.agent.language, event, dir: join(dataDir, 'speech'), log },
  };
}
