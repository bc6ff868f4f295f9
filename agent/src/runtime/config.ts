/** Settings of worker and server, read from the environment once. Nothing else reads `process.env`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isZone, LANGUAGES, type Language } from '@in-call-calendar/shared';
import { NO_PROXY, readProxyTrust, type ProxyTrust } from './client-address.ts';
import { ConfigError, type SettingProblem } from './config-error.ts';
import {
  httpUrl,
  oneOf,
  optional,
  readSettings,
  text,
  urlOf,
  wholeNumber,
  withDefault,
  type Environment,
} from './setting-schemas.ts';
import { readOwners, type OwnersConfig } from './owner-config.ts';
import { readTransfer, type TransferConfig } from './transfer-config.ts';
import { readVoiceChoice } from './voice-config.ts';
import type { VoiceChoice } from './voice-choice.ts';

const DAY_MS = 86_400_000;
const CENTURY_MS = 36_525 * DAY_MS;

const proxyTrust = text.transform((setting, context) => {
  const trusts = readProxyTrust(setting);
  if (trusts) return trusts;
  context.addIssue('is neither a number of proxies nor a list of their addresses');
  return z.NEVER;
});

const settingsSchema = z.object({
  LIVEKIT_URL: urlOf('ws', 'wss', 'http', 'https'),
  LIVEKIT_API_KEY: text,
  LIVEKIT_API_SECRET: text,
  LIVEKIT_AGENT_NAME: withDefault(text, 'in-call-calendar'),
  CAL_API_KEY: text,
  CAL_API_URL: withDefault(httpUrl, 'https://api.cal.com/v2'),
  CAL_EVENT_TYPE_SLUG: withDefault(text, 'consultation'),
  CAL_WEBHOOK_SECRET: optional(text),
  CAL_TIMEZONE: optional(z.string().refine(isZone, 'is not an IANA time zone')),
  AGENT_LANGUAGE: withDefault(oneOf(LANGUAGES), 'en'),
  AGENT_NAME: optional(text.max(100, { error: 'is longer than 100 characters' })),
  AGENT_GREETING: optional(text.max(1000, { error: 'is longer than 1000 characters' })),
  AGENT_INSTRUCTIONS_FILE: optional(text),
  REDIS_URL: optional(urlOf('redis', 'rediss')),
  DATA_DIR: withDefault(text, '.data'),
  HOST: withDefault(text, '127.0.0.1'),
  PORT: withDefault(wholeNumber(0, 65_535), 8080),
  SERVER_URL: optional(httpUrl),
  TOKENS_PER_MINUTE: withDefault(wholeNumber(1, 1_000_000), 10),
  WORKER_PORT: withDefault(wholeNumber(0, 65_535), 8081),
  METRICS_HOST: withDefault(text, '127.0.0.1'),
  METRICS_PORT: optional(wholeNumber(1, 65_535)),
  WORKER_METRICS_PORT: optional(wholeNumber(1, 65_535)),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(httpUrl),
  WORKER_MAX_CALLS: withDefault(wholeNumber(1, 1000), 8),
  WORKER_IDLE_PROCESSES: withDefault(wholeNumber(1, 100), 1),
  WORKER_DRAIN_MS: withDefault(wholeNumber(0, DAY_MS), 30 * 60_000),
  CALLER_GRACE_MS: withDefault(wholeNumber(0, 600_000), 30_000),
  CALLER_SILENCE_MS: withDefault(wholeNumber(1000, 3_600_000), 180_000),
  TRUST_PROXY: withDefault(proxyTrust, NO_PROXY),
  WEB_DIR: optional(text),
  LOG_LEVEL: withDefault(
    oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    'info',
  ),
  LOG_FORMAT: withDefault(oneOf(['json', 'text']), process.stdout.isTTY ? 'text' : 'json'),
  CLOCK_OFFSET_MS: withDefault(wholeNumber(-CENTURY_MS, CENTURY_MS), 0),
});
type Settings = z.infer<typeof settingsSchema>;

/** What has to be there in the place that a variable names. */
const PLACES = {
  WEB_DIR: (dir: string) => join(dir, 'index.html'),
  VOICE_MODULE: (file: string) => file,
  AGENT_INSTRUCTIONS_FILE: (file: string) => file,
};

export interface LiveKitConfig {
  url: string;
  apiKey: string;
  apiSecret: string;
  agentName: string;
}

export interface CalConfig {
  apiUrl: string;
  apiKey: string;
  eventTypeSlug: string;
  /** The event type's number, where an agent of the database has it; it counts in place of the slug. */
  eventTypeId?: number | undefined;
  /** The operator's zone; the event type's own when not set. */
  timeZone: string | undefined;
  /** Shared with Cal.com to sign webhooks; without one none are taken. */
  webhookSecret: string | undefined;
}

/** What the operator's agent is called and says; `undefined` where the product's own words do. */
export interface AgentConfig {
  language: Language;
  name: string | undefined;
  greeting: string | undefined;
  /** Absolute path of a text file with the operator's own instructions. */
  instructionsFile: string | undefined;
}

