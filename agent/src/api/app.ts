/** The HTTP API, as a function from Request to Response: it is tested without a socket. */
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import type { Log } from '../runtime/log.ts';
import { createRateLimit } from '../runtime/rate-limit.ts';
import { addCallRoutes, type CallRoutesOptions } from './call-routes.ts';
import { problem, problemSchema, type Problem } from './problem.ts';
import { addOwnerApi, type OwnerApiOptions } from './owner-api.ts';
import { ApiError } from './api-error.ts';
import { mintCallToken, tokenRequestSchema, type LiveKitAccess, type TokenGrant } from './token.ts';
import { SIGNATURE_HEADER, type CalWebhook } from './cal-webhook.ts';

const CALLER_GRACE_MS = 30_000;
/** Far more than any request of the page, and any webhook. */
const MAX_BODY_BYTES = 64 * 1024;

export interface AppOptions {
  livekit: LiveKitAccess;
  randomId: () => string;
  /** Where a request comes from, for rate limits. */
  clientAddress: (context: Context) => string;
  /** How long an agent waits for a caller who went away without hanging up, in ms; 30 s by default. */
  callerGraceMs?: number;
  /** Tokens one address may have in a minute, in the long run and at once. */
  tokensPerMinute: number;
  /** Rooms of running calls, and help for those without an agent; without them there are no such routes. */
  calls?: Omit<CallRoutesOptions, 'livekit'> | undefined;
  /** Many agents and their owners; without it there is the agent of the settings alone. */
  owners?: Omit<OwnerApiOptions, 'livekit' | 'grant'> | undefined;
  /** Takes booking changes; without it there is no such route. */
  calWebhook?: CalWebhook | undefined;
  webDir?: string | undefined;
  log: Pick<Log, 'warn'>;
}

const tokenRoute = createRoute({
  method: 'post',
  path: '/api/v1/token',
  summary: 'A token for a new call',
  request: {
    body: { required: false, content: { 'application/json': { schema: tokenRequestSchema } } },
  },
  responses: {
    201: {
      description: 'Where to connect, and the token to do it with',
      content: {
        'application/json': {
          schema: z.object({ server_url: z.string(), participant_token: z.string() }),
        },
      },
    },
    400: {
      description: 'The body sets something that is the server’s to decide',
      content: { 'application/json': { schema: problemSchema } },
    },
    429: {
      description: 'Too many calls from one address',
      content: { 'application/json': { schema: problemSchema } },
    },
  },
});

/** Returns the API, with the optional routes that `options` has what they need for. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success
        ? undefined
        : c.json(
            /^\/api\/v1\/agents(?!\/[^/]+\/token$)/.test(c.req.path)
              ? invalidRequest(result.error)
              : problem(
                  'bad_request',
                  c.req.path.startsWith('/api/v1/calls/')
                    ? 'Send the token of the call, and nothing else that is not asked for.'
                    : 'Room, identity, name, metadata and room configuration are chosen by the server: send an empty object.',
                ),
            400,
          ),
  });
  const { tokensPerMinute } = options;
  const tokenLimit = createRateLimit({
    burst: tokensPerMinute,
    perSecond: tokensPerMinute / 60,
    now: () => performance.now(),
  });

  /** @throws ApiError 429 where the sender has started too many calls */
  async function grantFor(c: Context, agentId?: string): Promise<TokenGrant> {
    const waitMs = tokenLimit(options.clientAddress(c));
    if (waitMs > 0) {
      const headers = { 'Retry-After': String(Math.ceil(waitMs / 1000)) };
      const message = 'Too many calls were started from here. Please wait a minute.';
      throw new ApiError(429, 'rate_limited', message, { headers });
    }
    const graceMs = options.callerGraceMs ?? CALLER_GRACE_MS;
    return mintCallToken(options.livekit, options.randomId, graceMs, agentId);
  }

  app.use(secureHeaders());
  app.use(
    '/api/*',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json(refusalOf(413), 413) }),
  );
  app.use('/api/*', async (c, next) => {
    const type = c.req.header('content-type');
    // A webhook is known by the signature of its bytes, whatever they are said to be.
    const isWebhook = c.req.path.startsWith('/api/v1/webhooks/');
    if (!isWebhook && type !== undefined && !/^application\/json\b/i.test(type)) {
      return c.json(refusalOf(415), 415);
    }
    await next();
    return undefined;
  });
  app.onError((error, c) => {
    if (error instanceof ApiError) {
      for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
      return c.json(problem(error.code, error.message, error.field), error.status);
    }
    // What the framework refuses by itself: a body that is no JSON, for one.
    if (error instanceof HTTPException && error.status < 500) {
      return c.json(refusalOf(error.status), error.status);
    }
    options.log.warn({ error, path: c.req.path }, 'request failed');
    return c.json(problem('internal', 'Something went wrong here. Please try again.'), 500);
  });

  app.get('/healthz', (c) => c.json({ status: 'ok' }));

  app.openapi(tokenRoute, async (c) => {
    const grant = await grantFor(c);
    c.header('Cache-Control', 'no-store');
    return c.json(grant, 201);
  });

  const { livekit, calls, calWebhook } = options;
  if (calls) addCallRoutes(app, { livekit, ...calls });

  if (calWebhook) {
    app.post('/api/v1/webhooks/cal', async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const answer = await calWebhook(body, c.req.header(SIGNATURE_HEADER));
      if (answer.status === 200) return c.json({ status: 'ok' });
      return c.json(problem(answer.code, answer.message), answer.status);
    });
  }

  if (options.owners) addOwnerApi(app, { ...options.owners, livekit, grant: grantFor });

  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'In-Call Calendar', version: '1' },
  });
  app.all('/api/*', (c) => {
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) return c.json(problem('not_found', 'There is nothing here.'), 404);
    c.header('Allow', allowed.join(', '));
    return c.json(problem('method_not_allowed', `Use ${allowed.join(' or ')} here.`), 405);
  });
  if (options.webDir !== undefined)
    app.use('*', compress(), kept, serveStatic({ root: options.webDir }));
  return app;
}

/** Names the first thing in a request that is wrong. */
function invalidRequest({ issues }: z.core.$ZodError): Problem {
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

/** Why the server refuses a request before it reads what it says. */
function refusalOf(status: number): Problem {
  switch (status) {
    case 413:
      return problem('too_large', `The body is larger than ${MAX_BODY_BYTES / 1024} kB.`);
    case 415:
      return problem('unsupported_type', 'Send JSON, with the content type application/json.');
    default:
      return problem('bad_request', 'The body is no JSON.');
  }
}

/** Methods that a path has, for one that is asked for with another. */
function methodsOf(app: OpenAPIHono, path: string): string[] {
  const methods = app.routes
    .filter((route) => route.method !== 'ALL' && route.path === path)
    .map(({ method }) => method);
  return [...new Set(methods)];
}

/** Files with a digest in their name are kept for good, the others asked for again. */
const kept: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  const isDigested = c.req.path.startsWith('/assets/');
  c.header('Cache-Control', isDigested ? 'public, max-age=31536000, immutable' : 'no-cache');
};
