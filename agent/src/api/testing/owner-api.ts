/** The API of owners for tests: over a real database and a real Cal.com-compatible server, asked without a socket. */
import { silentMeter } from '../../runtime/metrics/meter.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { setTimer } from '../../runtime/clock.ts';
import {
  startCalendarFixture,
  type CalendarFixture,
} from '../../scheduling/testing/calendar-fixture.ts';
import { createCalWebhook } from '../cal-webhook.ts';
import { problemSchema } from '../problem.ts';
import { openOwnerApi } from '../open-owner-api.ts';
import type { OpenRoom } from '../open-rooms.ts';
import { createCheckedApp } from './checked-app.ts';
import { sharedSecretProvider, type IdentityProvider } from './identity-provider.ts';
import { report } from './routes.ts';
import { principalsOf, type Credentials, type Who } from './principals.ts';

export const LIVEKIT = {
  url: 'ws://sfu.example',
  apiKey: 'devkey',
  apiSecret: 'a'.repeat(40),
  agentName: 'agent',
};
const WEBHOOK_SECRET = 'a secret of Cal.com';
/** A page that agents may be called from. */
export const PAGE = 'https://shop.example';
/** A page of another server that owners use. */
export const OPERATOR_PAGE = 'https://admin.example';
export const ZONE = 'America/New_York';
const ISSUER = 'https://id.example';
const AUDIENCE = 'us';
const ENDED_ROOM = '.ended';

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
const bookingsAnswer = z.object({
  data: z.object({ bookings: z.array(z.object({ id: z.string() })) }),
});
const secretAnswer = z.object({ data: z.object({ secret: z.string() }) });
export const refusalSchema = problemSchema;
export const bookedAnswer = z.object({
  data: z.object({ booking: z.object({ bookingId: z.string() }) }),
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
  /** The rooms that the media server has open, from now on; null where it does not answer. */
  open: (rooms: OpenRoom[] | null) => void;
  /** Where requests come from, from now on. */
  comeFrom: (address: string) => void;
  /** Sends a request to a path of the API; as `request`, it throws where the answer is not as the OpenAPI document has it. */
  send: (path: string, sent?: Sent) => Promise<Response>;
  /** Sends a request to any path, with nothing added. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  ownerToken: (subject: string) => Promise<string>;
  /** An agent with a calendar, which pages of PAGE may call. */
  newAgent: (owner: string, change?: object) => Promise<string>;
  /** The token of a caller of this agent, as the API hands it out to the page. */
  callerToken: (agentId: string) => Promise<string>;
  freeSlots: (
    agentId: string,
    token: string,
  ) => Promise<z.infer<typeof slotsAnswer>['data']['slots']>;
  /** What everybody holds who may come, where an agent of `owner` is concerned; `other` is another one of hers. */
  principals: (owner: string, agentId: string, other: string) => Promise<Record<Who, Credentials>>;
  /** Records a call with an agent, in the room of its `first`, that has made one booking. */
  recordCall: (
    agentId: string,
    holds: Record<'owner' | 'job', Credentials>,
  ) => Promise<{ callId: string; bookingId: string }>;
  /** The OpenAPI document. */
  document: unknown;
  close: () => Promise<void>;
}

export interface OwnerApiChoices {
  /** The service that signs owners in; one that shares a secret with the server by default. */
  provider?: IdentityProvider;
  /** PostgreSQL; a folder by default. */
  databaseUrl?: string;
  /** Id of the key that secrets are sealed with. */
  keyId?: string;
}

/** Status, code and field of a refusal; throws where the answer is none. */
export async function refused(response: Response): Promise<[number, string, string | undefined]> {
  const { error } = refusalSchema.parse(await response.json());
  return [response.status, error.code, error.field];
}

/** The room of a call with an agent; there is no call in that which is called `ended`. */
export const roomOf = (agentId: string, call: 'first' | 'second' | 'ended'): string =>
  `call-${agentId}.${call}`;

export async function startOwnerApi({
  provider = sharedSecretProvider(),
  databaseUrl,
  keyId = 'k1',
}: OwnerApiChoices = {}): Promise<OwnerApi> {
  const folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-api-'));
  const calendar = await startCalendarFixture();
  const lines: string[] = [];
  let address = '192.0.2.1';
  let rooms: OpenRoom[] | null = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const parts = openOwnerApi({
    meter: silentMeter,
    owners: {
      isDevelopment: false,
      operatorOrigins: [OPERATOR_PAGE],
      databaseUrl,
      retentionDays: 90,
      encryptionKeys: [{ id: keyId, key: new Uint8Array(32).fill(7) }],
      tokens: {
        issuer: ISSUER,
        audience: [AUDIENCE],
        authorizedParties: [],
        key: provider.key,
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
  const app = createCheckedApp({
    livekit: LIVEKIT,
    randomId: () => crypto.randomUUID(),
    clientOf: () => ({ network: address, isSecure: false }),
    tokensPerMinute: 10_000,
    calls: {
      rooms: { exists: (room) => Promise.resolve(!room.endsWith(ENDED_ROOM)) },
      takeover: ({ room }) => Promise.resolve(room.endsWith(ENDED_ROOM) ? 'over' : 'present'),
    },
    calWebhook: createCalWebhook({ secret: WEBHOOK_SECRET, onChange: () => undefined }),
    owners: {
      ...parts.options,
      openRooms: () =>
        rooms ? Promise.resolve(rooms) : Promise.reject(new Error('no media server')),
    },
    isReady: parts.isReady,
    log,
  });

  const document: unknown = await (await app.request('/api/v1/openapi.json')).json();

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
  const claimsOf = (subject: string) => ({
    iss: ISSUER,
    sub: subject,
    aud: AUDIENCE,
    exp: Math.floor(calendar.now() / 1000) + 3600,
  });

  return {
    calendar,
    lines,
    document,
    send,
    request: async (path, init) => app.request(path, init),
    open: (next) => {
      rooms = next;
    },
    comeFrom: (from) => {
      address = from;
    },
    ownerToken: (subject) => provider.sign(claimsOf(subject)),
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
    principals: async (owner, agentId, other) => {
      const token = await provider.sign(claimsOf(owner));
      const made = await send(`/agents/${agentId}/visitor-secret`, { method: 'POST', token });
      const { secret } = secretAnswer.parse(await made.json()).data;
      return principalsOf({
        provider,
        livekit: LIVEKIT,
        claims: claimsOf(owner),
        otherSubject: `not ${owner}`,
        rooms: {
          call: roomOf(agentId, 'first'),
          otherCall: roomOf(agentId, 'second'),
          otherAgent: roomOf(other, 'first'),
          ended: roomOf(agentId, 'ended'),
        },
        visitors: { agentId, otherAgentId: other, secret },
        now: Math.floor(calendar.now() / 1000),
        page: PAGE,
      });
    },
    recordCall: async (agentId, { owner, job }) => {
      const callId = `RM_${agentId.slice('ag_'.length)}`;
      const path = `/calls/${roomOf(agentId, 'first')}/report`;
      await send(path, { token: job.token, body: report(callId) });
      const listed = await send(`/agents/${agentId}/bookings`, { token: owner.token });
      const [booking] = bookingsAnswer.parse(await listed.json()).data.bookings;
      if (!booking) throw new Error('the report has left no booking');
      return { callId, bookingId: booking.id };
    },
    close: async () => {
      await parts.close();
      await calendar.close();
      await provider.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
