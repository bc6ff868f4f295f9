/**
 * `npm run soak -- --runs N [--seed N] [--json]`: random calls and faults over one calendar; nothing may be lost.
 * `npm run soak -- --kills N`: a server that is killed while it writes, N times.
 * `npm run soak -- --noise N`: N minutes in which nobody speaks; the neural recogniser may make nothing of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from '../agent/test/soak/soak.ts';
import { killServer } from './lib/kill-server.ts';
import { ensureNeuralHearing } from './setup/neural-hearing.mjs';
import { ensureNeuralVoice } from './setup/neural-voice.mjs';
import { ROOT } from './setup/setup.mjs';
import { startStack } from './stack/start-stack.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    kills: { type: 'string' },
    noise: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

if (values.noise !== undefined) await soakInNoise(Number(values.noise));
else if (values.kills === undefined) await soakCalls();
else await soakServer(Number(values.kills));

async function soakInNoise(minutes: number): Promise<void> {
  if (!(minutes > 0)) throw new Error('--noise takes a number of minutes');
  const log = (line: string): void => console.error(line);
  const options = { env: process.env, dir: join(ROOT, '.cache', 'neural'), log };
  if (!(await ensureNeuralHearing(options)) || !(await ensureNeuralVoice(options))) {
    throw new Error('there is no neural speech to measure');
  }
  const { hearNoise } = await import('./soak/hear-noise.ts');
  const { dispose } = await import('@livekit/rtc-node');
  const counts = await hearNoise(minutes, Math.random, log);
  await dispose();
  if (values.json) console.log(JSON.stringify(counts));
  for (const [sound, { utterances, echoes, turns, acted_on: actedOn }] of Object.entries(counts)) {
    if (!values.json) {
      console.log(
        `${sound}: ${turns} turns of ${utterances} utterances, ${actedOn} acted on, ${echoes} echoes`,
      );
    }
    if (actedOn > 0) process.exitCode = 1;
  }
}

async function soakServer(kills: number): Promise<void> {
  if (!Number.isSafeInteger(kills) || kills < 1) throw new Error('--kills takes a number from 1');
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-'));
  const stack = await startStack({ dataDir, parts: ['local-calcom'] });
  try {
    const report = await killServer({
      stack,
      dataDir,
      kills,
      random: Math.random,
      onKill: (done) => console.error(`${done} of ${kills}`),
    });
    console.log(JSON.stringify(report));
    process.exitCode = report.lost.length + report.double.length + report.shared === 0 ? 0 : 1;
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function soakCalls(): Promise<void> {
  const runs = Number(values.runs);
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
    throw new Error('--runs takes a number from 1, --seed a whole number');
  }

  console.error(`${runs} runs with seed ${seed}`);
  const report = await soak({
    runs,
    seed,
    onRun: (done) => {
      if (done % 100 === 0) console.error(`${done} of ${runs}`);
    },
  });
  for (const failure of report.failures) console.error(JSON.stringify(failure, null, 2));
  const { double, falseBooked, lost, holdsLeft, stuck } = report;
  const figures = {
    runs,
    double,
    false_booked: falseBooked,
    lost,
    holds_left: holdsLeft,
    seed,
  };
  if (stuck > 0) console.error(`${stuck} wishes whose outcome was never found out`);
  if (values.json) console.log(JSON.stringify(figures));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`);
  process.exitCode = double + falseBooked + lost + holdsLeft + stuck === 0 ? 0 : 1;
}
