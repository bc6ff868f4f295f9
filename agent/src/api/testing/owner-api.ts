/** The API of owners for tests: over a real database and a real Cal.com-compatible server, asked without a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { z } from 'zod';
import { setTimer } from '../../runtime/clock.ts';
import {
  startCalendarFixture,
  type CalendarFixture,
} from '../../scheduling/testing/calendar-fixture.ts';
import { createApp } from '../app.ts';
import { openOwnerApi } from '../open-owner-api.ts';

export const LIVEKIT = {
  url: 'ws://sfu.example',
  apiKey: 'devkey',
  apiSecret: 'a'.repeat(40),
  agentName: 'agent',
};
export const OWNER_SECRET = 'a secret of thirty-two characters';
/** A page that agents may be called from. */
export const PAGE = 'https://shop.example';
export const ZONE = 'America/New_York';
const ISSUER = 'https://id.example';

export const agentAnswer = z.object({
  data: z.object({ agent: z.looseObject({ id: z.string(), version: z.number() }) }),
});
const slotsAnswer = z.object({
  data: z.object({
    slots: z.array(
      z.strictObject({
        id: z.string(),
        start_time: z.string(),
        duration_min: z.number(),
        local_time: z.string(),
      }),
    ),
  }),
});
export const refusalSchema = z.object({
  success: z.literal(false),
  message: z.string(),
  error: z.object({ code: z.string(), message: z.string(), field: z.string().optional() }),
});

export interface Sent {
  method?: string;
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface OwnerApi {
  calendar: CalendarFixture;
  /** Everything that was logged. */
  lines: string[];
  /** Where requests come from, from now on. */
  comeFrom: (address: string) => void;
  send: (path: string, sent?: Sent) => Promise<Response>;
  ownerToken: (subject: string) => Promise<string>;
  /** An agent with a calendar, which pages of PAGE may call. */
  newAgent: (owner: string, change?: object) => Promise<string>;
  /** The token of a caller of this agent, as the API hands it out to the page. */
  callerToken: (agentId: string) => Promise<string>;
  freeSlots: (
    agentId: string,
    token: string,
  ) => Promise<z.infer<typeof slotsAnswer>['data']['slots']>;
  close: () => Promise<void>;
}

/** Status, code and field of a refusal; throws where the answer is none. */
export async function refused(response: Response): Promise<[number, string, string | undefined]> {
  const { error } = refusalSchema.parse(await response.json());
  return [response.status, error.code, error.field];
}

export async function startOwnerApi(): Promise<OwnerApi> {
  const folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-api-'));
  const calendar = await startCalendarFixture();
  const lines: string[] = [];
  let address = '192.0.2.1';
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const parts = openOwnerApi({
    owners: {
      isDevelopment: false,
      databaseUrl: undefined,
      retentionDays: 90,
      encryptionKeys: [{ id: 'k1', key: new Uint8Array(32).fill(7) }],
      tokens: {
        issuer: ISSUER,
        audience: ['us'],
        authorizedParties: [],
        key: { secret: OWNER_SECRET },
      },
    },
    dataDir: folder,
    cal: {
      apiUrl: calendar.url,
      apiKey: calendar.key,
      eventTypeSlug: 'consultation',
      timeZone: ZONE,
    },
    agentName: 'Robin',
    now: calendar.now,
    setTimer,
    log,
  });
  if (!parts) throw new Error('nobody can be an owner');
  const app = createApp({
    livekit: LIVEKIT,
    randomId: () => crypto.randomUUID(),
    clientOf: () => ({ network: address, isSecure: false }),
    tokensPerMinute: 1000,
    owners: parts.options,
    log,
  });

  const send = async (
    path: string,
    { method, token, body, headers = {} }: Sent = {},
  ): Promise<Response> =>
    app.request(`/api/v1${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  return {
    calendar,
    lines,
    send,
    comeFrom: (from) => {
      address = from;
    },
    ownerToken: (subject) =>
      new SignJWT({ iss: ISSUER, sub: subject, aud: 'us' })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime(Math.floor(calendar.now() / 1000) + 3600)
        .sign(new TextEncoder().encode(OWNER_SECRET)),
    newAgent: async (owner, change = {}) => {
      const body = {
        name: 'Reception',
        cal_enabled: true,
        cal_api_key: calendar.key,
        cal_event_type_slug: 'consultation',
        cal_timezone: ZONE,
        access: 'public',
        allowed_origins: [PAGE],
        ...change,
      };
      const response = await send('/agents', { token: owner, body });
      return agentAnswer.parse(await response.json()).data.agent.id;
    },
    callerToken: async (agentId) => {
      const response = await send(`/agents/${agentId}/token`, {
        method: 'POST',
        headers: { origin: PAGE },
      });
      const answer = z.object({ participant_token: z.string() });
      return answer.parse(await response.json()).participant_token;
    },
    freeSlots: async (agentId, token) => {
      const query = 'startDate=2026-11-24&endDate=2026-12-04';
      const response = await send(`/agents/${agentId}/calendar/slots?${query}`, { token });
      return slotsAnswer.parse(await response.json()).data.slots;
    },
    close: async () => {
      await parts.close();
      await calendar.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
