/** Browser tests of the whole product: one stack for a file, a new page, room and caller for each test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { BrowserCaller, type Turn } from '../../scripts/caller/browser-caller.ts';
import { DEFAULT_VOICE, startCallerVoice } from '../../scripts/caller/caller-voice.ts';
import { listBookings, ownerZone, type ProviderBooking } from '../../scripts/lib/provider.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';

export interface Call {
  caller: BrowserCaller;
  /** Says it in the test's voice and waits for the whole answer. */
  speak: (text: string) => Promise<Turn>;
  /** Bookings that the provider has gained since the test began. */
  newBookings: () => Promise<ProviderBooking[]>;
}

interface TestFixtures {
  voiceName: string;
  call: Call;
}

export const test = base.extend<TestFixtures, { stack: Stack }>({
  voiceName: [DEFAULT_VOICE, { option: true }],
  stack: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs off this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-e2e-'));
      const stack = await startStack({
        dataDir,
        log: (part, line) => {
          if (process.env['E2E_VERBOSE']) process.stderr.write(`${part}: ${line}\n`);
        },
      });
      await use(stack);
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  call: async ({ stack, browser, voiceName }, use) => {
    const before = new Set((await listBookings(stack)).map(({ uid }) => uid));
    const voice = await startCallerVoice(voiceName);
    const page = await browser.newPage({ timezoneId: await ownerZone(stack), locale: 'en-US' });
    const caller = await BrowserCaller.prepare(page);
    await use({
      caller,
      speak: async (text) => caller.say(text, await voice.wav(text)),
      newBookings: async () => (await listBookings(stack)).filter(({ uid }) => !before.has(uid)),
    });
    await page.close();
    await voice.close();
  },
});
export { expect } from '@playwright/test';

/** Joins and listens to the greeting. */
export async function joinCall({ caller }: Call, stack: Stack): Promise<void> {
  const started = Date.now();
  await caller.join(stack.webUrl);
  await caller.firstSpeech(started);
  await caller.agentFinished();
}
