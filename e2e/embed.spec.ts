/** The packed calendar in pages of somebody else: packed, installed, type-checked, built, and booked with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { listBookings, ownerZone } from '../scripts/lib/provider.ts';
import { startStack } from '../scripts/stack/start-stack.ts';
import { ADA } from './support/call-page.ts';
import { buildHost, packLibrary, serveBuilt, serveNext } from './support/host-app.ts';

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

test('a page of Vite books with the calendar, in the looks of either, under a strict policy', async ({
  browser,
}) => {
  test.setTimeout(SETUP_MS);
  const app = await buildHost('embed', folder);
  const stack = await startStack({
    dataDir: join(folder, 'data'),
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
  });
  closers.push(() => stack.stop());
  const headers = { 'content-security-policy': POLICY };
  const server = await serveBuilt(app, headers, stack.serverUrl);
  closers.push(() => server.close());
  const page = await browser.newPage({ timezoneId: await ownerZone(stack), locale: 'en-US' });
  const complaints = complaintsOf(page);
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Call' }).click();
  await page.getByRole('button', { name: 'Find a time' }).click();

  const calendar = page.locator('[data-calendar]');
  await expect(calendar).toHaveAttribute('data-step', 'choosing');
  await expect(calendar).toHaveAttribute('data-theme', 'light');
  const [first] = await page
    .locator('[data-slot]')
    .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-slot')));
  // The style sheet has come along: a panel at the side, not a list in the page.
  await expect(page.locator('.icc-panel')).toHaveCSS('position', /fixed|absolute|sticky|relative/);
  await page.getByRole('list', { name: 'Next times' }).getByRole('button').first().click();

  await page.locator('[data-hold="held"]').waitFor();
  for (const [field, value] of Object.entries(ADA)) {
    await page.locator(`[data-field="${field}"]`).fill(value);
    await page.locator(`[data-field="${field}"]`).blur();
  }
  await page.locator('[data-action="confirm"]').click();
  await expect(page.getByText(`Booked: ${first}`)).toBeVisible();

  const uid = await page.locator('[data-booking-uid]').getAttribute('data-booking-uid');
  expect(await listBookings(stack)).toContainEqual({
    ...ADA,
    uid,
    start: first,
    status: 'accepted',
  });
  expect(complaints).toEqual([]);
});

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
