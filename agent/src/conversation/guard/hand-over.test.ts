import { LANGUAGES } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words/words-of.ts';
import type { GuardFacts } from './facts.ts';
import { judge } from './judge.ts';
import { SentenceSplitter } from './sentences.ts';
import { HAND_OVER } from './testing/hand-over.ts';
import { BEFORE_BOOKING } from './testing/sentences.ts';

const PASSES = { passes: true };
const PROMISE = { passes: false, claim: 'promise' };

describe.each(LANGUAGES)('putting a caller through, as models speak of it in %s', (language) => {
  const { claims, past, offers, harmless } = HAND_OVER[language];
  const verdict = (sentence: string, handOver: GuardFacts['handOver']) =>
    judge(sentence, { ...BEFORE_BOOKING, handOver }, language);

  it.each(claims)('is said only once a person is called: %s', (sentence) => {
    expect(verdict(sentence, 'none')).toEqual(PROMISE);
    expect(verdict(sentence, 'possible')).toEqual(PROMISE);
    expect(verdict(sentence, 'begun')).toEqual(PASSES);
  });

  it.each(past)('is never said to have happened: %s', (sentence) => {
    expect(verdict(sentence, 'none').passes).toBe(false);
    expect(verdict(sentence, 'possible').passes).toBe(false);
  });

  it.each(offers)('is offered only where a person can be called: %s', (sentence) => {
    expect(verdict(sentence, 'none')).toEqual(PROMISE);
    expect(verdict(sentence, 'possible')).toEqual(PASSES);
    expect(verdict(sentence, 'begun')).toEqual(PASSES);
  });

  it.each(harmless)('may be asked about, and denied: %s', (sentence) => {
    expect(verdict(sentence, 'none')).toEqual(PASSES);
    expect(verdict(sentence, 'possible')).toEqual(PASSES);
  });

  it('is said by a model in the words that the tool gave it', () => {
    const words = wordsOf(language).handOver;
    const said = [
      words.calling(),
      words.stillCalling(),
      ...(['book', 'move', 'cancel'] as const).map((task) => words.afterwards(task)),
    ];
    const splitter = new SentenceSplitter();
    for (const sentence of [...splitter.push(said.join(' ')), ...splitter.flush()]) {
      expect(verdict(sentence, 'begun'), sentence).toEqual(PASSES);
    }
  });

  it('is denied by a model in the words that the tool gave it', () => {
    const splitter = new SentenceSplitter();
    const words = wordsOf(language).handOver;
    const said = [words.nobody(), words.failed('not_configured'), words.reach('+1, 2 0 2')];
    for (const sentence of [...splitter.push(said.join(' ')), ...splitter.flush()]) {
      expect(verdict(sentence, 'none'), sentence).toEqual(PASSES);
    }
  });
});
