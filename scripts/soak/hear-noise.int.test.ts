import { expect, it } from 'vitest';
import { seededRandom } from '../../agent/src/embedded/speech/language/random.ts';
import { hearNoise } from './hear-noise.ts';

it('takes no turn from silence, noise and music', { timeout: 300_000 }, async () => {
  const said: string[] = [];
  const { silence, white_noise, chords } = await hearNoise(0.8, seededRandom(1), (line) =>
    said.push(line),
  );
  const turns = [silence, white_noise, chords].map((counts) => counts?.turns);
  expect(turns, said.join('\n')).toEqual([0, 0, 0]);
});
