/** The HTTP API, as a function from Request to Response: it is tested without a socket. */
import { randomBytes } from 'node:crypto';
import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z, type core } from 'zod';
import type { Log } from '../runtime/log.ts';
import type { Meter } from '../runtime/metrics/meter.ts';
import { crossOrigin } from './agent-access.ts';
import { answerErrors } from './answer-error.ts';
import { addCallRoutes, type CallRoutesOptions } from './call-routes.ts';
import { ApiError } from './api-error.ts';
import { addDocsPage } from './docs-page.ts';
import { addHealthRoutes } from './health-routes.ts';
import { createLimits, type LimitsClient } from './limits.ts';
import { addOwnerApi, type OwnerApiOptions } from './owner-api.ts';
import { meteredRequests } from './metered-requests.ts';
import { addPage, pageHeaders, strictTransport } from './page.ts';
import {
  FAULT,
  json,
  MAX_BODY_BYTES,
  MAX_WEBHOOK_BYTES,
  NO_JSON,
  problem,
  problemSchema,
  refusalOf,
  TOO_LARGE,
  type Problem,
} from './problem.ts';
import {
  DEFAULT_AGENT,
  grantSchema,
  mintCallToken,
  tokenRequestSchema,
  type LiveKitAccess,
  type NewCall,
  type TokenGrant,
} from './token.ts';
import { SIGNATURE_HEADER, type CalWebhook } from './cal-webhook.ts';

const CALLER_GRACE_MS = 30_000;
const API_VERSION = '1';

/** Who sends a request. */
export interface Client {
  /** What rate limits count by. */
  network: string;
  /** Whether it came by TLS. */
  isSecure: boolean;
}

export interface AppOptions {
  livekit: LiveKitAccess;
  randomId: () => string;
  clientOf: (context: Context) => Client;
  /** How long an agent waits for a caller who went away without hanging up, in ms; 30 s by default. */
  callerGraceMs?: number;
  /** Tokens one network may have in a minute. */
  tokensPerMinute: number;
  /** Where servers count requests together; without it each counts alone. */
  limitsClient?: LimitsClient | undefined;
  /** Rooms of running calls, and help for those without an agent; without them there are no such routes. */
  calls?: Omit<CallRoutesOptions, 'livekit' | 'limits'> | undefined;
  /** Many agents and their owners; without it there is the agent of the settings alone. */
  owners?:
    | Omit<OwnerApiOptions, 'livekit' | 'mint' | 'addressOf' | 'limits' | 'isCallOpen' | 'log'>
    | undefined;
  /** False while the database does not answer; without it there is none. */
  isReady?: (() => Promise<boolean>) | undefined;
  /** Takes booking changes; without it there is no such route. */
  calWebhook?: CalWebhook | undefined;
  webDir?: string | undefined;
  meter?: Pick<Meter, 'add'> | undefined;
  log: Pick<Log, 'warn'>;
}

const tokenRoute = createRoute({
  method: 'post',
  path: '/api/v1/token',
  operationId: 'startCall',
  summary: 'A token for a new call',
  security: [],
  request: {
    body: { required: false, content: json(tokenRequestSchema) },
  },
  responses: {
    201: {
      description: 'Where to connect, and the token to do it with',
      content: json(grantSchema),
    },
    400: {
      description: 'The body sets something that is the server’s to decide',
      content: json(problemSchema),
    },
    429: {
      description: 'Too many calls from one address',
      content: json(problemSchema),
    },
    413: TOO_LARGE,
    415: NO_JSON,
    500: FAULT,
  },
});

const webhookRoute = createRoute({
  method: 'post',
  path: '/api/v1/webhooks/cal',
  operationId: 'takeBookingChange',
  summary: 'A booking change from Cal.com, by its signature of the body in x-cal-signature-256',
  security: [],
  responses: {
    200: {
      description: 'Taken, or of no concern here',
      content: json(z.object({ status: z.literal('ok') })),
    },
    400: { description: 'The body is no delivery of Cal.com', content: json(problemSchema) },
    401: { description: 'The signature does not match', content: json(problemSchema) },
    413: TOO_LARGE,
    500: FAULT,
  },
});

