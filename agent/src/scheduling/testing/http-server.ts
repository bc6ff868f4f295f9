/** A hand-made HTTP server for tests: answers by a function, and remembers what was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export type Handler = (request: Received, response: ServerResponse) => void;

export interface TestServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

export async function startTestServer(handler: Handler): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const text = Buffer.concat(chunks).toString();
      const each: Received = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      received.push(each);
      handler(each, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v2`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends JSON with a request id. */
export function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-request-id': 'req-1',
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export const ok = (data: unknown): object => ({ status: 'success', data });

/** The enveloped error shape. */
export const envelope = (message: string, code = 'BadRequestException'): object => ({
  status: 'error',
  timestamp: '2026-11-23T15:00:00.000Z',
  path: '/v2',
  error: { code, message, details: { message } },
});

const ME = { id: 7, username: 'grace', name: 'Grace Hopper', timeZone: 'America/New_York' };

export const EVENT_TYPE = {
  id: 42,
  slug: 'intro',
  title: 'Intro',
  description: 'A first talk',
  lengthInMinutes: 30,
  locations: [{ type: 'integration', integration: 'cal-video' }],
  bookingFields: [
    { isDefault: true, type: 'name', slug: 'name', required: true },
    { isDefault: true, type: 'email', slug: 'email', required: true },
    { isDefault: true, type: 'radioInput', slug: 'location', required: false },
    { isDefault: true, type: 'textarea', slug: 'notes', required: false },
    { isDefault: true, type: 'multiemail', slug: 'guests', required: false },
  ],
  recurrence: null,
  price: 0,
  users: [{ name: 'Grace Hopper' }],
  confirmationPolicy: { disabled: true },
  seats: { disabled: true },
  bookingUrl: 'https://cal.com/grace/intro',
};

/** Answers `/me` and `/event-types`; hands everything else on. */
export function withDescription(handler: Handler, eventType: object = EVENT_TYPE): Handler {
  return (request, response) => {
    if (request.path === '/v2/me') answer(response, 200, ok(ME));
    else if (request.path === '/v2/event-types') answer(response, 200, ok([eventType]));
    else handler(request, response);
  };
}
