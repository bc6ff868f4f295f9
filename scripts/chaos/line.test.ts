import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { openLine, type Line } from './line.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A part that answers everything with its own name. */
async function startPart(name: string): Promise<{ port: number; stop: () => void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => socket.write(`${name}:${data.toString()}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  closers.push(stop);
  return { port: (server.address() as AddressInfo).port, stop };
}

async function openTo(...ports: number[]): Promise<Line> {
  const line = await openLine(ports);
  closers.push(() => line.close());
  return line;
}

async function dial(line: Line): Promise<Socket> {
  const socket = connect(line.port, '127.0.0.1');
  closers.push(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

async function ask(socket: Socket, text: string): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    socket.once('data', (data) => {
      resolve(data.toString());
    });
  });
  socket.write(text);
  return answer;
}

it('connections go to one end after the other, and to the one that is left', async () => {
  const one = await startPart('one');
  const two = await startPart('two');
  const line = await openTo(one.port, two.port);
  const answers = [await ask(await dial(line), 'a'), await ask(await dial(line), 'b')];
  expect(answers.sort()).toEqual(['one:b', 'two:a']);
  one.stop();
  expect([await ask(await dial(line), 'c'), await ask(await dial(line), 'd')]).toEqual([
    'two:c',
    'two:d',
  ]);
});

it('what is said into a line that is held comes through, in its order, once it is restored', async () => {
  const { port } = await startPart('part');
  const line = await openTo(port);
  const socket = await dial(line);
  await ask(socket, 'before');
  line.hold();
  const heard: string[] = [];
  socket.on('data', (data) => heard.push(data.toString()));
  socket.write('first');
  // A second line beside it goes on: nothing has come through the held one by then.
  await ask(await dial(await openTo(port)), 'other');
  expect(heard).toEqual([]);
  line.restore();
  socket.write(' second');
  await expect.poll(() => heard.join('').replaceAll('part:', '')).toBe('first second');
});

it('a line that is cut ends its connections, takes none, and is there again once it is restored', async () => {
  const { port } = await startPart('part');
  const line = await openTo(port);
  const socket = await dial(line);
  await ask(socket, 'before');
  const ended = once(socket, 'close');
  line.cut();
  await ended;
  await once(await dial(line), 'close');
  line.restore();
  expect(await ask(await dial(line), 'after')).toBe('part:after');
});

it('everything passes a slow line, in its order', async () => {
  const { port } = await startPart('part');
  const line = await openTo(port);
  const socket = await dial(line);
  line.slow(5);
  expect(await ask(socket, 'slow')).toBe('part:slow');
});
