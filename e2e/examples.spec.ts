/** The examples together, from packed packages outside the repository: an agent of one's own, and pages of one's own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { installOwnAgent } from '../scripts/package/install-own-agent.ts';
import { startStack, type Stack } from '../scripts/stack/start-stack.ts';
import { ADA } from './support/call-page.ts';
import { buildHost, packLibrary, serveBuilt } from './support/host-app.ts';
import { runOwnAgent } from './support/own-agent.ts';

/** Only what hangs: packing and installing take most of it. */
const SETUP_MS = 300_000;

/** As strict as a page with a call can be: no style and no code but from its own files. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws: http:",
  'img-src data:',
  "require-trusted-types-for 'script'",
].join('; ');

/** Waits for states, however long a busy machine takes to get there. */
const seen = expect.configure({ timeout: 60_000 });

let folder: string;
let stack: Stack;
const closers: (() => Promise<void>)[] = [];

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-examples-'));
});

test.afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

test('an agent and pages of one’s own book by touch and by a model, under a strict policy', async ({
  browser,
}) => {
  test.setTimeout(SETUP_MS);
  const agent = join(folder, 'own-agent');
  mkdirSync(agent);
  await packLibrary(folder);
  const [ownPage, plainJs] = await Promise.all([
    buildHost('own-page', folder),
    buildHost('plain-js', folder),
    installOwnAgent(agent),
  ]);
  stack = await startStack({
    dataDir: join(folder, 'data'),
    parts: ['sfu', 'local-calcom', 'server'],
    env: { LIVEKIT_AGENT_NAME: 'waiter' },
  });
  closers.push(() => stack.stop());
  const stopAgent = await runOwnAgent(agent, 'agent.ts', stack);
  closers.push(stopAgent);
  const pageOf = await pages(browser, ownPage);
  const plainPageOf = await pages(browser, plainJs);

  await test.step('by touch in a page with React, its own drawing of the times among it', async () => {
    await pageOf(async (page) => {
      await openByTouch(page);
      await page.getByRole('list', { name: 'Next times' }).getByRole('button').first().tap();
      await detailsByTouch(page);
    });
  });
  await test.step('by touch in a page without React', async () => {
    await plainPageOf(async (page) => {
      await openByTouch(page);
      await page.locator('[data-slot]').first().tap();
      await detailsByTouch(page);
    });
  });
  await stopAgent();
  await test.step('and say so where no agent comes', async () => {
    await saysThatNobodyComes(browser, ownPage);
    await saysThatNobodyComes(browser, plainJs);
  });
  closers.push(
    await runOwnAgent(agent, resolve(import.meta.dirname, 'support/scripted-waiter.ts'), stack),
  );
  await test.step('by a model that asks first', async () => {
    await pageOf(async (page) => {
      const said = page.getByRole('region', { name: 'Conversation' });
      const send = async (text: string) => {
        await page.getByLabel('Message').fill(text);
        await page.getByRole('button', { name: 'Send' }).tap();
      };
      await seen(said).toContainText('Agent: Trattoria Aurora');
      await send('a table for two please');
      await seen(said).toContainText('Agent: They are on your screen.');
      await send(`the first one, ${ADA.name}, ${ADA.email}`);
      await seen(said).toContainText('Shall I book it?');
      await seen(page.getByText(/^Booked: \d{4}-/)).toBeHidden();
      await send('yes please');
    });
  });
});

/** Serves a page; returns what calls the agent with it, books, hangs up, and checks the booking. */
async function pages(browser: Browser, app: string) {
  const server = await serveBuilt(app, { 'content-security-policy': POLICY }, stack.serverUrl);
  closers.push(() => server.close());
  return async (book: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({
      hasTouch: true,
      locale: 'en-US',
      timezoneId: 'Europe/Berlin',
      permissions: ['microphone'],
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Call' }).tap();
    await book(page);
    const status = page.getByText(/^Booked: \d{4}-/);
    await seen(status).toBeVisible();
    const booking = page.locator('[data-booking-uid]');
    // As the example's own calendar in memory calls them.
    await seen(booking).toHaveAttribute('data-booking-uid', /^table-\d+$/);
    await seen(booking).toContainText(ADA.name);
    await page.getByRole('button', { name: 'Hang up' }).tap();
    expect(complaints).toEqual([]);
    await context.close();
  };
}

/** Calls where no agent runs: the page says so until the caller hangs up. */
async function saysThatNobodyComes(browser: Browser, app: string): Promise<void> {
  const server = await serveBuilt(app, { 'content-security-policy': POLICY }, stack.serverUrl);
  closers.push(() => server.close());
  const context = await browser.newContext({ hasTouch: true, permissions: ['microphone'] });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Call' }).tap();
  const sentence = page.getByText(/^No agent has answered\./);
  await seen(page.getByRole('button', { name: 'Find a time' })).toBeDisabled();
  await seen(sentence).toBeVisible();
  await page.getByRole('button', { name: 'Hang up' }).tap();
  await seen(sentence).toBeHidden();
  await context.close();
}

async function openByTouch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Find a time' }).tap();
  const calendar = page.locator('[data-calendar]');
  await seen(calendar).toHaveAttribute('data-step', 'choosing');
  await seen(calendar).toHaveAttribute('data-theme', 'light');
  // The style sheet has come along: a panel at the side, not a list in the page.
  await seen(page.locator('.icc-panel')).toHaveCSS('position', /fixed|absolute|sticky|relative/);
}

async function detailsByTouch(page: Page): Promise<void> {
  await page.locator('[data-hold="held"]').waitFor();
  for (const [field, value] of Object.entries(ADA)) {
    await page.locator(`[data-field="${field}"]`).fill(value);
    await page.locator(`[data-field="${field}"]`).blur();
  }
  await page.locator('[data-action="confirm"]').tap();
}
