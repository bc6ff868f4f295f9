import { describe, expect, it } from 'vitest';
import { rateOf, samplesOf, wavOf } from './wav.ts';

describe('wavOf', () => {
  it('writes a header that names rate and length', () => {
    const wav = wavOf(Int16Array.of(1, -2, 3), 16_000);
    expect(wav.length).toBe(50);
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.readUInt32LE(24)).toBe(16_000);
    expect(wav.readUInt32LE(40)).toBe(6);
  });

  it('is undone by samplesOf and rateOf', () => {
    const wav = wavOf(Int16Array.of(1, -2, 3), 16_000);
    expect([...samplesOf(wav)]).toEqual([1, -2, 3]);
    expect(rateOf(wav)).toBe(16_000);
  });
});

describe('samplesOf', () => {
  it('finds no samples in a file that is too short', () => {
    expect(samplesOf(new Uint8Array(10)).length).toBe(0);
  });
});
