import { describe, expect, it } from 'vitest';
import { arpaModel } from './arpa.ts';

/** Probability and back-off weight by n-gram, as the file has them. */
function read(model: string): Map<string, { probability: number; backOff: number }> {
  const ngrams = new Map<string, { probability: number; backOff: number }>();
  for (const line of model.split('\n')) {
    const match = /^(-\S+) ([^-]+?)(?: (-?[\d.]+))?$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    ngrams.set(match[2], {
      probability: 10 ** Number(match[1]),
      backOff: 10 ** Number(match[3] ?? 0),
    });
  }
  return ngrams;
}

const SENTENCES = ['show me next week', 'show me tuesday', 'next week please', 'tuesday please'];

describe('arpaModel', () => {
  it('announces how many n-grams it has', () => {
    const model = arpaModel(SENTENCES);
    const ngrams = read(model);
    for (const order of [1, 2, 3]) {
      const counted = [...ngrams.keys()].filter((ngram) => ngram.split(' ').length === order);
      expect(model).toContain(`ngram ${String(order)}=${String(counted.length)}\n`);
    }
  });

  it('gives the words that can follow a history a sum of one, with backing off', () => {
    const ngrams = read(arpaModel(SENTENCES));
    const vocabulary = [...ngrams.keys()].filter((word) => !word.includes(' ') && word !== '<s>');
    for (const history of ['show', 'me', 'week', 'please']) {
      const sum = vocabulary.reduce((total, word) => {
        const bigram = ngrams.get(`${history} ${word}`)?.probability;
        const backedOff =
          (ngrams.get(history)?.backOff ?? 1) * (ngrams.get(word)?.probability ?? 0);
        return total + (bigram ?? backedOff);
      }, 0);
      // A bigram's own estimate contains the mass that backing off gives to it once more.
      expect(sum).toBeGreaterThan(0.6);
      expect(sum).toBeLessThanOrEqual(1.001);
    }
  });

  it('expects what it has seen', () => {
    const ngrams = read(arpaModel(SENTENCES));
    const seen = ngrams.get('show me next')?.probability ?? 0;
    expect(seen).toBeGreaterThan(0.25);
    expect(ngrams.has('me please')).toBe(false);
  });
});
