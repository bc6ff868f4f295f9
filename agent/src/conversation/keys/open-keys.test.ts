import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@in-call-calendar/shared';
import { after, FIRST, NOW, SECOND, select, SLOTS, ZONES } from '../../calendar/testing/states.ts';
import { timesNamed } from '../guard/times-named.ts';
import { wordsOf } from '../words/words-of.ts';
import { choicesIn, openKeys, questionIn } from './open-keys.ts';

const THIRD = '2026-11-26T15:00:00.000Z';
const offered = after([{ type: 'highlight', starts: [FIRST, SECOND, THIRD] }]);
const speaking = { now: NOW, zones: ZONES };

describe.each(LANGUAGES)('keys named in %s', (language) => {
  const words = wordsOf(language);

  it.each(['book', 'move', 'cancel', 'other'] as const)(
    'answer the question that named them (%s)',
    (question) => {
      expect(questionIn(words.keys.yesNo(question))).toBe(question);
    },
  );

  it('answer nothing where a question did not name them', () => {
    const wish = { start: FIRST, occurrences: 1, who: ['Ada Byron'] };
    expect(questionIn(words.consent.book(wish, speaking))).toBeNull();
    expect(questionIn(words.consent.move(FIRST, SECOND, speaking))).toBeNull();
    expect(questionIn(words.consent.cancel(FIRST, speaking))).toBeNull();
    expect(questionIn(words.keys.offer(3))).toBeNull();
    expect(questionIn(words.keys.hint({ choices: 3, question: null }))).toBeNull();
  });

  it('are no clock times, so that a read-back that names them still names one time', () => {
    for (const question of ['book', 'move', 'cancel', 'other'] as const)
      expect(timesNamed(words.keys.yesNo(question), language)).toEqual([]);
    expect(timesNamed(words.keys.offer(3), language)).toEqual([]);
  });

  it('choose from the times that were said of those a tool gave out', () => {
    const two = words.search.some([FIRST, THIRD], false, speaking);
    expect(choicesIn(two, offered, language)).toEqual([FIRST, THIRD]);
    expect(choicesIn(words.facts.anythingElse(), offered, language)).toEqual([]);
  });
});

describe('what is open', () => {
  it('is no time once one is chosen', () => {
    const chosen = after([select], offered);
    expect(openKeys('Wednesday at 9 AM.', chosen, 'en').choices).toEqual([]);
  });

  it('is what a dialogue says that it has asked, where it knows', () => {
    const heard = 'Which one suits you?';
    const [slot] = SLOTS;
    expect(openKeys(heard, offered, 'en', [slot?.start ?? '']).choices).toEqual([FIRST]);
    expect(openKeys(heard, offered, 'en').choices).toEqual([]);
  });
});
