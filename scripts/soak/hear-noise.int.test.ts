import { expect, it } from 'vitest';
import { hearNoise } from './hear-noise.ts';

it('takes no turn from silence, noise and music', { timeout: 300_000 }, async () => {
  let seed = 1;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const said: string[] = [];
  const { silence, white_noise, chords } = await hearNoise(0.8, random, (line) => said.push(line));
  const turns = [silence, white_noise, chords].map((counts) => counts?.turns);
  expect(turns, said.join('\n')).toEqual([0, 0, 0]);
});
