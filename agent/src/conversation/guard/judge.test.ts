import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { BEFORE_BOOKING, SENTENCES } from './testing/sentences.ts';

describe.each(SENTENCES)('in $language', ({ language, claims, harmless }) => {
  it('has sixty claims and sixty harmless sentences to tell apart', () => {
    expect(Object.values(claims).flat().length).toBeGreaterThanOrEqual(60);
    expect(harmless.length).toBeGreaterThanOrEqual(60);
  });

  it.each(claims.done)('is done only with a record: %s', (sentence) => {
    expect(judge(sentence, BEFORE_BOOKING, language)).toEqual({ passes: false, claim: 'done' });
  });

  it.each(claims.offer)('was never on offer: %s', (sentence) => {
    expect(judge(sentence, BEFORE_BOOKING, language)).toEqual({ passes: false, claim: 'offer' });
  });

  it.each(claims.promise)('is what nobody will do: %s', (sentence) => {
    expect(judge(sentence, BEFORE_BOOKING, language)).toEqual({ passes: false, claim: 'promise' });
  });

  it.each(harmless)('is harmless: %s', (sentence) => {
    expect(judge(sentence, BEFORE_BOOKING, language)).toEqual({ passes: true });
  });
});
