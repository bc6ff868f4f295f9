/** The built page, and the headers that keep what runs in it to what it needs. */
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { problem, refusalOf } from './problem.ts';

const HSTS = 'max-age=31536000';
const NO_PAGE = problem(
  'no_page',
  'This is the HTTP API of In-Call Calendar (/api/v1/openapi.json); no page is served here. Run `npm run build` and set WEB_DIR=web/dist, or serve the page elsewhere and pass /api on to this server.',
);

/** Returns the headers of every answer. `livekitUrl`: the one server besides this one that the page talks to. */
export function pageHeaders(livekitUrl: string): MiddlewareHandler {
  return secureHeaders({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", ...livekitOrigins(livekitUrl)],
      mediaSrc: ["'self'", 'blob:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
  });
}

/** Has browsers come back by TLS only, where they came by it. */
export function strictTransport(
  isSecure: (context: Parameters<MiddlewareHandler>[0]) => boolean,
): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (isSecure(c)) c.header('Strict-Transport-Security', HSTS);
  };
}

/** Adds the files of a build, which come compressed by it; without one, what to do about it. */
export function addPage(app: Pick<Hono, 'get'>, webDir: string | undefined): void {
  if (webDir === undefined) {
    app.get('/', (c) => c.json(NO_PAGE, 404));
    return;
  }
  const files = serveStatic({ root: webDir, precompressed: true });
  // A page of its own beside the caller's, at an address without an extension.
  const rewriteRequestPath = (): string => '/operator.html';
  const operator = serveStatic({ root: webDir, precompressed: true, rewriteRequestPath });
  app.get('/operator', kept, etag(), operator);
  for (const path of ['/', '*']) app.get(path, kept, etag(), files);
}

/** Files with a digest in their name are kept for good, the others asked for again. */
const kept: MiddlewareHandler = async (c, next) => {
  await next();
  const { status } = c.res;
  if (status === 416) c.res = c.json(refusalOf(416), 416);
  if (status >= 400) return;
  const isDigested = c.req.path.startsWith('/assets/');
  c.header('Cache-Control', isDigested ? 'public, max-age=31536000, immutable' : 'no-cache');
  c.header('Vary', 'Accept-Encoding');
};

/** Signalling is a WebSocket, its checks before it are HTTP; LiveKit Cloud sends callers on to a region near them. */
function livekitOrigins(livekitUrl: string): string[] {
  const { host, hostname, protocol } = new URL(livekitUrl);
  const s = protocol === 'wss:' || protocol === 'https:' ? 's' : '';
  const hosts = hostname.endsWith('.livekit.cloud') ? [host, '*.livekit.cloud'] : [host];
  return hosts.flatMap((name) => [`ws${s}://${name}`, `http${s}://${name}`]);
}
