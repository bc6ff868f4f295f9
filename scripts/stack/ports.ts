import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

export type Transport = 'tcp' | 'udp';

/**
 * Asks the system for a port of 127.0.0.1.
 *
 * @param port the wanted one, or 0 for any
 * @returns the port, or undefined when it is taken
 */
export async function tryPort(
  port: number,
  transport: Transport = 'tcp',
): Promise<number | undefined> {
  return transport === 'tcp' ? tryTcp(port) : tryUdp(port);
}

function tryTcp(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

function tryUdp(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      resolve(undefined);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      const bound = socket.address().port;
      socket.close(() => resolve(bound));
    });
  });
}

/** A port that one part of the stack asks for. */
export interface PortWish {
  /** Who asks, for the message about a port that is taken. */
  readonly name: string;
  /** The port people expect; 0 when any will do. */
  readonly preferred: number;
  readonly transport?: Transport;
}

/**
 * Makes a function that answers a wish with a port: the preferred one when it is free, else any free one, said so.
 * It gives no port twice, and throws when the system has none left.
 */
export function portAllocator(log: (line: string) => void): (wish: PortWish) => Promise<number> {
  const given = new Set<number>();
  return async ({ name, preferred, transport }) => {
    const candidates = [...(preferred === 0 ? [] : [preferred]), ...Array<number>(20).fill(0)];
    for (const candidate of candidates) {
      if (given.has(candidate)) continue;
      const port = await tryPort(candidate, transport);
      if (port === undefined || given.has(port)) continue;
      given.add(port);
      if (preferred !== 0 && port !== preferred)
        log(`port ${preferred} is in use: ${name} takes ${port}`);
      return port;
    }
    throw new Error(`${name}: no free port on 127.0.0.1`);
  };
}
