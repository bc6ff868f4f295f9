/** The packed calendar in a page of somebody else: packed, installed, type-checked, built, and booked with. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';
import { listBookings, ownerZone } from '../scripts/lib/provider.ts';
import { startStack, type Stack } from '../scripts/stack/start-stack.ts';
import { ADA } from './support/call-page.ts';

const ROOT = join(import.meta.dirname, '..');
const SETUP_MS = 300_000;

let folder: string;
let stack: Stack;
let server: PreviewServer;

async function npm(cwd: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)('npm', [...args, '--loglevel=error'], { cwd });
  } catch (error) {
    // Compilers say what is wrong on standard output, which the error does not show.
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`npm ${args.join(' ')} failed: ${said}`, { cause: error });
  }
}

test.beforeAll(async () => {
  test.setTimeout(SETUP_MS);
  folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-embed-'));
  const app = join(folder, 'app');
  cpSync(join(ROOT, 'web/examples/embed'), app, {
    recursive: true,
    filter: (path) => !/node_modules|dist|\.tgz$/.test(path.slice(ROOT.length)),
  });
  await npm(ROOT, 'run', 'build:lib', '--workspace', 'web');
  await npm(ROOT, 'pack', '--workspace', 'web', '--pack-destination', app);
  // The gallery's server leaves NODE_ENV at production in this process, and npm would leave the compiler out.
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(app, 'install', '--include=dev', ...quiet);
  await npm(app, 'run', 'build');
  stack = await startStack({
    dataDir: join(folder, 'data'),
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
  });
  server = await preview({
    root: app,
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, proxy: { '/api': stack.serverUrl } },
  });
});

test.afterAll(async () => {
  await server.close();
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a page of somebody else books with the packed calendar, in the looks of either', async ({
  browser,
}) => {
  const page = await browser.newPage({ timezoneId: await ownerZone(stack), locale: 'en-US' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
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
