/** A caller who says and does nothing any more: asked, then the time is given back, on the page and aloud. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CalendarView } from '@in-call-calendar/shared';
import { ProviderTrouble } from '../../e2e/support/provider-trouble.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 45_000;
/** How long the caller may be silent until the agent asks, in ms: long enough for the words before to be said. */
const SILENCE_MS = 15_000;
const TEST_MS = 300_000;

let stack: Stack;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'silent-caller-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
    env: { CALLER_SILENCE_MS: String(SILENCE_MS) },
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Details = Extract<CalendarView, { step: 'details' }>;

it(
  'is asked, loses the reservation but not the choice, gets it again by coming back, and is told goodbye in the end',
  { timeout: TEST_MS },
  async () => {
    const provider = new ProviderTrouble(stack);
    const caller = await ScriptedCaller.join(stack.serverUrl);
    const details = (what: string, holds: (view: Details) => boolean): Promise<Details> =>
      caller.feed.waitFor(
        what,
        (view): view is Details => view.step === 'details' && holds(view),
        STEP_MS,
      );
    await caller.waitForAgent(ZONE, STEP_MS);
    await caller.agentIs('listening', STEP_MS);
    await caller.tap('calendar.open', { range: '2w' });
    const start = await firstSlot(caller);
    // Waited for from here on: on a busy machine the answer to a tap may come after the question.
    const held = details('the reservation', ({ hold }) => hold.state === 'held');
    const asked = details('the question', ({ notice }) => notice?.reason === 'still_there');
    const left = details('the time given back', ({ hold }) => hold.state === 'none');
    await caller.tap('calendar.select', { start });
    expect(await held).toMatchObject({ selected: start, notice: null });
    expect(await asked).toMatchObject({ selected: start, hold: { state: 'held' } });
    await caller.hears(/still there/, STEP_MS);
    expect(await left).toMatchObject({ selected: start, notice: { kind: 'hold_expired' } });
    await caller.hears(/not holding your time any more/, STEP_MS);
    await expect.poll(() => provider.offers(start), { timeout: STEP_MS }).toBe(true);

    await caller.tap('calendar.details', { values: { name: 'Ada Example' } });
    const back = await details('the time reserved again', ({ hold }) => hold.state === 'held');
    expect(back).toMatchObject({ selected: start, notice: null });

    // Asked again first: 15 s, then 20 s more.
    await caller.hears(/ending the call/, 2 * STEP_MS);
    await expect.poll(() => caller.isConnected, { timeout: STEP_MS }).toBe(false);
  },
);

async function firstSlot(caller: ScriptedCaller): Promise<string> {
  for (;;) {
    const { view } = await caller.sync(ZONE);
    if (view.step !== 'choosing') throw new Error(view.step);
    const { slots, unread } = await caller.slots(view.window);
    const [slot] = slots;
    if (slot && unread.length === 0) return slot.start;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