export interface Config {
  livekit: LiveKitConfig;
  cal: CalConfig;
  voice: VoiceChoice;
  agent: AgentConfig;
  transfer: TransferConfig;
  owners: OwnersConfig;
  dataDir: string;
  /** Redis through which calls share free times and the request budget; without one each call has its own. */
  redisUrl: string | undefined;
  /** Address the HTTP API listens on. */
  host: string;
  port: number;
  /** Tokens that one address may have in a minute, in the long run and at once. */
  tokensPerMinute: number;
  /** Proxies whose X-Forwarded-For and -Proto are believed. */
  trustsProxy: ProxyTrust;
  /** Where a worker asks the server for the settings of an agent of its database, without a slash at the end. */
  serverUrl: string;
  workerPort: number;
  /** Where server and worker serve their metrics; without a port they serve none. */
  metrics: { host: string; serverPort: number | undefined; workerPort: number | undefined };
  /** Address of the OpenTelemetry collector that traces of calls are sent to; without one there are none. */
  tracesTo: string | undefined;
  /** Calls that one worker takes at once. */
  maxCalls: number;
  /** Processes that stand ready for calls still to come. */
  idleProcesses: number;
  /** How long a worker that is asked to stop lets its calls go on, in ms. */
  drainMs: number;
  /** How long a call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** How long nothing may come from a caller for whom a time is reserved until they are asked, in ms. */
  callerSilenceMs: number;
  /** Built web page that the server serves; none when it is served elsewhere. */
  webDir: string | undefined;
  logLevel: Settings['LOG_LEVEL'];
  logFormat: Settings['LOG_FORMAT'];
  /** Milliseconds that this system's clock is ahead of the machine's; for demonstrations and tests. */
  clockOffsetMs: number;
}

/**
 * Reads and checks the settings.
 *
 * @param places variables whose file or folder the program needs
 * @throws ConfigError that names every setting that is missing or wrong
 */
export function loadConfig(
  environment: Environment = process.env,
  places: readonly (keyof typeof PLACES)[] = [],
): Config {
  const problems: SettingProblem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const settings = attempt(() => readSettings(settingsSchema, environment));
  const voice = attempt(() => readVoiceChoice(environment));
  const transfer = attempt(() => readTransfer(environment));
  const owners = attempt(() => readOwners(environment));
  for (const variable of places) {
    const place = environment[variable]?.trim();
    if (!place) continue;
    const needed = PLACES[variable](place);
    if (!existsSync(needed))
      problems.push({ variable, message: `there is no file ${resolve(needed)}` });
  }
  if (!settings || !voice || !transfer || !owners || problems.length > 0) {
    throw new ConfigError(problems);
  }
  return { ...toConfig(settings), voice, transfer, owners };
}

/**
 * Young objects of a call get 3 × 2 MB, not 3 × 16: that much less memory for each. Of twenty calls worker and jobs took
 * 0.98 cores, 0.95 with 3 × 4.
 */
const JOB_OPTIONS = '--max-semi-space-size=2';

/** Sets variables for the processes of calls that this worker starts from now on. */
export function setForJobs(variables: Readonly<Record<string, string>>): void {
  const options = [JOB_OPTIONS, process.env['NODE_OPTIONS']].filter(Boolean).join(' ');
  Object.assign(process.env, variables, { NODE_OPTIONS: options });
}

function toConfig(env: Settings): Omit<Config, 'voice' | 'transfer' | 'owners'> {
  return {
    livekit: {
      url: env.LIVEKIT_URL,
      apiKey: env.LIVEKIT_API_KEY,
      apiSecret: env.LIVEKIT_API_SECRET,
      agentName: env.LIVEKIT_AGENT_NAME,
    },
    cal: {
      apiUrl: env.CAL_API_URL.replace(/\/+$/, ''),
      apiKey: env.CAL_API_KEY,
      eventTypeSlug: env.CAL_EVENT_TYPE_SLUG,
      timeZone: env.CAL_TIMEZONE,
      webhookSecret: env.CAL_WEBHOOK_SECRET,
    },
    agent: {
      language: env.AGENT_LANGUAGE,
      name: env.AGENT_NAME,
      greeting: env.AGENT_GREETING,
      instructionsFile:
        env.AGENT_INSTRUCTIONS_FILE === undefined
          ? undefined
          : resolve(env.AGENT_INSTRUCTIONS_FILE),
    },
    dataDir: env.DATA_DIR,
    redisUrl: env.REDIS_URL,
    host: env.HOST,
    port: env.PORT,
    tokensPerMinute: env.TOKENS_PER_MINUTE,
    trustsProxy: env.TRUST_PROXY,
    serverUrl: (env.SERVER_URL ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, ''),
    workerPort: env.WORKER_PORT,
    metrics: {
      host: env.METRICS_HOST,
      serverPort: env.METRICS_PORT,
      workerPort: env.WORKER_METRICS_PORT,
    },
    tracesTo: env.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, ''),
    maxCalls: env.WORKER_MAX_CALLS,
    idleProcesses: env.WORKER_IDLE_PROCESSES,
    drainMs: env.WORKER_DRAIN_MS,
    callerGraceMs: env.CALLER_GRACE_MS,
    callerSilenceMs: env.CALLER_SILENCE_MS,
    webDir: env.WEB_DIR,
    logLevel: env.LOG_LEVEL,
    logFormat: env.LOG_FORMAT,
    clockOffsetMs: env.CLOCK_OFFSET_MS,
  };
}
