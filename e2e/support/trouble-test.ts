/**
 * Browser tests of what goes wrong: one stack for all files that want the same parts, and a provider that can be
 * made to fail. Callers are seen and typed to; nothing here needs a voice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as baseExpect, test as base } from '@playwright/test';
import { BrowserCaller } from '../../scripts/caller/browser-caller.ts';
import { listBookings, type ProviderBooking } from '../../scripts/lib/provider.ts';
import { PART_NAMES, type PartName } from '../../scripts/stack/part.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { CallPage } from './call-page.ts';
import { ProviderTrouble } from './provider-trouble.ts';

interface RunningStack {
  stack: Stack;
  /** Everything its parts have written so far. */
  log: string[];
  dataDir: string;
  /** The clock of all parts, epoch ms. */
  now: () => number;
}

interface WorkerFixtures {
  /** Parts of the stack, and variables of their own. Another list, or another name in it, is another stack. */
  stackOf: { name: string; parts: readonly PartName[]; env?: Record<string, string> };
  running: RunningStack;
  stack: Stack;
}

interface TestFixtures {
  provider: ProviderTrouble;
  /** The page with a microphone that is silent; not opened yet. */
  call: CallPage;
  /** Bookings that the provider has gained since the test began. */
  newBookings: () => Promise<ProviderBooking[]>;
}

export const ALL_PARTS = { name: 'shared', parts: PART_NAMES };

/** A Monday morning at the host's: two whole working weeks lie ahead, whenever the tests run. */
const NOW = '2027-03-01T14:00:00Z';

export const test = base.extend<TestFixtures, WorkerFixtures>({
  timezoneId: 'America/New_York',
  locale: 'en-US',
  stackOf: [ALL_PARTS, { option: true, scope: 'worker' }],
  running: [
    async ({ stackOf }, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-trouble-'));
      const log: string[] = [];
      const offsetMs = Date.parse(NOW) - Date.now();
      const stack = await startStack({
        dataDir,
        parts: stackOf.parts,
        now: NOW,
        // Long enough to load a page again, short enough to wait for. The page is there twice: from the server, too.
        env: { CALLER_GRACE_MS: '12000', WEB_DIR: 'web/dist', ...stackOf.env },
        log: (part, line) => {
          log.push(`${part}: ${line}`);
          if (process.env['E2E_VERBOSE']) process.stdout.write(`${part}: ${line}\n`);
        },
      });
      await use({ stack, log, dataDir, now: () => Date.now() + offsetMs });
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  stack: [({ running }, use) => use(running.stack), { scope: 'worker' }],
  provider: async ({ stack }, use) => {
    const provider = new ProviderTrouble(stack);
    await use(provider);
    await provider.restore();
  },
  call: async ({ stack, page }, use) => {
    await BrowserCaller.prepare(page);
    await use(new CallPage(page, stack.webUrl));
  },
  newBookings: async ({ stack }, use) => {
    const before = new Set((await listBookings(stack)).map(({ uid }) => uid));
    await use(async () => (await listBookings(stack)).filter(({ uid }) => !before.has(uid)));
  },
});

/** Waits for a state as long as a loaded machine may need to come to it. */
export const expect = baseExpect.configure({ timeout: 30_000 });
