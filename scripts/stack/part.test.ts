import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { Guard } from './guard.ts';
import { waitForHealth } from './health.ts';
import { describeEnd, startPart } from './part.ts';
import type { Part, PartSpec } from './part.ts';
import { tryPort } from './ports.ts';

const noGuard: Guard = { watch: () => undefined, forget: () => undefined, close: () => undefined };

function spec(script: string, more: Partial<PartSpec> = {}): PartSpec {
  return {
    name: 'server',
    command: process.execPath,
    args: ['-e', script],
    cwd: process.cwd(),
    env: {},
    healthUrl: 'http://127.0.0.1:1/',
    graceMs: 10_000,
    ...more,
  };
}

/** Starts a part and waits for one of its lines. */
async function startAndHear(script: string, line: string, more?: Partial<PartSpec>): Promise<Part> {
  return new Promise((resolve) => {
    const part = startPart(spec(script, more), noGuard, (heard) => {
      if (heard.startsWith(line)) resolve(part);
    });
  });
}

const KEEP_RUNNING = 'setInterval(() => {}, 1000);';

/** Listens on a port for as long as it lives, and says which. */
const LISTENER = `require('net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
/** Starts a listener and passes its port on. */
const LAUNCHER = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(LISTENER)}])
  .stdout.on('data', (port) => process.stdout.write('port ' + port));`;

/** Starts a part that starts a listener, and waits until that listens. */
async function startWithListener(script: string): Promise<{ part: Part; port: number }> {
  const part = await startAndHear(script, 'port ');
  const port = Number(part.tail().at(-1)?.replace('port ', ''));
  return { part, port };
}

/**
 * Waits until nobody listens on a port. Process ids do not show it: a dead process keeps its id until whoever
 * inherited it takes notice.
 */
async function untilPortIsFree(port: number): Promise<void> {
  await expect.poll(() => listens(port), { timeout: 10_000 }).toBe(false);
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe('startPart', () => {
  it('ends a part that ends on SIGTERM', async () => {
    const part = await startAndHear(`${KEEP_RUNNING} console.log('up')`, 'up');
    await part.stop();
    expect(await part.ended).toMatchObject({ part: 'server', signal: 'SIGTERM' });
  });

  it('ends a part by force that ignores SIGTERM', async () => {
    const script = `process.on('SIGTERM', () => {}); ${KEEP_RUNNING} console.log('up')`;
    const part = await startAndHear(script, 'up', { graceMs: 20 });
    await part.stop();
    expect(await part.ended).toMatchObject({ signal: 'SIGKILL' });
  });

  it('ends the descendants of a part with it', async () => {
    const { part, port } = await startWithListener(LAUNCHER);
    expect(await listens(port)).toBe(true);
    await part.stop();
    await untilPortIsFree(port);
  });

  it('ends the descendants of a part that dies by itself', async () => {
    const script = `process.on('SIGUSR2', () => process.exit(7)); ${LAUNCHER}`;
    const { part, port } = await startWithListener(script);
    process.kill(part.pid!, 'SIGUSR2');
    expect(describeEnd(await part.ended)).toBe('server ended with exit code 7');
    await untilPortIsFree(port);
  });

  it('says why a part could not be started', async () => {
    const part = startPart(spec('', { command: '/nowhere/at-all' }), noGuard, () => undefined);
    expect(describeEnd(await part.ended)).toMatch(/server could not be started: .*ENOENT/);
    await part.stop();
  });
});

describe('waitForHealth', () => {
  it('waits until the part answers 2xx', async () => {
    const port = (await tryPort(0))!;
    const script = `
      let asked = 0;
      require('http').createServer((_, res) => {
        asked += 1;
        console.log('asked ' + asked);
        res.writeHead(asked < 3 ? 503 : 200).end();
      }).listen(${port}, '127.0.0.1');`;
    const part = startPart(spec(script), noGuard, () => undefined);
    await waitForHealth(part, `http://127.0.0.1:${port}/`, 30_000);
    await expect.poll(() => part.tail(), { timeout: 10_000 }).toContain('asked 3');
    await part.stop();
  });

  it('fails at once, with its last lines, when the part ends', async () => {
    const part = startPart(
      spec("console.error('no such key'); process.exitCode = 2"),
      noGuard,
      () => undefined,
    );
    await expect(waitForHealth(part, 'http://127.0.0.1:1/', 30_000)).rejects.toThrow(
      /server ended with exit code 2 before it was ready/,
    );
    await expect.poll(() => part.tail(), { timeout: 10_000 }).toEqual(['no such key']);
  });

  it('fails after its time with the last answer', async () => {
    const part = await startAndHear(`${KEEP_RUNNING} console.log('up')`, 'up');
    await expect(waitForHealth(part, 'http://127.0.0.1:1/', 150)).rejects.toThrow(
      /not ready after 0.15 s/,
    );
    await part.stop();
  });
});

describe('the guard', () => {
  it('ends what a launcher leaves behind that was killed', async () => {
    const launcher = `
      import { startGuard } from ${JSON.stringify(join(import.meta.dirname, 'guard.ts'))};
      import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(LISTENER)}], {
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      startGuard().watch(child.pid);
      setInterval(() => {}, 1000);`;
    const launching = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', launcher],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const port = await new Promise<number>((resolve) => {
      createInterface({ input: launching.stdout }).once('line', (line) => resolve(Number(line)));
    });
    expect(await listens(port)).toBe(true);
    launching.kill('SIGKILL');
    await untilPortIsFree(port);
  });
});
