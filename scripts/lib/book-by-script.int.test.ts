import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { bookByScript } from './book-by-script.ts';
import { listBookings } from './provider.ts';
import { ScriptedCaller } from './scripted-caller.ts';
import { Stopwatch } from './stopwatch.ts';

let stack: Stack;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'scripted-call-'));
  stack = await startStack({ dataDir, parts: ['sfu', 'local-calcom', 'server', 'worker'] });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a scripted call', () => {
  it('books in a real room what the provider then has on record, once', async () => {
    const caller = await ScriptedCaller.join(stack.serverUrl);
    const steps: string[] = [];
    const booking = await bookByScript(caller, new Stopwatch(), (step) => steps.push(step));
    await caller.leave();
    expect(steps.at(-1)).toBe('book');
    const records = await listBookings(stack);
    expect(records.map(({ uid, status }) => ({ uid, status }))).toEqual([
      { uid: booking.uid, status: 'accepted' },
    ]);
    expect(Date.parse(records[0]!.start)).toBe(Date.parse(booking.start));
  });
});
