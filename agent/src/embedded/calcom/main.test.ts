import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { calendarFile, temporaryDirectory } from './testing/test-server.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const NOW = '2026-09-06T10:00:00Z';
const WEEK_MS = 604_800_000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the command line in a process of its own. */
function run(args: string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  return '';
}

async function exitOf(child: Child): Promise<{ code: number | null; errors: string }> {
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await once(child, 'close');
  return { code: child.exitCode, errors };
}

async function start(dataDir: string, args: string[] = []): Promise<{ child: Child; url: string }> {
  const child = run(['--port', '0', '--data', dataDir, '--now', NOW, ...args]);
  const line = await firstLine(child.stdout);
  expect(line).toMatch(/^local-calcom: http:\/\/127\.0\.0\.1:\d+\/v2$/);
  return { child, url: line.replace('local-calcom: ', '') };
}

const uidSchema = z.object({ data: z.object({ uid: z.string() }) });

/** Books and gives the uid, or nothing when the server went away before it answered. */
async function book(url: string, startMs: number): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/bookings`, {
      method: 'POST',
      headers: { 'cal-api-version': '2024-08-13', 'content-type': 'application/json' },
      body: JSON.stringify({
        eventTypeSlug: 'consultation',
        username: 'robin',
        start: new Date(startMs).toISOString(),
        attendee: { name: 'Ada', email: 'ada@example.com', timeZone: 'UTC' },
      }),
    });
    if (response.status !== 201) throw new Error(`booking answered ${response.status}`);
    return uidSchema.parse(await response.json()).data.uid;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function statusOf(url: string, uid: string): Promise<number> {
  const response = await fetch(`${url}/bookings/${uid}`, {
    headers: { 'cal-api-version': '2024-08-13' },
  });
  return response.status;
}

describe('npm run local-calcom', () => {
  it('has every booking it answered after it was killed', async () => {
    const dataDir = temporaryDirectory();
    const { child, url } = await start(dataDir, ['--rate-limit', '0']);
    // Every week of the coming year, all at once; the kill comes while most are under way.
    const answered: string[] = [];
    const requests = Array.from({ length: 48 }, async (_, week) => {
      const uid = await book(url, Date.parse('2026-09-07T15:00:00Z') + week * WEEK_MS);
      if (uid === undefined) return;
      answered.push(uid);
      if (answered.length === 5) child.kill('SIGKILL');
    });
    await Promise.all(requests);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    expect(answered.length).toBeGreaterThanOrEqual(5);
    const again = await start(dataDir);
    for (const uid of answered) expect(await statusOf(again.url, uid)).toBe(200);
  });

  it('loads the bookings of a calendar file once', async () => {
    const dataDir = temporaryDirectory();
    const seed = { start: '2026-09-07T13:00:00Z', name: 'A', email: 'a@example.com' };
    const file = calendarFile({ bookings: [seed, { ...seed, start: '2026-09-08T09:00' }] });
    const starts = async (url: string): Promise<unknown> => {
      const response = await fetch(`${url}/bookings`, {
        headers: { 'cal-api-version': '2024-08-13', authorization: 'Bearer cal_local' },
      });
      return z
        .object({ data: z.array(z.object({ start: z.string() })) })
        .parse(await response.json())
        .data.map((booking) => booking.start);
    };
    const { child, url } = await start(dataDir, ['--calendar', file]);
    // A time without an offset is in the calendar's zone.
    const expected = ['2026-09-07T13:00:00.000Z', '2026-09-08T13:00:00.000Z'];
    expect(await starts(url)).toEqual(expected);
    child.kill('SIGTERM');
    expect(await exitOf(child)).toEqual({ code: 0, errors: '' });
    const again = await start(dataDir, ['--calendar', file]);
    expect(await starts(again.url)).toEqual(expected);
  });

  it('says what is wrong and ends with 1', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    onTestFinished(() => void busy.close());
    const address = busy.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const data = ['--data', temporaryDirectory()];
    const results = await Promise.all(
      [
        ['--port', port, ...data],
        ['--port', 'x', ...data],
        ['--key', 'secret', ...data],
        ['--now', 'soon', ...data],
        ['--calendar', calendarFile({ timeZone: 'Mars' }), ...data],
      ].map((args) => exitOf(run(args))),
    );
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    const [taken, badPort, badKey, badNow, badCalendar] = results.map(({ errors }) => errors);
    expect(taken).toContain(`port ${port} is in use; stop the other program or choose another`);
    expect(badPort).toContain('--port must be a whole number');
    expect(badKey).toContain('--key must begin with cal_');
    expect(badNow).toContain('--now must be an ISO time');
    expect(badCalendar).toContain('timeZone: write an IANA time zone');
  });
});
