import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { BrowserCaller } from './caller/browser-caller.ts';
import { startCallerVoice } from './caller/caller-voice.ts';
import { launchChromium } from './lib/chromium.ts';
import { ownerZone } from './lib/provider.ts';
import { setup } from './setup/setup.mjs';
import { startStack, type Stack } from './stack/start-stack.ts';

/** `npm run screenshots`: takes the pictures of the documentation anew, from one call of the embedded parts. */
const DOCS = join(import.meta.dirname, '..', 'docs');
const LARGE = { width: 1280, height: 800 };
/** One of four moments in a picture. */
const SMALL = { width: 960, height: 640 };
/** Between the moments, in pixels. */
const GAP = 8;

/** Takes one moment after the other, and returns them as PNG. */
async function playCall(stack: Stack, browser: Browser): Promise<Buffer[]> {
  const voice = await startCallerVoice('rms');
  try {
    const page = await browser.newPage({
      viewport: LARGE,
      locale: 'en-US',
      timezoneId: await ownerZone(stack),
    });
    const caller = await BrowserCaller.prepare(page);
    const say = async (text: string): Promise<void> => {
      const { heard } = await caller.say(text, await voice.wav(text));
      if (heard?.toLowerCase() !== text.toLowerCase())
        throw new Error(`"${text}" was heard as "${heard ?? ''}": the machine is too busy`);
    };
    const moments: Buffer[] = [];
    const take = async () => void moments.push(await page.screenshot({ animations: 'disabled' }));

    await caller.join(stack.webUrl);
    await caller.firstSpeech(0);
    await caller.agentFinished();
    await say("I'd like to book an appointment for next week");
    await page.locator('[data-slot]').first().waitFor();
    await page.screenshot({ animations: 'disabled', path: join(DOCS, 'call.png') });
    await page.setViewportSize(SMALL);
    await take();

    await say('the second one please');
    // The media server takes the silence of a microphone that is made up for a weak line.
    await page.locator('[data-action="mute"]').click();
    await page.locator('[data-problem="weak-connection"]').waitFor({ state: 'detached' });
    await page.locator('[data-hold="held"]').waitFor();
    await take();

    await typeDetails(page, { name: 'Ada Example', email: 'ada@example.com' });
    await caller.agentFinished();
    await take();

    await page.locator('[data-action="confirm"]').click();
    await page.locator('[data-calendar][data-step="booked"]').waitFor();
    await caller.agentFinished();
    await take();
    return moments;
  } finally {
    await voice.close();
  }
}

async function typeDetails(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [slug, value] of Object.entries(values)) {
    await page.locator(`input[data-field="${slug}"]`).fill(value);
    await page.locator(`input[data-field="${slug}"]`).blur();
  }
}

/** Puts the moments into one picture, two in a row. */
async function arrange(browser: Browser, moments: readonly Buffer[]): Promise<void> {
  const width = 2 * SMALL.width + 3 * GAP;
  const page = await browser.newPage({ viewport: { width, height: SMALL.height } });
  const images = moments.map(
    (png) => `<img src="data:image/png;base64,${png.toString('base64')}">`,
  );
  await page.setContent(
    `<body style="margin:${GAP}px;display:grid;grid-template-columns:1fr 1fr;gap:${GAP}px;background:#dadcdb">${images.join('')}`,
  );
  await page.screenshot({ fullPage: true, path: join(DOCS, 'voice-and-touch.png') });
}

const log = (line: string): void => console.error(line);
await setup({ env: {}, log, chromium: true });
const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-screenshots-'));
const stack = await startStack({ dataDir });
const browser = await launchChromium();
try {
  await arrange(browser, await playCall(stack, browser));
  console.log('docs/call.png and docs/voice-and-touch.png are new.');
} finally {
  await browser.close();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
