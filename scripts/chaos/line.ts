/**
 * A line between parts of the product that can be slowed, held up and cut. With several ends it shares connections out
 * among those that answer, as a load balancer does.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A port of this machine, or the file of a socket. */
export type LineEnd = number | string;

export interface Line {
  /** Where to connect to: a port of 127.0.0.1; 0 for a line that begins at a file. */
  readonly port: number;
  /** Everything takes this much longer in each direction, in ms. */
  slow(ms: number): void;
  /** Nothing gets through, and neither side is told. */
  hold(): void;
  /** Ends all connections, and takes no new ones. */
  cut(): void;
  /** As it was. */
  restore(): void;
  close(): Promise<void>;
}

/** What a line does at the moment. */
interface Weather {
  delayMs: number;
  isCut: boolean;
  /** Resolves when data gets through again. */
  held: Promise<void> | undefined;
  release: () => void;
}

/**
 * Opens a line.
 *
 * @param ends where connections lead; each next one begins at the next end, and goes on to another where none listens
 * @param begin a file to listen at; else any free port
 */
export async function openLine(ends: readonly LineEnd[], begin?: string): Promise<Line> {
  const weather: Weather = { delayMs: 0, isCut: false, held: undefined, release: () => undefined };
  const sockets = new Set<Socket>();
  let turn = 0;
  const track = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // It is followed by `close`, which ends the other side.
    socket.on('error', () => undefined);
    return socket;
  };
  const server = createServer({ pauseOnConnect: true }, (near) => {
    track(near);
    if (weather.isCut) {
      near.destroy();
      return;
    }
    turn += 1;
    void reach(ends, turn).then((far) => {
      if (!far || near.destroyed || weather.isCut) {
        near.destroy();
        far?.destroy();
        return;
      }
      track(far);
      carry(near, far, weather);
      carry(far, near, weather);
    });
  });
  server.listen(begin ?? { port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();

  function change(next: Partial<Weather>): void {
    const { release } = weather;
    Object.assign(weather, {
      delayMs: 0,
      isCut: false,
      held: undefined,
      release: () => undefined,
      ...next,
    });
    release();
  }
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    slow(ms) {
      change({ delayMs: ms });
    },
    hold() {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      change({ held, release });
    },
    cut() {
      change({ isCut: true });
      endAll();
    },
    restore() {
      change({});
    },
    async close() {
      change({ isCut: true });
      endAll();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Connects to the first end that listens; nothing where none does. */
async function reach(ends: readonly LineEnd[], turn: number): Promise<Socket | undefined> {
  for (let tries = 0; tries < ends.length; tries += 1) {
    const end = ends[(turn + tries) % ends.length];
    if (end === undefined) continue;
    const socket =
      typeof end === 'string' ? connect(end) : connect({ port: end, host: '127.0.0.1' });
    try {
      await once(socket, 'connect');
      return socket;
    } catch {
      socket.destroy();
    }
  }
  return undefined;
}

/** Passes on what comes, in its order and with what the weather does to it, and the end as well. */
function carry(from: Socket, to: Socket, weather: Weather): void {
  let last: Promise<unknown> = Promise.resolve();
  const next = (run: () => void): void => {
    const { delayMs } = weather;
    const due = delayMs === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, delayMs));
    last = last.then(async () => {
      await due;
      await weather.held;
      run();
    });
  };
  from.on('data', (data) => {
    next(() => to.write(data));
  });
  from.on('close', () => {
    next(() => to.destroySoon());
  });
  from.resume();
}
