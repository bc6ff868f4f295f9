import { describe, expect, it } from 'vitest';
import { clipMessage, LANGUAGES, MAX_RPC_MESSAGE_BYTES } from '@in-call-calendar/shared';
import { isAbout } from '../consent/calendar-consent.ts';
import type { Task } from '../consent/ledger.ts';
import { factWords } from '../fact-words.ts';
import { FACTS, NOTICES, REFUSALS, SPEAKING } from './testing/sample-facts.ts';
import { sentencesOf } from './testing/sentences-of.ts';
import type { Words } from './words.ts';
import { wordsOf } from './words-of.ts';

/** Names of all functions of the words, `outcomes.failed`, those of sections without samples included. */
function functionsOf(words: Words): string[] {
  return Object.entries<object | string>({ ...words }).flatMap(([section, functions]) =>
    typeof functions === 'object' ? Object.keys(functions).map((name) => `${section}.${name}`) : [],
  );
}

const english = sentencesOf(wordsOf('en'));
/** Names a message that comes to the caller. */
const MESSAGE =
  /confirmation|by e-mail|\bmessage|\bsent to you|Bestätigung|per E-Mail|Nachricht|de confirmación|una confirmación|por correo|mensaje/i;
/** Words that neither German nor Spanish has. */
const ENGLISH_LEFT = /\b(the|your|you|please|booking|booked|time|times|calendar|at|for|with)\b/i;

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = wordsOf(language);
  const said = sentencesOf(words);

  it('are of that language, with every function that English has', () => {
    expect([words.language, words.calendar.language]).toEqual([language, language]);
    expect(functionsOf(words).toSorted()).toEqual(functionsOf(wordsOf('en')).toSorted());
  });

  it('name the link whole, beside the longest question that a calendar is likely to ask', () => {
    const text = words.calendar.notice(
      {
        kind: 'not_allowed',
        reason: 'change_needs_answer',
        task: 'cancel',
        question: 'q'.repeat(100),
        alternatives: [],
      },
      { notifiesAttendee: true },
    );
    expect(clipMessage(text)).toBe(text);
    expect(text).toMatch(MESSAGE);
  });

  it('say something for every fact, without a hole in it', () => {
    for (const [name, sentences] of said) {
      for (const sentence of sentences) {
        expect(sentence.trim(), name).not.toBe('');
        expect(sentence, name).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}|\.\.|,,| [.,?]/);
      }
    }
  });

  it('say something of every fact that may be worth a word, and of the same facts as English', () => {
    for (const fact of Object.values(FACTS).flat()) {
      const own = factWords(fact, SPEAKING, words);
      expect(own === null, fact.type).toBe(factWords(fact, SPEAKING, wordsOf('en')) === null);
      expect(own, fact.type).not.toBe('');
    }
  });

  it('announce a message of the calendar only where it sends one', () => {
    const told = (notifiesAttendee: boolean): string[] => [
      ...Object.values(FACTS)
        .flat()
        .map((fact) => factWords(fact, { ...SPEAKING, notifiesAttendee }, words) ?? ''),
      ...Object.values(NOTICES)
        .flat()
        .map((notice) =>
          words.calendar.notice({ ...notice, alternatives: [] }, { notifiesAttendee }),
        ),
      ...Object.values(REFUSALS).map((refusal) =>
        words.calendar.refusal(refusal, { notifiesAttendee }),
      ),
    ];
    const count = (sentences: string[]): number =>
      sentences.filter((sentence) => MESSAGE.test(sentence)).length;
    expect(count(told(true))).toBeGreaterThan(10);
    expect(told(false).filter((sentence) => MESSAGE.test(sentence))).toEqual([]);
  });

  it('are about no booking where they apologise, so that a yes after them agrees to none', () => {
    const apologies = [...said]
      .filter(([name]) => name.startsWith('trouble.'))
      .flatMap(([, all]) => all);
    expect(apologies.length).toBeGreaterThan(6);
    for (const text of apologies) {
      expect(
        ['book', 'move', 'cancel'].filter((task) => isAbout(text, task as Task)),
        text,
      ).toEqual([]);
    }
  });

  it('fit where they are shown', () => {
    const of = (name: string): readonly string[] => said.get(`calendar.${name}`) ?? [];
    for (const text of [...of('notice'), ...of('problem')]) expect(clipMessage(text)).toBe(text);
    for (const text of [...of('refusal'), ...of('request')]) {
      expect(Buffer.byteLength(text), text).toBeLessThanOrEqual(MAX_RPC_MESSAGE_BYTES);
    }
  });
});

describe.each(['de', 'es'] as const)('the words in %s', (language) => {
  it('are nowhere those of English', () => {
    for (const [name, sentences] of sentencesOf(wordsOf(language))) {
      for (const [index, sentence] of sentences.entries()) {
        expect(sentence, name).not.toBe(english.get(name)?.[index]);
        expect(sentence.replace(/\S+@\S+/g, ''), name).not.toMatch(ENGLISH_LEFT);
      }
    }
  });
});

it('tell German and Spanish apart', () => {
  const spanish = sentencesOf(wordsOf('es'));
  for (const [name, sentences] of sentencesOf(wordsOf('de'))) {
    expect(sentences, name).not.toEqual(spanish.get(name));
  }
});
