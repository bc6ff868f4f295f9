import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { join } from 'node:path';

/** The data directory is in use by another server. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
}

/**
 * Makes this process the only writer of a data directory, because two would overwrite each other's bookings.
 * The lock is a listening local socket: the operating system drops it with the process, however that ends.
 *
 * @throws DataDirInUseError when another live server holds it.
 */
export async function lockDataDir(directory: string): Promise<{ release(): Promise<void> }> {
  const address = socketAddress(realpathSync(directory));
  if (address === undefined) return { release: async () => Promise.resolve() };
  const server = createServer((socket) => socket.destroy());
  await listen(server, address, directory);
  server.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** Only names that vanish with the process will do; elsewhere a stale socket file could lock the data out. */
function socketAddress(directory: string): string | undefined {
  const name = `in-call-calendar-${createHash('sha256').update(directory).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return join('\\\\.\\pipe', name);
  return undefined;
}

function listen(server: Server, address: string, directory: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new DataDirInUseError(
              `${directory} is in use by another server; stop it or choose another directory`,
            )
          : error,
      );
    });
    server.listen(address, () => resolve());
  });
}
