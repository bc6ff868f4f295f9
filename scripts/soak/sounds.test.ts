import { describe, expect, it } from 'vitest';
import { chords, echo, silence, whiteNoise } from './sounds.ts';

const RATE = 8000;
const level = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

describe('sounds in which nobody speaks', () => {
  it('are as long as they are asked for', () => {
    const own = new Int16Array([1000, -1000]);
    const all = [
      silence(2, RATE),
      whiteNoise(2, RATE, () => 0.5),
      chords(2, RATE),
      echo(own, 2, RATE, 20),
    ];
    expect(all.map(({ length }) => length)).toEqual(all.map(() => 2 * RATE));
  });

  it('are heard, but for silence, and do not clip', () => {
    let seed = 1;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    expect(level(silence(1, RATE))).toBe(0);
    for (const sound of [whiteNoise(1, RATE, random), chords(1, RATE)]) {
      expect(level(sound)).toBeGreaterThan(500);
      expect(Math.max(...sound.map(Math.abs))).toBeLessThan(32_767);
    }
  });

  it('of which an echo is ten times as quiet at 20 dB', () => {
    expect([...echo(new Int16Array([1000, -500]), 1, 4, 20)]).toEqual([100, -50, 100, -50]);
  });
});
