/**
 * Several machines, rehearsed on one: two media servers over one Redis, two servers on one PostgreSQL, two workers. What
 * one machine is reached by leads over a line that can break; callers and agents reach either of two alike.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import { startTestRedis, type TestRedis } from '../../agent/src/scheduling/testing/redis-server.ts';
import {
  startTestPostgres,
  type TestPostgres,
} from '../../agent/src/store/testing/postgres-server.ts';
import type { Provider } from '../lib/provider.ts';
import { findSfu } from '../setup/sfu.mjs';
import { partEnvironment, type Environment } from '../stack/environment.ts';
import { startGuard } from '../stack/guard.ts';
import { localCalcomPart, serverPart, workerPart } from '../stack/node-parts.ts';
import type { PartSpec } from '../stack/part.ts';
import { portAllocator } from '../stack/ports.ts';
import { readDevelopmentKeys, sfuPart } from '../stack/sfu-part.ts';
import { openLine, type Line } from './line.ts';
import { startMember, type Member } from './member.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const CHEAP_VOICE = join(ROOT, 'scripts', 'load', 'cheap-voice.ts');
/** The name that PostgreSQL's clients look for in a folder. */
const POSTGRES_SOCKET = '.s.PGSQL.5432';
const madeAgent = z.object({ data: z.object({ agent: z.object({ id: z.string() }) }) });

export interface FleetOptions {
  /** Gets every line that a part prints. */
  log?: (part: string, line: string) => void;
  /** Gets what ends all that runs by then, before anything does. */
  onStart?: (stop: () => Promise<void>) => void;
  /** More settings for servers and workers. */
  env?: Environment;
}

export interface Fleet {
  /** Leads to either media server. */
  readonly livekitUrl: string;
  /** Leads to either server. */
  readonly serverUrl: string;
  /** Of each server. */
  readonly serverUrls: readonly string[];
  /** An agent that the servers have in their database. */
  readonly agentId: string;
  /** The calendar, past every line. */
  readonly provider: Provider;
  readonly media: readonly Member[];
  readonly servers: readonly Member[];
  readonly workers: readonly Member[];
  readonly calcom: Member;
  readonly redis: TestRedis;
  readonly postgres: TestPostgres;
  readonly lines: { redis: Line; postgres: Line; calcom: Line };
  /** The process that leads the call of a room, and its worker; nothing where none is known. */
  leaderOf(room: string): { pid: number; worker: Member } | undefined;
  stop(): Promise<void>;
}

