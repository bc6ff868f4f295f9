/** After how long a caller sees and hears what became of a press that was lost with the line, from the line's return. */
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { BOOKING, ProviderTrouble } from '../../e2e/support/provider-trouble.ts';
import { ADA, CallPage } from '../../e2e/support/call-page.ts';
import { BrowserCaller } from '../caller/browser-caller.ts';
import { launchChromium } from '../lib/chromium.ts';
import { ownerZone } from '../lib/provider.ts';
import type { Stack } from '../stack/start-stack.ts';
import { withCallStack } from './call-stack.ts';
import { servePages } from './serve-pages.ts';

/** How long the line is away, in ms. */
const AWAY_MS = [3000, 10_000, 25_000];
/** How long after the loss Confirm is pressed, in ms. */
const PRESS_AFTER_MS = 1000;
/** How long a booking takes while the page is loaded again, in ms. */
const SLOW_BOOKING_MS = 2000;
const PATIENCE_MS = 60_000;
const POLL_MS = 25;

/** Words that tell what became of the press. */
const TOLD = /You are booked for|Nothing is booked/;

export interface LineFigure {
  /** What the press led to: booked, or to be pressed again. */
  outcome: 'booked' | 'not_arrived';
  /** From the line's return until that is shown, in ms; 0 where it was shown before. */
  shown_ms: number;
  /** From the line's return until the agent is heard with the words of it, in ms; 0 where it was heard before. */
  heard_ms: number;
}

/** A way to lose the line of a call, and to get it back. */
interface Loss {
  away: () => Promise<void>;
  back: () => Promise<void>;
}

/** One call for each loss: Confirm is pressed while the line is away. */
export function benchLine(log: (line: string) => void): Promise<Record<string, LineFigure>> {
  return withCallStack(async (stack) => {
    const pages = await servePages(['index.html'], stack.serverUrl);
    const browser = await launchChromium();
    const zone = await ownerZone(stack);
    const figures: Record<string, LineFigure> = {};
    let slot = 0;

    async function play(
      name: string,
      run: (call: CallPage, network: Loss) => Promise<number>,
    ): Promise<void> {
      const page = await browser.newPage({ timezoneId: zone, locale: 'en-US' });
      try {
        const network = await emulatedNetwork(page);
        page.setDefaultTimeout(PATIENCE_MS);
        await BrowserCaller.prepare(page);
        const call = new CallPage(page, pages.url);
        await toConfirm(call, slot);
        slot += 2;
        figures[name] = await outcomeOf(page, await run(call, network));
        log(`line: ${name} ${JSON.stringify(figures[name])}`);
      } finally {
        await page.close();
      }
    }

    try {
      for (const ms of AWAY_MS) {
        await play(`media_server_frozen_${ms / 1000}s`, (call) =>
          pressWhileAway(call, frozen(stack), ms),
        );
        await play(`network_off_${ms / 1000}s`, (call, network) =>
          pressWhileAway(call, network, ms),
        );
      }
      const provider = new ProviderTrouble(stack);
      await play('page_reloaded', async (call) => {
        await provider.fault({ kind: 'latency', ms: SLOW_BOOKING_MS, match: BOOKING, times: 1 });
        await call.confirmButton.click();
        await call.step('booking').waitFor();
        await call.page.reload({ waitUntil: 'commit' });
        return Date.now();
      });
      return figures;
    } finally {
      await browser.close();
      await pages.close();
    }
  });
}

/** Brings a call to the point where only Confirm is left, and its agent is quiet. */
async function toConfirm(call: CallPage, slot: number): Promise<void> {
  await call.startWithAgent();
  await call.choose(slot);
  await call.fill(ADA);
  await new BrowserCaller(call.page).agentFinished(PATIENCE_MS);
}

/** Returns when the line came back, epoch ms. */
async function pressWhileAway(call: CallPage, loss: Loss, ms: number): Promise<number> {
  await loss.away();
  try {
    await call.page.waitForTimeout(PRESS_AFTER_MS);
    await call.confirmButton.click();
    await call.page.waitForTimeout(ms - PRESS_AFTER_MS);
  } finally {
    await loss.back();
  }
  return Date.now();
}

/** The media server hangs: neither media nor data nor signals get through, for either side. */
function frozen(stack: Stack): Loss {
  const { pid } = stack.part('sfu');
  if (pid === undefined) throw new Error('the media server does not run');
  const signal = (name: NodeJS.Signals) => Promise.resolve(void process.kill(pid, name));
  return { away: () => signal('SIGSTOP'), back: () => signal('SIGCONT') };
}

/** A network like any other: without conditions from the start, WebRTC passes those that come later by. */
const ONLINE = {
  latency: 0,
  downloadThroughput: -1,
  uploadThroughput: -1,
  packetQueueLength: 1000,
};

/** Emulates the network of a page that has not been opened yet. It is on. */
async function emulatedNetwork(page: Page): Promise<Loss> {
  const session = await page.context().newCDPSession(page);
  async function set(offline: boolean): Promise<void> {
    const conditions = { urlPattern: '', ...ONLINE, packetLoss: offline ? 100 : 0 };
    await session.send('Network.emulateNetworkConditionsByRule', {
      offline,
      matchedNetworkConditions: [conditions],
    });
    await session.send('Network.overrideNetworkState', { offline, ...ONLINE });
  }
  await session.send('Network.enable');
  await set(false);
  return { away: () => set(true), back: () => set(false) };
}

const momentSchema = z.object({
  now: z.number(),
  lastVoice: z.number(),
  booked: z.boolean(),
  lost: z.boolean(),
  lines: z.array(z.string()),
});

async function outcomeOf(page: Page, back: number): Promise<LineFigure> {
  const deadline = back + PATIENCE_MS;
  let shown: number | null = null;
  let outcome: LineFigure['outcome'] = 'booked';
  let told: number | null = null;
  let heard: number | null = null;
  while (Date.now() < deadline) {
    const moment = await look(page);
    if (moment === null) continue;
    if (shown === null && (moment.booked || moment.lost)) {
      shown = moment.now;
      outcome = moment.booked ? 'booked' : 'not_arrived';
    }
    if (told === null && moment.lines.some((line) => TOLD.test(line))) told = moment.now;
    if (told !== null && moment.lastVoice >= back) heard ??= Math.max(told, moment.lastVoice);
    if (shown !== null && heard !== null) {
      return { outcome, shown_ms: Math.max(0, shown - back), heard_ms: Math.max(0, heard - back) };
    }
    await page.waitForTimeout(POLL_MS);
  }
  throw new Error(`not told within ${PATIENCE_MS} ms: shown ${shown}, in words ${told}`);
}

/** Returns null while the page is on its way. */
async function look(page: Page): Promise<z.infer<typeof momentSchema> | null> {
  try {
    const raw: unknown = await page.evaluate(() => ({
      now: Date.now(),
      lastVoice: window.instruments.lastVoice,
      booked: document.querySelector('[data-calendar][data-step="booked"]') !== null,
      lost: document.querySelector('[data-problem="not_arrived"]') !== null,
      lines: [...document.querySelectorAll('.call-line[data-from="agent"] .call-line-text')].map(
        ({ textContent }) => textContent,
      ),
    }));
    return momentSchema.parse(raw);
  } catch {
    return null;
  }
}
