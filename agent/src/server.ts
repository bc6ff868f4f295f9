/** Entry: the HTTP API. Wiring only. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from './api/app.ts';
import { createCallRooms } from './api/call-rooms.ts';
import { createAgentTakeover } from './api/takeover.ts';
import { createRoomAnnouncer, roomsOf } from './api/booking-changes.ts';
import { openOwnerApi } from './api/open-owner-api.ts';
import { createCalWebhook } from './api/cal-webhook.ts';
import { createClock } from './runtime/clock.ts';
import { createLog } from './runtime/log.ts';
import { readConfig } from './runtime/read-config.ts';
import { openSharing } from './scheduling/sharing/open-sharing.ts';

const config = readConfig();
const log = createLog({ level: config.logLevel, part: 'server' });
const { cal, livekit, redisUrl } = config;
const now = createClock(config.clockOffsetMs);
const announce =
  redisUrl === undefined
    ? createRoomAnnouncer(roomsOf(livekit), log)
    : (await openSharing({ ...cal, redisUrl, now, log })).bookingChanges.announce;
const rooms = createCallRooms(livekit);
const ownerApi = openOwnerApi({ ...config, agentName: config.agent.name, now, log });
const app = createApp({
  owners: ownerApi?.options,
  livekit,
  randomId: randomUUID,
  clientAddress: (context) => getConnInfo(context).remote.address ?? 'unknown',
  callerGraceMs: config.callerGraceMs,
  tokensPerMinute: 60,
  calls: {
    rooms,
    takeover: createAgentTakeover({
      rooms,
      now: Date.now,
      delay: (ms) => delay(ms),
      randomId: randomUUID,
    }),
  },
  calWebhook:
    cal.webhookSecret === undefined
      ? undefined
      : createCalWebhook({
          secret: cal.webhookSecret,
          // The uid is not in the change: it is a capability.
          onChange: async (change) => {
            log.info({ change: change.kind }, 'booking changed at Cal.com');
            await announce(change);
          },
        }),
  webDir: config.webDir,
  log,
});
const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
  log.info({ port }, 'listening');
});
server.on('error', (error) => {
  log.error({ error }, 'cannot listen');
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    server.close(() => {
      void Promise.resolve(ownerApi?.close()).finally(() => process.exit(0));
    });
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
