import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../agent/src/embedded/speech/language/random.ts';
import { chords, echo, level, overNoise, silence, whiteNoise } from './sounds.ts';

const RATE = 8000;
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
    const random = seededRandom(1);
    expect(level(silence(1, RATE))).toBe(0);
    for (const sound of [whiteNoise(1, RATE, random), chords(1, RATE)]) {
      expect(level(sound)).toBeGreaterThan(500);
      expect(Math.max(...sound.map(Math.abs))).toBeLessThan(32_767);
    }
  });

  it('of which an echo is ten times as quiet at 20 dB', () => {
    expect([...echo(new Int16Array([1000, -500]), 1, 4, 20)]).toEqual([100, -50, 100, -50]);
  });

  it('may lie under a voice, as far below it as is asked for', () => {
    const voice = chords(2, RATE);
    const mixed = overNoise(voice, 20, seededRandom(1));
    const noise = mixed.map((sample, index) => sample - (voice[index] ?? 0));
    expect(20 * Math.log10(level(voice) / level(noise))).toBeCloseTo(20, 0);
  });
});
