import { defineConfig } from '@playwright/test';
import { CALLER_FLAGS } from './scripts/lib/caller-flags.ts';
import { findChromium } from './scripts/setup/chromium.mjs';

const executablePath = findChromium(process.env);

/** Pages without a call, which can be tried side by side. */
const GALLERY = /(a11y|gallery|gallery-\w+|hostile-host|sizes)\.spec\.ts$/;

/** A real call needs most of a small machine: one browser at a time, and no second try hides a flaw. */
export default defineConfig({
  testDir: 'e2e',
  projects: [
    // What fails there fails again, and can be traced then (--trace on): recording takes a fifth of the time.
    { name: 'gallery', testMatch: GALLERY, fullyParallel: true, use: { trace: 'off' } },
    { name: 'calls', testMatch: '*.spec.ts', testIgnore: GALLERY },
  ],
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 180_000,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    permissions: ['microphone'],
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: CALLER_FLAGS,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
