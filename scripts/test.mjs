import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, setup } from './setup/setup.mjs';
import { describeFailures } from './test/failures.mjs';
import { RUNNERS, runRunner } from './test/run-runner.mjs';
import { describeTally, sum } from './test/tally.mjs';

/**
 * `npm test`: gets what the tests need, then runs them all, each runner by itself. `npm test -- unit gallery` runs only
 * those. The last line is `N passed, N failed`.
 */
async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !RUNNERS.some((runner) => runner.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such tests: ${unknown.join(', ')}. There are ${RUNNERS.map((r) => r.name).join(', ')}.`,
    );
  }
  const runners = RUNNERS.filter((runner) => wanted.length === 0 || wanted.includes(runner.name));
  const needsServers = runners.some((runner) => ['servers', 'integration'].includes(runner.name));
  const needsCalls = runners.some((runner) => !['unit', 'servers'].includes(runner.name));

  console.log('Getting what the tests need');
  // Tests run against the embedded voice, and both of its recognisers, whatever the operator has configured.
  const { chromium } = await setup({
    env: {
      ...process.env,
      VOICE_PROVIDER: 'embedded',
      EMBEDDED_VOICE: runners.some((runner) => runner.name === 'integration')
        ? 'neural'
        : 'classic',
    },
    log: (line) => console.log(`  ${line}`),
    chromium: needsCalls,
    servers: needsServers,
    sfu: needsCalls,
  });

  const reports = mkdtempSync(join(tmpdir(), 'in-call-calendar-tests-'));
  const results = [];
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  try {
    for (const runner of runners) {
      if (stop.signal.aborted) break;
      console.log(`\n=== ${runner.name} tests ===`);
      const env = chromium === undefined ? {} : { CHROMIUM_PATH: chromium };
      results.push({
        name: runner.name,
        ...(await runRunner(runner, { root: ROOT, reports, env })),
      });
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }

  // Again at the end, since the output above is long.
  const failures = describeFailures(
    results.flatMap((result) => result.failures),
    ROOT,
  );
  if (failures !== '') console.log(`\n=== failed ===\n${failures}`);

  console.log('\n=== summary ===');
  for (const { name, tally, problem } of results) {
    console.log(`${name}: ${describeTally(tally)}${problem === undefined ? '' : ` (${problem})`}`);
  }
  const total = sum(results.map((result) => result.tally));
  process.exitCode = total.failed === 0 && !stop.signal.aborted ? 0 : 1;
  console.log(describeTally(total));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(describeTally({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
