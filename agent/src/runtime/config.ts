/** Settings of worker and server, read from the environment once. Nothing else reads `process.env`. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { isZone, languageSchema, type Language } from '@in-call-calendar/shared';
import { ConfigError } from './config-error.ts';
import { optional, text, wholeNumber, withDefault } from './setting-schemas.ts';
import { ownerVariables, toOwnersConfig, type OwnersConfig } from './owner-config.ts';
import { toVoiceChoice, voiceVariables } from './voice-config.ts';
import type { VoiceChoice } from './voice-choice.ts';

const DAY_MS = 86_400_000;

const environmentSchema = z.object({
  LIVEKIT_URL: z.url({
    protocol: /^(?:wss?|https?)$/,
    error: 'is no address that begins with ws:// or wss://',
  }),
  LIVEKIT_API_KEY: text,
  LIVEKIT_API_SECRET: text,
  LIVEKIT_AGENT_NAME: text.default('in-call-calendar'),
  CAL_API_KEY: text,
  CAL_API_URL: z.url().default('https://api.cal.com/v2'),
  CAL_EVENT_TYPE_SLUG: text.default('consultation'),
  CAL_WEBHOOK_SECRET: optional(text),
  CAL_TIMEZONE: optional(z.string().refine(isZone, 'is not an IANA time zone')),
  ...voiceVariables,
  ...ownerVariables,
  AGENT_LANGUAGE: withDefault(languageSchema, 'en'),
  AGENT_NAME: optional(text.max(100)),
  AGENT_GREETING: optional(text.max(1000)),
  AGENT_INSTRUCTIONS_FILE: optional(text),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  DATA_DIR: text.default('.data'),
  HOST: text.default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
  SERVER_URL: optional(z.url({ protocol: /^https?$/ })),
  WORKER_PORT: wholeNumber(0, 65_535).default(8081),
  WORKER_MAX_CALLS: wholeNumber(1, 1000).default(8),
  WORKER_DRAIN_MS: wholeNumber(0, DAY_MS).default(30 * 60_000),
  CALLER_GRACE_MS: wholeNumber(0, 600_000).default(30_000),
  WEB_DIR: optional(text),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
});
type Environment = z.infer<typeof environmentSchema>;

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
  owners: OwnersConfig;
  dataDir: string;
  /** Redis through which calls share free times and the request budget; without one each call has its own. */
  redisUrl: string | undefined;
  /** Address the HTTP API listens on. */
  host: string;
  port: number;
  /** Where a worker asks the server for the settings of an agent of its database, without a slash at the end. */
  serverUrl: string;
  workerPort: number;
  /** Calls that one worker takes at once. */
  maxCalls: number;
  /** How long a worker that is asked to stop lets its calls go on, in ms. */
  drainMs: number;
  /** How long a call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** Built web page that the server serves; none when it is served elsewhere. */
  webDir: string | undefined;
  logLevel: Environment['LOG_LEVEL'];
  /** Milliseconds that this system's clock is ahead of the machine's; for demonstrations and tests. */
  clockOffsetMs: number;
}

/**
 * Reads and checks the settings.
 *
 * @throws ConfigError that names every setting that is missing or wrong
 */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const variable = issue.path.join('.');
        const message = environment[variable] === undefined ? 'is not set' : issue.message;
        return { variable, message };
      }),
    );
  }
  return toConfig(parsed.data);
}

function toConfig(env: Environment): Config {
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
    voice: toVoiceChoice(env),
    agent: {
      language: env.AGENT_LANGUAGE,
      name: env.AGENT_NAME,
      greeting: env.AGENT_GREETING,
      instructionsFile:
        env.AGENT_INSTRUCTIONS_FILE === undefined
          ? undefined
          : resolve(env.AGENT_INSTRUCTIONS_FILE),
    },
    owners: toOwnersConfig(env),
    dataDir: env.DATA_DIR,
    redisUrl: env.REDIS_URL,
    host: env.HOST,
    port: env.PORT,
    serverUrl: (env.SERVER_URL ?? `http://127.0.0.1:${env.PORT}`).replace(/\/+$/, ''),
    workerPort: env.WORKER_PORT,
    maxCalls: env.WORKER_MAX_CALLS,
    drainMs: env.WORKER_DRAIN_MS,
    callerGraceMs: env.CALLER_GRACE_MS,
    webDir: env.WEB_DIR,
    logLevel: env.LOG_LEVEL,
    clockOffsetMs: env.CLOCK_OFFSET_MS,
  };
}