/** Starts it; ends what runs already where something does not start. */
export async function startFleet(options: FleetOptions = {}): Promise<Fleet> {
  const closers: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const endAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const stop = (): Promise<void> => (stopping ??= endAll());
  options.onStart?.(stop);
  try {
    return await assemble(options, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  { log = () => undefined, env = {} }: FleetOptions,
  closers: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<Fleet> {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  closers.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const guard = startGuard();
  closers.push(() => {
    guard.close();
  });
  const allocate = portAllocator(() => undefined);
  const port = (transport: 'tcp' | 'udp' = 'tcp') =>
    allocate({ name: 'fleet', preferred: 0, transport });
  const leaders = new Map<string, { pid: number; label: string }>();
  const start = async (label: string, spec: PartSpec): Promise<Member> => {
    const member = await startMember(label, spec, {
      guard,
      log(part, line) {
        noteLeader(part, line, leaders);
        log(part, line);
      },
    });
    closers.push(() => member.stop());
    return member;
  };
  const line = async (ends: Parameters<typeof openLine>[0], begin?: string): Promise<Line> => {
    const opened = await openLine(ends, begin);
    closers.push(() => opened.close());
    return opened;
  };

  const redis = await startTestRedis();
  closers.push(() => redis.kill());
  const postgres = await startTestPostgres();
  closers.push(() => postgres.stop());
  const database = new URL(postgres.newDatabase());
  const postgresLine = await line(
    [join(database.searchParams.get('host') ?? '', POSTGRES_SOCKET)],
    join(folder, POSTGRES_SOCKET),
  );
  database.searchParams.set('host', folder);
  const redisLine = await line([Number(new URL(redis.url).port)]);

  const bare = partEnvironment(process.env);
  const calKey = `cal_${randomBytes(8).toString('hex')}`;
  const calPort = await port();
  const calcom = await start(
    'calcom',
    localCalcomPart({
      root: ROOT,
      port: calPort,
      env: bare,
      dataDir: join(folder, 'calcom'),
      key: calKey,
      now: undefined,
      calendarFile: undefined,
      rateLimit: 0,
    }),
  );
  const calcomLine = await line([calPort]);

  const serverPorts = [await port(), await port()];
  const api = await line(serverPorts);
  const serverUrl = `http://127.0.0.1:${api.port}`;
  const mediaPorts = [await port(), await port()];
  const media = await Promise.all(
    mediaPorts.map(async (http, index) =>
      start(`media ${index + 1}`, await mediaPart(http, port, bare, redis.url, serverUrl)),
    ),
  );
  const mediaLine = await line(mediaPorts);
  const livekitUrl = `ws://127.0.0.1:${mediaLine.port}`;
  const keys = readDevelopmentKeys(ROOT);
  const settings = partEnvironment(process.env, {
    LIVEKIT_URL: livekitUrl,
    LIVEKIT_API_KEY: keys.apiKey,
    LIVEKIT_API_SECRET: keys.apiSecret,
    LIVEKIT_AGENT_NAME: `fleet-${randomBytes(4).toString('hex')}`,
    CAL_API_URL: `http://127.0.0.1:${calcomLine.port}/v2`,
    CAL_API_KEY: calKey,
    SERVER_URL: serverUrl,
    REDIS_URL: `redis://127.0.0.1:${redisLine.port}`,
    DATABASE_URL: database.href,
    DATA_DIR: folder,
    ENCRYPTION_KEY: `k1:${randomBytes(32).toString('base64')}`,
    AUTH_DEVELOPMENT: '1',
    TOKENS_PER_MINUTE: '1000',
    VOICE_MODULE: CHEAP_VOICE,
    WORKER_DRAIN_MS: '120000',
    LOG_LEVEL: 'info',
    LOG_FORMAT: 'json',
    ...env,
  });
  const servers = await Promise.all(
    serverPorts.map((each, index) =>
      start(`server ${index + 1}`, serverPart({ root: ROOT, port: each, env: settings })),
    ),
  );
  const workers = await Promise.all(
    [1, 2].map(async (index) =>
      start(`worker ${index}`, workerPart({ root: ROOT, port: await port(), env: settings })),
    ),
  );
  return {
    livekitUrl,
    serverUrl,
    serverUrls: serverPorts.map((each) => `http://127.0.0.1:${each}`),
    agentId: await makeAgent(serverUrl, calKey),
    provider: { calUrl: `http://127.0.0.1:${calPort}/v2`, calKey },
    media,
    servers,
    workers,
    calcom,
    redis,
    postgres,
    lines: { redis: redisLine, postgres: postgresLine, calcom: calcomLine },
    leaderOf(room) {
      const leader = leaders.get(room);
      const worker = workers.find(({ label }) => label === leader?.label);
      return leader && worker && { pid: leader.pid, worker };
    },
    stop,
  };
}

/** A media server as on a machine of its own: with its own ports, and the Redis and keys of the others. */
async function mediaPart(
  http: number,
  port: (transport?: 'tcp' | 'udp') => Promise<number>,
  env: Record<string, string>,
  redisUrl: string,
  serverUrl: string,
): Promise<PartSpec> {
  const found = findSfu({ env: { PATH: process.env['PATH'] }, cacheDir: join(ROOT, '.cache') });
  if (found?.kind !== 'program') {
    throw new Error('There is no LiveKit server yet: `node scripts/setup/main.mjs` gets one.');
  }
  const ports = { http, tcp: await port(), udp: await port('udp') };
  const part = sfuPart({ root: ROOT, command: found.command, ports, env, serverUrl });
  return { ...part, args: [...part.args, '--redis-host', new URL(redisUrl).host] };
}

async function makeAgent(serverUrl: string, calKey: string): Promise<string> {
  const response = await checkedFetch(`${serverUrl}/api/v1/agents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Front desk',
      cal_enabled: true,
      cal_api_key: calKey,
      cal_event_type_slug: 'consultation',
    }),
  });
  return madeAgent.parse(await response.json()).data.agent.id;
}

const startedLine = z.looseObject({
  pid: z.int(),
  room: z.string(),
  msg: z.literal('call started'),
});

/** A worker's log names each process that begins to lead a call. */
function noteLeader(
  label: string,
  text: string,
  leaders: Map<string, { pid: number; label: string }>,
): void {
  if (!text.includes('"call started"')) return;
  const { pid, room } = startedLine.parse(JSON.parse(text));
  leaders.set(room, { pid, label });
}
