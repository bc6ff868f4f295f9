import { describe, expect, it } from 'vitest';
import { DETAIL_SENTENCES } from '../../../agent/src/embedded/speech/evaluation/details.ts';
import { HELD_OUT_SENTENCES } from '../../../agent/src/embedded/speech/evaluation/held-out.ts';
import { EVALUATION_SENTENCES } from '../../../agent/src/embedded/speech/evaluation/sentences.ts';
import { detailKind, meaningOf } from './meaning-of.ts';

describe('the kind of a sentence about a person', () => {
  it.each([
    ['my email is laura dot fischer at yahoo dot com', 'emails'],
    ['j u l i a at example dot com', 'emails'],
    ['it is k walsh eighty five at gmail dot com', 'emails'],
    ['call me on six one seven triple five oh one two eight', 'phones'],
    ["it's spelled n o v a k", 'spelt'],
    ['k i m', 'spelt'],
    ["i'm michael o'brien", 'names'],
    ['kevin walsh', 'names'],
  ])('%s: %s', (sentence, kind) => {
    expect(detailKind(sentence)).toBe(kind);
  });
});

describe('the meaning of a turn', () => {
  it('is the same for the same address in other words', () => {
    expect(meaningOf('my email is anna at example dot com', 'emails')).toBe(
      meaningOf('my email is a n n a at example.com', 'emails'),
    );
  });

  it('is another one where a letter is another one', () => {
    expect(meaningOf('k i m', 'spelt')).not.toBe(meaningOf('k i n', 'spelt'));
  });

  it.each(
    [EVALUATION_SENTENCES, HELD_OUT_SENTENCES, DETAIL_SENTENCES].flatMap(({ contact }) => contact),
  )('is not that of words that were not understood: %s', (sentence) => {
    const set = detailKind(sentence);
    expect(meaningOf(sentence, set)).not.toBe(meaningOf('', set));
  });
});
