import { expect, test } from 'vitest';
import type { CallReportBody } from './call-report.ts';
import { mintJobToken } from './job-token.ts';
import { createCheckedApp } from './testing/checked-app.ts';

const livekit = {
  url: 'ws://sfu.example',
  apiKey: 'devkey',
  apiSecret: 'a'.repeat(40),
  agentName: 'agent',
};
const unused = (): never => {
  throw new Error('not asked for');
};

test('a report that cannot be kept is logged without the room, which may be named after a number', async () => {
  const lines: object[] = [];
  const app = createCheckedApp({
    livekit,
    randomId: unused,
    clientOf: () => ({ network: 'here', isSecure: false }),
    tokensPerMinute: 60,
    owners: {
      ownerTokens: undefined,
      ownerOf: unused,
      isDevelopment: false,
      canEncrypt: false,
      operatorOrigins: [],
      wallClock: () => 0,
      store: () => Promise.reject(new Error('no database')),
      calendarOf: unused,
      openRooms: unused,
    },
    log: { warn: (fields) => void lines.push(fields) },
  });
  const room = 'call-ag_1._+12025550123_x';
  const token = await mintJobToken(livekit, { room, identity: 'agent-1' });
  const body: CallReportBody = {
    id: 'RM_1',
    channel: 'phone',
    began_at: '2027-01-01T00:00:00.000Z',
    events: [],
    bookings: [],
  };
  const response = await app.request(`/api/v1/calls/${encodeURIComponent(room)}/report`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(500);
  expect(lines).toEqual([
    { error: new Error('no database'), method: 'POST', path: '/api/v1/calls/:room/report' },
  ]);
});
