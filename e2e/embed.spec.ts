/** The packed calendar in pages that a server draws: packed, installed, type-checked, built, and opened. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildHost, packLibrary, serveBuilt, serveNext } from './support/host-app.ts';

const SETUP_MS = 300_000;

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(SETUP_MS);
  folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-embed-'));
  await packLibrary(folder);
});

/** What a test has started, to be stopped after it. */
const closers: (() => Promise<void>)[] = [];

test.afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the list that whatever a page complains about goes into. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

for (const { host, example, serve } of [
  { host: 'Next.js', example: 'next', serve: serveNext },
  { host: 'CommonJS and React 18', example: 'commonjs', serve: serveBuilt },
]) {
  test(`a page of ${host} draws the calendar on the server, and takes it over in the browser`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(SETUP_MS);
    const server = await serve(await buildHost(example, folder));
    closers.push(() => server.close());
    const page = await browser.newPage({ timezoneId: 'Europe/Berlin', locale: 'en-US' });
    const complaints = complaintsOf(page);
    const booking = new URL('booking', server.url).href;
    const drawn = await request.get(booking);
    expect(await drawn.text()).toContain('data-booking-uid="bk_example"');

    await page.goto(booking);
    // The style sheet has come along.
    await expect(page.locator('.icc-card')).toHaveCSS('display', 'flex');
    await page.goto(server.url);
    await expect(page.locator('body > [data-calendar]')).toHaveAttribute('data-step', 'closed');
    expect(complaints).toEqual([]);
  });
}
