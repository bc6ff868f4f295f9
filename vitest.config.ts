import { defineConfig } from 'vitest/config';

const SOURCES = '{shared,agent,web,scripts}';
const ignored = ['**/node_modules/**', '**/dist/**'];

/**
 * `unit` is hermetic and fast; `integration` talks to a real SFU and speech engine, one file after the other.
 * A zone far from UTC with daylight saving keeps the tests honest about time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${SOURCES}/**/*.test.{ts,tsx}`],
          exclude: [...ignored, '**/*.int.test.{ts,tsx}'],
          env: { TZ: 'America/Los_Angeles' },
          // Only what hangs: how long a test takes on a busy machine says nothing about the code.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`${SOURCES}/**/*.int.test.{ts,tsx}`],
          exclude: ignored,
          env: { TZ: 'Pacific/Auckland' },
          globalSetup: 'scripts/test/sfu-global-setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