/** Returns the API, with the optional routes that `options` has what they need for. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success
        ? undefined
        : c.json(
            /^\/api\/v1\/(?:token|agents\/[^/]+\/token|calls\/(?:rejoin|agent))$/.test(c.req.path)
              ? problem(
                  'invalid_request',
                  c.req.path.startsWith('/api/v1/calls/')
                    ? 'Send the token of the call, and nothing else that is not asked for.'
                    : 'Room, identity, name, metadata and room configuration are chosen by the server: send an empty object.',
                )
              : invalidRequest(result.error),
            400,
          ),
  });
  const limits = createLimits({
    tokensPerMinute: options.tokensPerMinute,
    redis: options.limitsClient,
  });

  const addressOf = (c: Context): string => options.clientOf(c).network;
  const mint = (call?: NewCall): Promise<TokenGrant> =>
    mintCallToken(
      options.livekit,
      {
        randomId: options.randomId,
        randomBytes,
        callerGraceMs: options.callerGraceMs ?? CALLER_GRACE_MS,
      },
      call,
    );

  if (options.meter) app.use(meteredRequests(options.meter));
  app.use(
    strictTransport((c) => options.clientOf(c).isSecure),
    pageHeaders(options.livekit.url),
  );
  if (options.owners) {
    const { operatorOrigins, store } = options.owners;
    const find = async (id: string) =>
      id === DEFAULT_AGENT ? undefined : (await store()).agents.find(id);
    app.use('/api/*', crossOrigin({ operatorOrigins, find }));
  }
  const onError = (c: Context): Response => c.json(refusalOf(413), 413);
  const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES, onError });
  const limitWebhook = bodyLimit({ maxSize: MAX_WEBHOOK_BYTES, onError });
  app.use('/api/*', (c, next) => (isWebhook(c) ? limitWebhook : limitBody)(c, next), jsonOnly);
  app.onError(answerErrors(options));
  app.notFound((c) => c.json(refusalOf(404), 404));

  addHealthRoutes(app, async () => (await options.isReady?.()) ?? true);

  app.openapi(tokenRoute, async (c) => {
    await limits.spend(c, 'token', addressOf(c));
    const grant = await mint();
    c.header('Cache-Control', 'no-store');
    return c.json(grant, 201);
  });

  const { livekit, calls, calWebhook } = options;
  if (calls) addCallRoutes(app, { livekit, limits, ...calls });

  if (calWebhook) {
    app.openapi(webhookRoute, async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const answer = await calWebhook(body, c.req.header(SIGNATURE_HEADER));
      if (answer.status === 200) return c.json({ status: 'ok' as const }, 200);
      return c.json(problem(answer.code, answer.message), answer.status);
    });
  }

  if (options.owners) {
    const isCallOpen = async (room: string): Promise<boolean> => {
      try {
        return (await calls?.rooms.exists(room)) ?? true;
      } catch {
        throw new ApiError(503, 'auth_unavailable', 'Whether the call goes on cannot be checked.');
      }
    };
    const { log, owners } = options;
    addOwnerApi(app, { ...owners, livekit, addressOf, limits, isCallOpen, mint, log });
  }

  const description = {
    openapi: '3.1.0',
    info: {
      title: 'In-Call Calendar',
      version: API_VERSION,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/', description: 'The server that hands out this document' }],
  };
  app.doc31('/api/v1/openapi.json', description);
  addDocsPage(app, () => app.getOpenAPI31Document(description));
  addPage(app, options.webDir);
  app.all('*', (c) => {
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) return c.notFound();
    c.header('Allow', allowed.join(', '));
    return c.json(problem('method_not_allowed', `Use ${allowed.join(' or ')} here.`), 405);
  });
  return app;
}

/** Names the first thing in a request that is wrong. */
function invalidRequest({ issues }: core.$ZodError): Problem {
  const [issue] = issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = unknown ?? issue?.path.join('.') ?? '';
  const message = unknown === undefined ? (issue?.message ?? 'is wrong') : 'is not known here';
  return problem(
    'invalid_request',
    field === '' ? message : `${field}: ${message}`,
    field || undefined,
  );
}

/** Lets bodies of JSON in UTF-8 through, and none that is packed. */
const jsonOnly: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type');
  const isJson = /^application\/json *(?:; *charset="?utf-8"? *)?;?$/i.test(
    type ?? 'application/json',
  );
  const isPacked = c.req.header('content-encoding') !== undefined;
  // A webhook is known by the signature of its bytes, whatever they are said to be.
  if (!isWebhook(c) && (!isJson || isPacked)) return c.json(refusalOf(415), 415);
  await next();
  return undefined;
};

const isWebhook = (c: Context): boolean => c.req.path.startsWith('/api/v1/webhooks/');

/** Methods that a path has, for one that is asked for with another. What would match any path is not counted. */
function methodsOf(app: OpenAPIHono, path: string): string[] {
  const known = new Set(app.routes.map(({ method }) => method));
  known.delete('ALL');
  const methods = [...known].filter((method) =>
    app.router
      .match(method, path)[0]
      .some(([[, route]]) => route.method === method && !/^\/?\*$/.test(route.path)),
  );
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
