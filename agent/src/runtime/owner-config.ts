/** Settings of the server for many agents: who their owners are, where they are kept, what their keys are sealed with. */
import { z } from 'zod';
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

const KEY_BYTES = 32;
const list = optional(text.transform((value) => value.split(',').map((item) => item.trim())));

/** `id:base64,id:base64`: the first encrypts, all decrypt. */
const encryptionKeys = optional(
  text.transform((value, context) => {
    const keys = value.split(',').map((item) => {
      const [id = '', key = ''] = item.trim().split(':');
      return { id, key: Uint8Array.from(Buffer.from(key, 'base64')) };
    });
    const isRight = keys.every(
      ({ id, key }) => /^[\w-]{1,32}$/.test(id) && key.length === KEY_BYTES,
    );
    if (!isRight || new Set(keys.map(({ id }) => id)).size < keys.length) {
      context.addIssue({
        code: 'custom',
        message: `has to be id:key[,id:key], each key ${KEY_BYTES} bytes in base64 (openssl rand -base64 ${KEY_BYTES}), each id once`,
      });
      return z.NEVER;
    }
    return keys;
  }),
);

/** Scheme, host and port, as browsers send them. */
const origins = optional(
  text.transform((value, context) => {
    const items = value.split(',').map((item) => item.trim());
    const isRight = (item: string): boolean =>
      URL.canParse(item) && new URL(item).origin === item && /^https?:/.test(item);
    if (items.every(isRight)) return items;
    const message = 'has to be origins like https://admin.example.com, separated by commas';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }),
);

const ownerSchema = z.object({
  HOST: withDefault(text, '127.0.0.1'),
  AUTH_DEVELOPMENT: withDefault(oneOf(['0', '1']), '0'),
  DATABASE_URL: optional(urlOf('postgres', 'postgresql')),
  ENCRYPTION_KEY: encryptionKeys,
  CALL_RETENTION_DAYS: withDefault(wholeNumber(1, 36_500), 90),
  AUTH_ISSUER: optional(text),
  AUTH_AUDIENCE: list,
  AUTH_AUTHORIZED_PARTIES: list,
  AUTH_JWKS_URL: optional(httpUrl),
  OPERATOR_ORIGINS: origins,
  AUTH_SECRET: optional(text.min(KEY_BYTES, { error: `has fewer than ${KEY_BYTES} characters` })),
});
type OwnerVariables = z.infer<typeof ownerSchema>;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export interface OwnersConfig {
  /** PostgreSQL; else a folder below DATA_DIR. */
  databaseUrl: string | undefined;
  encryptionKeys: { id: string; key: Uint8Array }[];
  /** Days that calls are kept after they began, and bookings after they took place. */
  retentionDays: number;
  /** How tokens of owners are recognised. */
  tokens: OwnerTokenSettings | undefined;
  /** Whoever asks from this machine is an owner, and proves nothing; never where the server listens to others. */
  isDevelopment: boolean;
  /** Origins of pages for owners on other servers, which may use the whole API. */
  operatorOrigins: string[];
}

/** How tokens of owners are recognised. */
export interface OwnerTokenSettings {
  /** Exactly as in the tokens (`iss`). */
  issuer: string;
  /** Accepted values of `aud`; with an empty list only `azp` says whom a token is for. */
  audience: string[];
  /** Accepted values of `azp`, for services such as Clerk whose tokens have no audience. */
  authorizedParties: string[];
  /** Public keys at an address, or the secret shared with the service; never both. */
  key: { jwksUrl: string } | { secret: string };
}

/** @throws ConfigError where a variable is wrong, contradicts another, or is missing where another needs it */
export function readOwners(environment: Environment): OwnersConfig {
  const env = readSettings(ownerSchema, environment);
  const tokens = toTokenSettings(env);
  const isDevelopment = env.AUTH_DEVELOPMENT === '1';
  const why = tokens ? 'cannot be set together with AUTH_ISSUER' : 'needs HOST to be 127.0.0.1';
  if (isDevelopment && (tokens !== undefined || !LOOPBACK.includes(env.HOST))) {
    throw new ConfigError([{ variable: 'AUTH_DEVELOPMENT', message: why }]);
  }
  return {
    databaseUrl: env.DATABASE_URL,
    encryptionKeys: env.ENCRYPTION_KEY ?? [],
    retentionDays: env.CALL_RETENTION_DAYS,
    tokens,
    isDevelopment,
    operatorOrigins: env.OPERATOR_ORIGINS ?? [],
  };
}

function toTokenSettings(env: OwnerVariables): OwnerTokenSettings | undefined {
  const { AUTH_JWKS_URL: jwksUrl, AUTH_SECRET: secret, AUTH_ISSUER: issuer } = env;
  const { AUTH_AUDIENCE: audience = [], AUTH_AUTHORIZED_PARTIES: authorizedParties = [] } = env;
  const problems: SettingProblem[] = [];
  const isAnySet = [jwksUrl, secret, issuer, env.AUTH_AUDIENCE, env.AUTH_AUTHORIZED_PARTIES].some(
    (value) => value !== undefined,
  );
  if (!isAnySet) return undefined;
  if (jwksUrl !== undefined && secret !== undefined) {
    problems.push({ variable: 'AUTH_SECRET', message: 'is set, and so is AUTH_JWKS_URL: set one' });
  }
  if (issuer === undefined) {
    problems.push({ variable: 'AUTH_ISSUER', message: 'is not set, and tokens of owners need it' });
  }
  if (audience.length + authorizedParties.length === 0) {
    const message =
      'is not set; set it or AUTH_AUTHORIZED_PARTIES, so that tokens for others are refused';
    problems.push({ variable: 'AUTH_AUDIENCE', message });
  }
  const key = jwksUrl === undefined ? secret && { secret } : { jwksUrl };
  if (!key) {
    const message = 'is not set; set it or AUTH_SECRET, to verify tokens of owners with';
    problems.push({ variable: 'AUTH_JWKS_URL', message });
  }
  if (problems.length > 0 || !key || issuer === undefined) throw new ConfigError(problems);
  return { issuer, audience, authorizedParties, key };
}
