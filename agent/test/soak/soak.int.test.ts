import { expect, it } from 'vitest';
import { soak } from './soak.ts';

/** As many as find what is easily found; `npm run soak` goes on for as long as it is told to. */
const RUNS = 250;

it(
  `tells the truth and books once in ${RUNS} random runs with faults`,
  { timeout: 900_000 },
  async () => {
    const seed = Date.now() % 2 ** 31;
    process.stdout.write(
      `soak: ${RUNS} runs with seed ${seed}; again with npm run soak -- --seed ${seed}\n`,
    );
    const { failures, ...figures } = await soak({ runs: RUNS, seed });
    expect(figures, JSON.stringify(failures, null, 2)).toEqual({
      runs: RUNS,
      seed,
      double: 0,
      falseBooked: 0,
      lost: 0,
      holdsLeft: 0,
      stuck: 0,
    });
  },
);
