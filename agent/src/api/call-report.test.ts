import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sendCallReport, type CallReportBody } from './call-report.ts';

const BODY: CallReportBody = {
  id: 'RM_1',
  channel: 'browser',
  began_at: '2027-01-01T00:00:00.000Z',
  events: [],
  bookings: [],
};
let server: Server;
let status: number;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(
      `${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`,
    );
    response.writeHead(status).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const send = () => {
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const report = { room: 'call-ag_1.a/b', token: 'proof', body: BODY };
  return sendCallReport(`http://127.0.0.1:${port}`, report);
};

test.each([
  [204, 'taken'],
  [404, 'unknown'],
  [400, 'refused'],
  [413, 'refused'],
])('a report that is answered with %d is %s', async (answer, result) => {
  status = answer;
  expect(await send()).toBe(result);
  expect(asked).toEqual(['POST /api/v1/calls/call-ag_1.a%2Fb/report Bearer proof']);
});

test.each([401, 408, 429, 500, 503])(
  'one that is answered with %d may be sent again',
  async (answer) => {
    status = answer;
    await expect(send()).rejects.toThrow(String(answer));
  },
);
