import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttpServer } from './http-server.ts';
import { createCheckedApp } from './testing/checked-app.ts';
import { envelopeSchema } from './testing/conformity.ts';

const warnings: object[] = [];
const app = createCheckedApp({
  livekit: { url: 'ws://127.0.0.1:7880', apiKey: 'k', apiSecret: 's'.repeat(32), agentName: 'a' },
  randomId: () => 'id',
  clientOf: () => ({ network: '127.0.0.1', isSecure: false }),
  tokensPerMinute: 1000,
  calls: {
    rooms: { exists: () => Promise.resolve(true) },
    takeover: () => Promise.reject(new Error('never asked for')),
  },
  calWebhook: () => Promise.resolve({ status: 401, code: 'unauthorized', message: 'No.' }),
  log: { warn: (fields) => void warnings.push(fields) },
});
const server = createHttpServer(app.fetch);
let port: number;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = z.custom<AddressInfo>().parse(server.address()).port;
});
afterAll(() => {
  server.close();
});

/** Sends bytes as they are, and reads until the server closes the connection. */
async function send(
  bytes: string | Buffer,
): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  return { status: Number(head.split(' ')[1]), head, body };
}

const JSON_TYPE = 'Content-Type: application/json';
const TOKEN = '/api/v1/token';

function request(line: string, headers: readonly string[] = [], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${body.length}`];
  const all = ['Host: here', 'Connection: close', ...length, ...headers];
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`;
}

/** A body for the token, with its type. */
function post(body: string, type = JSON_TYPE, path = TOKEN): string {
  return request(`POST ${path}`, [type], body);
}

describe('a bad request is refused with its status, in the envelope', () => {
  const cases: [string, string | Buffer, number, string][] = [
    ['no JSON', post('{bad'), 400, 'invalid_request'],
    ['a list', post('[]'), 400, 'invalid_request'],
    ['null', post('null'), 400, 'invalid_request'],
    ['an unknown key', post('{"room":"mine"}'), 400, 'invalid_request'],
    ['brackets without end', post('['.repeat(30_000)), 400, 'invalid_request'],
    ['text', post('hello', 'Content-Type: text/plain'), 415, 'unsupported_media_type'],
    ['XML', post('<a/>', 'Content-Type: application/xml'), 415, 'unsupported_media_type'],
    [
      'a form',
      post('--x--', 'Content-Type: multipart/form-data; boundary=x'),
      415,
      'unsupported_media_type',
    ],
    [
      'a type like JSON',
      post('{}', 'Content-Type: application/json-patch+json'),
      415,
      'unsupported_media_type',
    ],
    ['JSON in Latin-1', post('{}', `${JSON_TYPE}; charset=latin1`), 415, 'unsupported_media_type'],
    [
      'a packed body',
      post('x', `${JSON_TYPE}\r\nContent-Encoding: gzip`),
      415,
      'unsupported_media_type',
    ],
    ['1 MB', post(`"${'x'.repeat(1e6)}"`), 413, 'too_large'],
    [
      '1 MB for the webhook',
      post('x'.repeat(1e6), JSON_TYPE, '/api/v1/webhooks/cal'),
      413,
      'too_large',
    ],
    ['another method', request(`GET ${TOKEN}`), 405, 'method_not_allowed'],
    ['another method for health', request('POST /healthz'), 405, 'method_not_allowed'],
    ['a method nobody knows', request(`BREW ${TOKEN}`), 400, 'invalid_request'],
    ['a tunnel', request('CONNECT example.com:443'), 405, 'method_not_allowed'],
    ['no such path', request('GET /api/v1/nothing'), 404, 'not_found'],
    ['no such page', request('GET /nothing'), 404, 'not_found'],
    ['a percent sign without digits', request('GET /api/v1/%E0%A4%A'), 404, 'not_found'],
    ['a path out of the folder', request('GET /..%2f..%2fpackage.json'), 404, 'not_found'],
    ['no target', request('OPTIONS *'), 400, 'invalid_request'],
    [
      'a host that is none',
      request('GET /healthz').replace('here', 'a@b/c'),
      400,
      'invalid_request',
    ],
    ['no host', request('GET /healthz').replace('Host: here\r\n', ''), 400, 'invalid_request'],
    ['two hosts', request('GET /healthz', ['Host: there']), 400, 'invalid_request'],
    [
      '20 kB of headers',
      request('GET /healthz', [`X: ${'a'.repeat(20_000)}`]),
      431,
      'headers_too_large',
    ],
    [
      'two lengths',
      request(`POST ${TOKEN}`, [JSON_TYPE, 'Content-Length: 3'], '{}'),
      400,
      'invalid_request',
    ],
    [
      'a length below nothing',
      request(`POST ${TOKEN}`, ['Content-Length: -1']),
      400,
      'invalid_request',
    ],
    [
      'a length and chunks',
      request(`POST ${TOKEN}`, ['Transfer-Encoding: chunked'], '{}'),
      400,
      'invalid_request',
    ],
    [
      'a chunk without a size',
      request(`POST ${TOKEN}`, [JSON_TYPE, 'Transfer-Encoding: chunked']) + 'zz\r\n',
      400,
      'invalid_request',
    ],
    ['a zero byte', request('GET /healthz', ['X: a\0b']), 400, 'invalid_request'],
    [
      'TLS on the plain port',
      Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]),
      400,
      'invalid_request',
    ],
    ['an expectation', request(`POST ${TOKEN}`, ['Expect: wonders']), 417, 'expectation_failed'],
    ['no body for a call', request('POST /api/v1/calls/rejoin'), 400, 'invalid_request'],
    [
      'no token of a call',
      post('{"token":"x"}', JSON_TYPE, '/api/v1/calls/agent'),
      401,
      'unauthorized',
    ],
    ['an unsigned delivery', post('{}', JSON_TYPE, '/api/v1/webhooks/cal'), 401, 'unauthorized'],
  ];

  it.each(cases)('%s', async (_, bytes, status, code) => {
    const answer = await send(bytes);
    expect(answer.status).toBe(status);
    const body = answer.body.slice(answer.body.indexOf('{'), answer.body.lastIndexOf('}') + 1);
    expect(envelopeSchema.parse(JSON.parse(body)).error.code).toBe(code);
    expect(warnings).toEqual([]);
  });
});

it('the methods that a path has are named where another one is used', async () => {
  expect((await send(request(`PUT ${TOKEN}`))).head).toMatch(/^allow: POST$/im);
  expect((await send(request('DELETE /healthz'))).head).toMatch(/^allow: GET, HEAD$/im);
});

it('a health check of HTTP/1.0, which names no host, is answered', async () => {
  expect((await send('GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200);
});
