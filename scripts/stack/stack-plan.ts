import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { findSfu } from '../setup/sfu.mjs';
import { partEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { localCalKey } from './local-key.ts';
import { localCalcomPart, serverPart, webPart, workerPart } from './node-parts.ts';
import { PART_NAMES } from './part.ts';
import type { PartName, PartSpec } from './part.ts';
import { portAllocator } from './ports.ts';
import { readDevelopmentKeys, sfuPart } from './sfu-part.ts';

/** Ports people expect of `npm start`. */
const PREFERRED = {
  web: 5173,
  server: 8080,
  worker: 8081,
  calcom: 8082,
  sfu: 7880,
  sfuTcp: 7881,
  sfuUdp: 7882,
};

const CAL_COM = 'https://api.cal.com/v2';

/** What a stack is to be. */
export interface StackOptions {
  /** Folder for everything that is kept: bookings, database, local key. */
  readonly dataDir: string;
  /** `auto` (default): any free ports. `preferred`: those people expect, while they are free. */
  readonly ports?: 'auto' | 'preferred';
  /** ISO instant at which the clocks of the stack start; by default they show the real time. */
  readonly now?: string;
  /** Calendar file of the local Cal.com-compatible server. */
  readonly calendarFile?: string;
  /** Requests that the local server takes from a key in a minute; 0 for any number. */
  readonly calRateLimit?: number;
  /** Variables of the product, by the names of .env.example. Those of this process count for `LIVEKIT_*` only. */
  readonly env?: Environment;
  /** Gets every line of output; `stack` stands for the launcher itself. */
  readonly log?: (part: PartName | 'stack', line: string) => void;
  /** Ends the start: what runs already is ended, and the start fails. */
  readonly signal?: AbortSignal;
  /** Parts to run, all by default. What a variable replaces is left out anyway. */
  readonly parts?: readonly PartName[];
}

/** Where the parts of a stack are to be found, and with which keys. */
export interface StackEndpoints {
  readonly webUrl: string;
  readonly serverUrl: string;
  /** With the path of the API version, as `CAL_API_URL` has it. */
  readonly calUrl: string;
  readonly calKey: string;
  readonly livekitUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly agentName: string;
}

/** A stack, thought through to the last argument, before anything runs. */
export interface StackPlan {
  readonly endpoints: StackEndpoints;
  readonly specs: readonly PartSpec[];
}

/**
 * Decides what runs where.
 *
 * @param root of the repository
 * @param surroundings environment of this process
 * @throws Error when a LiveKit server is needed and none is there (see scripts/setup)
 */
export async function planStack(
  root: string,
  surroundings: Environment,
  options: StackOptions,
): Promise<StackPlan> {
  const { env = {}, now, calendarFile } = options;
  const dataDir = resolve(root, options.dataDir);
  const wanted = new Set<PartName>(options.parts ?? PART_NAMES);
  const take = portAllocator((line) => options.log?.('stack', line));
  const port = (name: string, preferred: number, transport: 'tcp' | 'udp' = 'tcp') =>
    take({ name, preferred: options.ports === 'preferred' ? preferred : 0, transport });
  const bare = partEnvironment(surroundings);
  const serverPort = await port('server', Number(env['PORT'] ?? PREFERRED.server));
  const serverUrl = `http://127.0.0.1:${serverPort}`;
  const sfu = await planSfu(root, { ...surroundings, ...env }, { wanted, port, bare, serverUrl });

  const calPort = await port('local-calcom', PREFERRED.calcom);
  const localKey = env['CAL_API_KEY'] ? undefined : localCalKey(dataDir);
  const calUrl =
    localKey === undefined ? (env['CAL_API_URL'] ?? CAL_COM) : `http://127.0.0.1:${calPort}/v2`;
  const calKey = localKey ?? env['CAL_API_KEY'] ?? '';

  const workerPort = await port('worker', Number(env['WORKER_PORT'] ?? PREFERRED.worker));
  const webPort = await port('web', PREFERRED.web);
  const endpoints: StackEndpoints = {
    ...sfu.keys,
    webUrl: `http://127.0.0.1:${webPort}/`,
    serverUrl,
    calUrl,
    calKey,
    agentName: env['LIVEKIT_AGENT_NAME'] ?? agentName(options.ports),
  };
  const productEnv = partEnvironment(surroundings, env, {
    // Everybody comes from the same address here.
    TOKENS_PER_MINUTE: env['TOKENS_PER_MINUTE'] ?? '1000',
    LIVEKIT_URL: endpoints.livekitUrl,
    LIVEKIT_API_KEY: endpoints.apiKey,
    LIVEKIT_API_SECRET: endpoints.apiSecret,
    LIVEKIT_AGENT_NAME: endpoints.agentName,
    CAL_API_URL: calUrl,
    CAL_API_KEY: calKey,
    DATA_DIR: dataDir,
    SERVER_URL: wanted.has('server') ? serverUrl : env['SERVER_URL'],
    ...ownerVariables(env),
    CLOCK_OFFSET_MS: now === undefined ? undefined : String(Date.parse(now) - Date.now()),
  });
  const calcomData = join(dataDir, 'local-calcom');
  const specs: PartSpec[] = [
    ...sfu.specs,
    ...(localKey === undefined
      ? []
      : [
          localCalcomPart({
            root,
            port: calPort,
            env: bare,
            dataDir: calcomData,
            key: calKey,
            now,
            calendarFile,
            rateLimit: options.calRateLimit,
          }),
        ]),
    serverPart({ root, port: serverPort, env: productEnv }),
    workerPart({ root, port: workerPort, env: productEnv }),
    webPart({ root, port: webPort, env: bare, serverUrl: endpoints.serverUrl }),
  ];
  return { endpoints, specs: specs.filter((spec) => wanted.has(spec.name)) };
}

/** On a machine of one's own nobody has to sign in, unless the settings say how. */
function ownerVariables(env: Environment): Environment {
  const isSignInSet = Object.entries(env).some(
    ([name, value]) => value && name.startsWith('AUTH_'),
  );
  const isOpen = !['', '127.0.0.1', 'localhost'].includes(env['HOST'] ?? '');
  return isSignInSet || isOpen ? {} : { AUTH_DEVELOPMENT: '1' };
}

/** On a shared SFU, a stack of a test must not get the calls of another one. */
function agentName(ports: StackOptions['ports']): string {
  return ports === 'preferred'
    ? 'in-call-calendar'
    : `in-call-calendar-${randomBytes(4).toString('hex')}`;
}

type Keys = Pick<StackEndpoints, 'livekitUrl' | 'apiKey' | 'apiSecret'>;

interface SfuPlan {
  wanted: ReadonlySet<PartName>;
  port: (name: string, preferred: number, transport?: 'tcp' | 'udp') => Promise<number>;
  bare: Record<string, string>;
  serverUrl: string;
}

async function planSfu(
  root: string,
  env: Environment,
  { wanted, port, bare, serverUrl }: SfuPlan,
): Promise<{ keys: Keys; specs: readonly PartSpec[] }> {
  const found = findSfu({ env, cacheDir: join(root, '.cache') });
  if (found?.kind === 'running') {
    return {
      keys: { livekitUrl: found.url, apiKey: found.apiKey, apiSecret: found.apiSecret },
      specs: [],
    };
  }
  const ports = {
    http: await port('sfu', PREFERRED.sfu),
    tcp: await port('sfu (media over TCP)', PREFERRED.sfuTcp),
    udp: await port('sfu (media over UDP)', PREFERRED.sfuUdp, 'udp'),
  };
  const keys = { livekitUrl: `ws://127.0.0.1:${ports.http}`, ...readDevelopmentKeys(root) };
  if (!wanted.has('sfu')) return { keys, specs: [] };
  if (found === undefined) {
    throw new Error('There is no LiveKit server yet: `node scripts/setup/main.mjs` gets one.');
  }
  const part = sfuPart({
    root,
    command: found.command,
    ports,
    env: bare,
    serverUrl: wanted.has('server') ? serverUrl : undefined,
  });
  return { keys, specs: [part] };
}
