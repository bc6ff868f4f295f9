import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/test/longest-first.ts';

const SOURCES = '{shared,agent,web,scripts}';
const ignored = ['**/node_modules/**', '**/dist/**'];
/** Databases, HTTP servers and builds, but no call: nothing in them depends on how soon something comes. */
const WITHOUT_CALLS = '{agent/src/{api,store,scheduling},scripts/docs}/**/*.int.test.ts';

/**
 * `unit` is hermetic and fast; `servers` has databases and HTTP servers, two files at a time; `integration` talks to a
 * real SFU and speech engine, two files at a time: most of a call is waiting for what people say.
 * A zone far from UTC with daylight saving keeps the tests honest about time.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${SOURCES}/**/*.test.{ts,tsx}`],
          exclude: [...ignored, '**/*.int.test.{ts,tsx}'],
          env: { TZ: 'America/Los_Angeles' },
          // Sources are read once for all files, which takes a third of the time off: none of them keeps a state.
          isolate: false,
          // Only what hangs: how long a test takes on a busy machine says nothing about the code.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'servers',
          include: [WITHOUT_CALLS],
          exclude: ignored,
          env: { TZ: 'Pacific/Auckland' },
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`${SOURCES}/**/*.int.test.{ts,tsx}`],
          exclude: [...ignored, WITHOUT_CALLS],
          env: { TZ: 'Pacific/Auckland' },
          globalSetup: 'scripts/test/sfu-global-setup.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
