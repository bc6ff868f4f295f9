/** Entry: the HTTP API. Wiring only. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from './api/app.ts';
import { createHttpServer } from './api/http-server.ts';
import { createCallRooms } from './api/call-rooms.ts';
import { createAgentTakeover } from './api/takeover.ts';
import { createRoomAnnouncer, roomsOf } from './api/booking-changes.ts';
import { openLimitsClient } from './api/open-limits-client.ts';
import { openOwnerApi } from './api/open-owner-api.ts';
import { createOpenRooms } from './api/open-rooms.ts';
import { createCalWebhook } from './api/cal-webhook.ts';
import { cameByTls, clientAddress, networkOf } from './runtime/client-address.ts';
import { createClock, setTimer } from './runtime/clock.ts';
import { createLog } from './runtime/log.ts';
import { createRegistry } from './runtime/metrics/registry.ts';
import { serveMetrics } from './runtime/metrics/serve-metrics.ts';
import { exitFor, readConfig } from './runtime/read-config.ts';
import { openSharing } from './scheduling/sharing/open-sharing.ts';

const config = readConfig(['WEB_DIR']);
const log = createLog({ level: config.logLevel, format: config.logFormat, part: 'server' });
const { cal, livekit, redisUrl, trustsProxy } = config;
const now = createClock(config.clockOffsetMs);
const metrics = createRegistry(Date.now);
const { meter } = metrics;
const announce =
  redisUrl === undefined
    ? createRoomAnnouncer(roomsOf(livekit), log)
    : (await openSharing({ ...cal, redisUrl, now, log })).bookingChanges.announce;
const rooms = createCallRooms(livekit);
const ownerApi = await startOwnerApi().catch(exitFor);
const limits = redisUrl === undefined ? undefined : await openLimitsClient(redisUrl, log);
const app = createApp({
  owners: ownerApi && { ...ownerApi.options, openRooms: createOpenRooms(livekit, Date.now) },
  isReady: ownerApi?.isReady,
  limitsClient: limits?.client,
  livekit,
  randomId: randomUUID,
  clientOf: (context) => {
    const remote = getConnInfo(context).remote.address ?? '';
    const address = clientAddress(remote, context.req.header('x-forwarded-for'), trustsProxy);
    const isSecure = cameByTls(remote, context.req.header('x-forwarded-proto'), trustsProxy);
    return { network: networkOf(address), isSecure };
  },
  callerGraceMs: config.callerGraceMs,
  tokensPerMinute: config.tokensPerMinute,
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
            await Promise.all([announce(change), ownerApi?.applyChange(change)]);
          },
        }),
  webDir: config.webDir,
  meter,
  log,
});
if (config.metrics.serverPort !== undefined) {
  const { host, serverPort: port } = config.metrics;
  serveMetrics(metrics, { host, port }).on('error', (error) => {
    log.error({ error }, 'the metrics cannot be served');
  });
}
const server = createHttpServer(app.fetch);
server.listen(config.port, config.host, () => {
  const address = server.address();
  ownerApi?.keepSwept();
  log.info({ port: typeof address === 'object' ? address?.port : config.port }, 'listening');
});
server.on('error', (error) => {
  log.error({ error }, 'cannot listen');
  process.exit(1);
});

/** What cannot be used is named here, and not at the first request. */
async function startOwnerApi(): Promise<ReturnType<typeof openOwnerApi>> {
  const parts = openOwnerApi({
    ...config,
    agentName: config.agent.name,
    now,
    setTimer,
    meter,
    log,
  });
  await parts?.start();
  return parts;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    server.close(() => {
      void Promise.resolve(ownerApi?.close()).finally(() => process.exit(0));
    });
    server.closeAllConnections();
  });
}
