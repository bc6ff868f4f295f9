/** The templates that the recogniser's language model is made of, and the rules that read what it has heard, fit. */
import { expect, it } from 'vitest';
import { understand } from './dialogue/understanding/understand.ts';
import { callerRules } from './speech/language/corpus.ts';
import { Grammar } from './speech/language/grammar.ts';
import { seededRandom } from './speech/language/random.ts';

const grammar = new Grammar(callerRules({ business: {}, names: ['anna'], isKnown: () => true }));
const PHRASES = 400;
/** Said alone, other words first; and what gives no hour. The caller is asked. */
const OPEN = new Set(['may', 'march', 'not too early', 'not too late']);

function isTime(text: string): boolean {
  const { time, reference } = understand(text, {
    modality: 'spoken',
    now: '2026-08-24T15:00:00.000Z',
    zone: 'America/New_York',
    window: null,
    // What `the day before` is counted from.
    focus: '2026-08-27',
    offers: [],
    hasOffer: true,
    isListed: true,
    slots: [],
    asked: 'time',
  });
  // `The third` is one of the times on offer, too.
  return time !== null || reference !== null;
}

it.each(['clock', 'day', 'day-time', 'day-part', 'period', 'limit', 'when'])(
  'whatever can be heard as <%s> is understood as a time',
  (rule) => {
    const random = seededRandom(7);
    const heard = new Set(Array.from({ length: PHRASES }, () => grammar.phrase(rule, random)));
    expect(heard.size).toBeGreaterThan(50);
    expect([...heard].filter((text) => !OPEN.has(text) && !isTime(text))).toEqual([]);
  },
);
