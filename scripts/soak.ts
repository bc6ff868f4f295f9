/** `npm run soak -- --runs N [--seed N] [--json]`: random calls and faults over one calendar; nothing may be lost. */
import { parseArgs } from 'node:util';
import { soak } from '../agent/test/soak/soak.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
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
