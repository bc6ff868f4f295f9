import { createClient } from '@redis/client';
import type { Log } from '../runtime/log.ts';
import type { LimitsClient } from './limits.ts';

const CONNECT_TIMEOUT_MS = 2_000;
/** How long one count may take, ms: after it this process counts alone. */
const COMMAND_TIMEOUT_MS = 300;
/** Longest wait between two tries to connect, ms. */
const MAX_RECONNECT_MS = 2_000;

/**
 * Connects to the Redis server in which several servers count requests together. It never rejects: without a
 * connection the client does, at once, and makes one by itself. The log says when there is none, and once when there
 * is one again.
 */
export async function openLimitsClient(
  url: string,
  log: Log,
): Promise<{ client: LimitsClient; close: () => void }> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: COMMAND_TIMEOUT_MS },
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** Math.min(retries, 10), MAX_RECONNECT_MS),
    },
  });
  let isAway = false;
  const first = new Promise<void>((resolve) => {
    client.on('error', (error: unknown) => {
      if (!isAway) {
        log.warn(
          { error },
          'REDIS_URL cannot be used: this server counts requests alone until it can; check address, user and password',
        );
      }
      isAway = true;
      resolve();
    });
    client.on('ready', () => {
      if (isAway) log.info({}, 'requests are counted in Redis again');
      isAway = false;
      resolve();
    });
  });
  // Its errors come by the event.
  client.connect().catch(() => undefined);
  await first;
  return {
    client,
    close: () => {
      client.destroy();
    },
  };
}
