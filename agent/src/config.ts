/** Settings of worker and server, read from the environment once. Nothing else reads `process.env`. */
import { z } from 'zod';
import { isZone } from '@in-call-calendar/shared';

const text = z.string().trim().min(1);
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const voiceProviderSchema = z.enum(['embedded', 'livekit', 'openai']);
export type VoiceProvider = z.infer<typeof voiceProviderSchema>;

const environmentSchema = z.object({
  LIVEKIT_URL: text,
  LIVEKIT_API_KEY: text,
  LIVEKIT_API_SECRET: text,
  LIVEKIT_AGENT_NAME: text.default('in-call-calendar'),
  CAL_API_KEY: text,
  CAL_API_URL: z.url().default('https://api.cal.com/v2'),
  CAL_EVENT_TYPE_SLUG: text.default('consultation'),
  CAL_WEBHOOK_SECRET: optional(text),
  CAL_TIMEZONE: optional(z.string().refine(isZone, 'is not an IANA time zone')),
  VOICE_PROVIDER: optional(voiceProviderSchema),
  OPENAI_API_KEY: optional(text),
  OPENAI_BASE_URL: optional(z.url()),
  OPENAI_LLM_MODEL: text.default('gpt-4.1-mini'),
  OPENAI_STT_MODEL: text.default('gpt-4o-mini-transcribe'),
  OPENAI_TTS_MODEL: text.default('gpt-4o-mini-tts'),
  LIVEKIT_LLM_MODEL: text.default('openai/gpt-4.1-mini'),
  LIVEKIT_STT_MODEL: text.default('deepgram/nova-3'),
  LIVEKIT_TTS_MODEL: text.default('cartesia/sonic-3'),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  DATA_DIR: text.default('.data'),
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(8081),
  WORKER_MAX_CALLS: z.coerce.number().int().min(1).max(1000).default(8),
  WORKER_DRAIN_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(30 * 60_000),
  CALLER_GRACE_MS: z.coerce.number().int().min(0).max(600_000).default(30_000),
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

export interface VoiceConfig {
  provider: VoiceProvider;
  openai: { apiKey: string | undefined; baseUrl: string | undefined; models: ModelNames };
  livekit: { models: ModelNames };
}

export interface ModelNames {
  llm: string;
  stt: string;
  tts: string;
}

export interface Config {
  livekit: LiveKitConfig;
  cal: CalConfig;
  voice: VoiceConfig;
  dataDir: string;
  /** Redis through which calls share free times and the request budget; without one each call has its own. */
  redisUrl: string | undefined;
  /** Address the HTTP API listens on. */
  host: string;
  port: number;
  workerPort: number;
  /** Calls that one worker takes at once. */
  maxCalls: number;
  /** How long a worker that is told to stop lets its calls go on, in ms. */
  drainMs: number;
  /** How long a call waits for a caller who went away without hanging up, in ms. */
  callerGraceMs: number;
  /** Built web page that the server hands out; none when it is served elsewhere. */
  webDir: string | undefined;
  logLevel: Environment['LOG_LEVEL'];
  /** Milliseconds that this system's clock is ahead of the machine's; for demonstrations and tests. */
  clockOffsetMs: number;
}

/** The environment does not make a configuration. The message names each variable and what is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the settings. Throws ConfigError. */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const variable = issue.path.join('.');
      return `${variable}: ${environment[variable] === undefined ? 'is not set' : issue.message}`;
    });
    throw new ConfigError(`Please mend these settings (see .env.example):\n${lines.join('\n')}`);
  }
  return toConfig(parsed.data);
}

function toConfig(env: Environment): Config {
  const provider = env.VOICE_PROVIDER ?? (env.OPENAI_API_KEY === undefined ? 'embedded' : 'openai');
  if (provider === 'openai' && env.OPENAI_API_KEY === undefined) {
    throw new ConfigError('OPENAI_API_KEY: is not set, and VOICE_PROVIDER=openai needs it');
  }
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
    voice: {
      provider,
      openai: {
        apiKey: env.OPENAI_API_KEY,
        baseUrl: env.OPENAI_BASE_URL,
        models: { llm: env.OPENAI_LLM_MODEL, stt: env.OPENAI_STT_MODEL, tts: env.OPENAI_TTS_MODEL },
      },
      livekit: {
        models: {
          llm: env.LIVEKIT_LLM_MODEL,
          stt: env.LIVEKIT_STT_MODEL,
          tts: env.LIVEKIT_TTS_MODEL,
        },
      },
    },
    dataDir: env.DATA_DIR,
    redisUrl: env.REDIS_URL,
    host: env.HOST,
    port: env.PORT,
    workerPort: env.WORKER_PORT,
    maxCalls: env.WORKER_MAX_CALLS,
    drainMs: env.WORKER_DRAIN_MS,
    callerGraceMs: env.CALLER_GRACE_MS,
    webDir: env.WEB_DIR,
    logLevel: env.LOG_LEVEL,
    clockOffsetMs: env.CLOCK_OFFSET_MS,
  };
}
