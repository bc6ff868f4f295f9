import { describe, expect, it } from 'vitest';
import { Utterance } from './utterance.ts';
import type { DecoderSource, UtteranceDecoder } from './utterance.ts';

class FakeDecoder implements UtteranceDecoder {
  text = '';
  broken = false;

  async startUtterance(): Promise<void> {
    this.text = '';
  }

  async process(samples: Int16Array): Promise<void> {
    if (this.broken) throw new Error('broken');
    this.text = `${this.text} ${String(samples.length)}`.trim();
  }

  async hypothesis(): Promise<string> {
    return this.text;
  }

  async endUtterance(): Promise<string> {
    return this.text;
  }
}

function lendingOne(): { source: DecoderSource; decoder: FakeDecoder; log: string[] } {
  const decoder = new FakeDecoder();
  const log: string[] = [];
  const source: DecoderSource = {
    acquire: async () => {
      log.push('acquire');
      return decoder;
    },
    release: () => log.push('release'),
    discard: async () => {
      log.push('discard');
    },
  };
  return { source, decoder, log };
}

describe('Utterance', () => {
  it('holds a decoder from its beginning to its end', async () => {
    const { source, log } = lendingOne();
    const utterance = await Utterance.begin(source, {});
    await utterance.hear(new Int16Array(3));
    expect(log).toEqual(['acquire']);
    expect(await utterance.end()).toBe('3');
    expect(log).toEqual(['acquire', 'release']);
  });

  it('gives an interim text only when it has changed', async () => {
    const { source } = lendingOne();
    const utterance = await Utterance.begin(source, {});
    expect(await utterance.interim()).toBeUndefined();
    await utterance.hear(new Int16Array(3));
    expect(await utterance.interim()).toBe('3');
    expect(await utterance.interim()).toBeUndefined();
    await utterance.hear(new Int16Array(4));
    expect(await utterance.interim()).toBe('3 4');
  });

  it('discards a decoder that fails instead of giving it back', async () => {
    const { source, decoder, log } = lendingOne();
    const utterance = await Utterance.begin(source, {});
    decoder.broken = true;
    await expect(utterance.hear(new Int16Array(3))).rejects.toThrow('broken');
    expect(log).toEqual(['acquire', 'discard']);
  });
});
