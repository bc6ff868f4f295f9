/** The HTTP server around the API. What is no proper request at all is answered in the API's own form, too. */
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { refusalOf } from './problem.ts';

/** Longer than load balancers keep an idle connection (60 s): else one is closed under a request on its way. */
const KEEP_ALIVE_MS = 65_000;
/** The largest body is 64 kB: who takes longer is no caller. */
const REQUEST_MS = 30_000;

/** Of answers that the API itself does not write. */
const HEADERS = {
  'content-type': 'application/json',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Status of what Node refuses to read, by the code of its error; 400 for others. */
const UNREADABLE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Returns a server that does not listen yet. `fetch` gets each request, with Node's own as `incoming`. */
export function createHttpServer(fetch: Parameters<typeof getRequestListener>[0]): Server {
  const listener = getRequestListener(fetch, {
    // For requests of HTTP/1.0, which need not name one: health checks of proxies come so.
    hostname: 'localhost',
    errorHandler: (error) => {
      const status = error instanceof RequestError ? 400 : 500;
      return Response.json(refusalOf(status), { status, headers: HEADERS });
    },
  });
  /** The answer that is under way on a connection. */
  const answers = new WeakMap<Socket, ServerResponse>();
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: REQUEST_MS, requireHostHeader: false },
    (request, response) => {
      answers.set(request.socket, response);
      if (namesOneHost(request)) void listener(request, response);
      else refuse(response, 400);
    },
  );
  server.on('checkExpectation', (_, response: ServerResponse) => {
    refuse(response, 417);
  });
  server.on('connect', (_, socket: Socket) => {
    socket.end(refusalBytes(405));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const answer = answers.get(socket);
    const isAnswering = answer?.headersSent === true && !answer.writableFinished;
    if (!socket.writable || isAnswering) socket.destroy();
    else socket.end(refusalBytes(UNREADABLE[error.code ?? ''] ?? 400));
  });
  return server;
}

/** Two of them are how one server is made to see another host than the one before it. */
function namesOneHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const count = headersDistinct.host?.length ?? 0;
  return count === 1 || (count === 0 && httpVersion === '1.0');
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, connection: 'close' });
  response.end(JSON.stringify(refusalOf(status)));
}

/** A whole answer, for where Node has no response to write it with. */
function refusalBytes(status: number): string {
  const body = JSON.stringify(refusalOf(status));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
