/** The fields of an agent as they come and go over HTTP: snake_case, or the names that an earlier product used. */
import { isZone, LANGUAGES } from '@in-call-calendar/shared';
import { z } from 'zod';
import { dialTarget } from '../runtime/dial-target.ts';
import { TRANSFER_MODES } from '../runtime/transfer-config.ts';
import type { Agent, AgentChange, AgentSettings } from '../store/agents.ts';

/** Of the database's integers. */
const MAX_INTEGER = 2_147_483_647;

/** Text that databases take. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\0'), 'holds a zero byte');

/** Scheme, host and port, exactly as a browser sends them. */
const origin = z.string().refine((value) => {
  return URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value);
}, 'has to be an origin like https://example.com, without a path');

const fields = z.strictObject({
  name: line(100),
  description: line(500).nullable(),
  greeting: line(500).nullable(),
  instructions: line(8000).nullable(),
  language: z.enum(LANGUAGES),
  voice: line(100).nullable(),
  cal_enabled: z.boolean(),
  cal_api_key: line(500).nullable(),
  cal_event_type_slug: line(100).nullable(),
  cal_event_type_id: z.number().int().min(1).max(MAX_INTEGER).nullable(),
  cal_timezone: z.string().refine(isZone, 'has to be an IANA time zone'),
  access: z.enum(['private', 'public', 'signed']),
  allowed_origins: z.array(origin).max(50),
  calls_per_day: z.number().int().min(1).max(100_000),
  transfer_mode: z.enum(TRANSFER_MODES),
  transfer_to: line(200).nullable(),
  transfer_sentence: line(500).nullable(),
});
const changes = fields.partial();
type Fields = z.infer<typeof changes>;

/** Names of the fields in requests of an earlier product, and camelCase. */
const ALIASES = new Map(
  Object.entries({
    firstMessage: 'greeting',
    prompt: 'instructions',
    calEnabled: 'cal_enabled',
    calApiKey: 'cal_api_key',
    calEventTypeSlug: 'cal_event_type_slug',
    calEventTypeId: 'cal_event_type_id',
    calTimezone: 'cal_timezone',
    callsPerDay: 'calls_per_day',
    transferMode: 'transfer_mode',
    transferPhoneNumber: 'transfer_to',
    transferSentence: 'transfer_sentence',
    allowedOrigins: 'allowed_origins',
  } satisfies Record<string, keyof z.infer<typeof fields>>),
);

/** Gives fields with another name their own; one that is there under both stays, and is refused as unknown. */
function renamed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const own = ALIASES.get(name);
      return [own !== undefined && !Object.hasOwn(body, own) ? own : name, value];
    }),
  );
}

/** Fields that are left out stay as they are; null empties one. */
export const agentChangeSchema = z.preprocess(renamed, changes);
export const newAgentSchema = z.preprocess(renamed, changes.required({ name: true }));

/** An agent as it is answered: everything but its secrets; of the Cal.com key the last four characters are shown. */
export const agentSchema = z.object({
  ...fields.omit({ cal_api_key: true }).shape,
  id: z.string(),
  cal_key_hint: z.string().nullable(),
  has_visitor_secret: z.boolean(),
  /** The last test of its calendar with the key and event type that it has; null where there was none. */
  calendar_check: z.object({ at: z.iso.datetime(), ok: z.boolean() }).nullable(),
  version: z.number().int(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});

/** What an agent is where its owner does not say otherwise. */
const DEFAULTS: Omit<AgentSettings, 'name'> = {
  description: null,
  greeting: null,
  instructions: null,
  language: 'en',
  voice: null,
  calEnabled: false,
  calEventTypeSlug: null,
  calEventTypeId: null,
  calTimezone: 'UTC',
  access: 'private',
  allowedOrigins: [],
  callsPerDay: 200,
  transferMode: 'none',
  transferTo: null,
  transferSentence: null,
};

/** Returns what a request changes, in the words of the store; what it leaves out stays undefined. */
export function toChange(given: Fields): AgentChange {
  return withoutUndefined({
    name: given.name,
    description: given.description,
    greeting: given.greeting,
    instructions: given.instructions,
    language: given.language,
    voice: given.voice,
    calEnabled: given.cal_enabled,
    calEventTypeSlug: given.cal_event_type_slug,
    calEventTypeId: given.cal_event_type_id,
    calTimezone: given.cal_timezone,
    access: given.access,
    allowedOrigins: given.allowed_origins,
    callsPerDay: given.calls_per_day,
    transferMode: given.transfer_mode,
    transferTo: given.transfer_to,
    transferSentence: given.transfer_sentence,
    calApiKey: given.cal_api_key,
  });
}

/** Returns the settings of a new agent, complete. */
export function toSettings(given: Fields & { name: string }): AgentSettings {
  const { calApiKey: _key, ...settings } = toChange(given);
  return { ...DEFAULTS, ...settings, name: given.name };
}

/** Whether an agent calls people for its callers, and has nobody to call: a number with its country, or to transfer a `sip:` address. */
export function lacksDialTarget({
  transferMode,
  transferTo,
}: Pick<AgentSettings, 'transferMode' | 'transferTo'>): boolean {
  if (transferMode !== 'transfer' && transferMode !== 'dial') return false;
  const target = dialTarget(transferTo ?? '');
  return target === null || (transferMode === 'dial' && target.number === undefined);
}

/** Returns an agent as it is answered. */
export function toAnswer(agent: Agent): z.infer<typeof agentSchema> {
  return {
    id: agent.id,
    name: agent.name,
    description: agent.description,
    greeting: agent.greeting,
    instructions: agent.instructions,
    language: agent.language,
    voice: agent.voice,
    cal_enabled: agent.calEnabled,
    cal_key_hint: agent.calKeyHint,
    cal_event_type_slug: agent.calEventTypeSlug,
    cal_event_type_id: agent.calEventTypeId,
    cal_timezone: agent.calTimezone,
    access: agent.access,
    allowed_origins: agent.allowedOrigins,
    calls_per_day: agent.callsPerDay,
    transfer_mode: agent.transferMode,
    transfer_to: agent.transferTo,
    transfer_sentence: agent.transferSentence,
    has_visitor_secret: agent.hasVisitorSecret,
    calendar_check: agent.calCheckedAt && {
      at: agent.calCheckedAt.toISOString(),
      ok: agent.calCheckOk === true,
    },
    version: agent.version,
    created_at: agent.createdAt.toISOString(),
    updated_at: agent.updatedAt.toISOString(),
  };
}

function withoutUndefined(change: {
  [K in keyof AgentChange]: AgentChange[K] | undefined;
}): AgentChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
