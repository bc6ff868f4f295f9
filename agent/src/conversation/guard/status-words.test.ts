import { describe, expect, it } from 'vitest';
import { allStates, FIRST, NOW, SECOND, ZONES } from '../../calendar/testing/states.ts';
import { viewOf } from '../../calendar/testing/plain-words.ts';
import type { GuardWords } from '../words/guard.ts';
import { guardWords as de } from '../words/de/guard.ts';
import { guardWords as en } from '../words/en/guard.ts';
import { guardWords as es } from '../words/es/guard.ts';
import type { GuardFacts, GuardRecord } from './facts.ts';
import { judge } from './judge.ts';
import { SentenceSplitter } from './sentences.ts';
import { statusWords } from './status-words.ts';

/** Words that say which of them was chosen, and for when. */
const KINDS: GuardWords = {
  nothingBooked: () => 'nothingBooked',
  chosen: (when) => `chosen ${when}`,
  checking: () => 'checking',
  bookedFor: (when) => `bookedFor ${when}`,
  pendingFor: (when) => `pendingFor ${when}`,
  cancelledFor: (when) => `cancelledFor ${when}`,
  movedTo: (when) => `movedTo ${when}`,
  notMoved: (when) => `notMoved ${when}`,
  lookAtCalendar: () => 'lookAtCalendar',
};

const MADE: GuardRecord = {
  start: FIRST,
  status: 'accepted',
  origin: 'made',
  attendeeEmail: 'ada@example.com',
};

function kindOf(name: string, records: readonly GuardRecord[] = [], hasScreen = true): string {
  const state = allStates()[name];
  if (!state) throw new Error(`no state ${name}`);
  return statusWords({
    context: { view: viewOf(state), hasScreen },
    records,
    words: KINDS,
    when: (start) => start,
  });
}

describe('where things stand', () => {
  it.each([
    ['closed', 'nothingBooked'],
    ['open', 'nothingBooked'],
    ['filled', `chosen ${FIRST}`],
    ['sent', 'checking'],
    ['unknown', 'checking'],
    ['booked', `bookedFor ${FIRST}`],
    ['moving', `notMoved ${FIRST}`],
    ['movingTo', `notMoved ${FIRST}`],
    ['changing', 'checking'],
    ['searching', 'lookAtCalendar'],
  ])('in the state %s is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('is the last booking where the calendar shows another one being made, or is closed', () => {
    expect(kindOf('closed', [MADE])).toBe(`bookedFor ${FIRST}`);
    const moved = { ...MADE, start: SECOND, origin: 'moved' as const, from: FIRST };
    expect(kindOf('open', [MADE, moved])).toBe(`movedTo ${SECOND}`);
  });

  it('does not point a caller without a screen to it', () => {
    expect(kindOf('searching', [], false)).toBe('nothingBooked');
  });
});

describe.each([
  ['en', en, 'Wednesday, November 25th at 9 AM'],
  ['de', de, 'Mittwoch, 25. November um 9 Uhr'],
  ['es', es, 'miércoles 25 de noviembre a las 9:00'],
] as const)('the words for it in %s', (language, words, when) => {
  const facts: GuardFacts = {
    now: NOW,
    zones: ZONES,
    offered: [],
    selected: FIRST,
    isHeld: false,
    records: [],
    callerSaid: [],
    emptyDates: [],
    notifiesAttendee: true,
    handOver: 'none',
  };
  const sentences = (text: string): string[] => {
    const splitter = new SentenceSplitter();
    return [...splitter.push(text), ...splitter.flush()];
  };
  const pass = (text: string, records: readonly GuardRecord[]): boolean =>
    sentences(text).every((sentence) => judge(sentence, { ...facts, records }, language).passes);

  it('claim nothing before a booking', () => {
    for (const sentence of [
      words.nothingBooked(),
      words.chosen(when),
      words.checking(),
      words.lookAtCalendar(),
    ]) {
      expect([sentence, pass(sentence, [])]).toEqual([sentence, true]);
    }
  });

  it('say of a booking that it was not moved', () => {
    expect(pass(words.notMoved(when), [MADE])).toBe(true);
  });

  it('say of a record what it is, which would be a claim without it', () => {
    const cases: [string, GuardRecord][] = [
      [words.bookedFor(when), MADE],
      [words.pendingFor(when), { ...MADE, status: 'pending' }],
      [words.cancelledFor(when), { ...MADE, status: 'cancelled', origin: 'cancelled' }],
      [words.movedTo(when), { ...MADE, origin: 'moved' }],
    ];
    for (const [sentence, record] of cases) {
      expect([sentence, pass(sentence, [record]), pass(sentence, [])]).toEqual([
        sentence,
        true,
        false,
      ]);
    }
  });
});
