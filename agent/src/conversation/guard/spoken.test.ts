import { describe, expect, it } from 'vitest';
import type { GuardFacts, GuardRecord } from './facts.ts';
import { judge } from './judge.ts';
import { SentenceSplitter } from './sentences.ts';
import { BEFORE_BOOKING, TUESDAY_14, WEDNESDAY_930 } from './testing/sentences.ts';
import { SPOKEN } from './testing/spoken/spoken.ts';
import { TRUE_STATEMENTS } from './testing/spoken/true-statements.ts';

const LANGUAGES = ['en', 'de', 'es'] as const;

/** The sentences of a reply that do not pass. */
function dropped(reply: string, facts: GuardFacts, language: (typeof LANGUAGES)[number]): string[] {
  const splitter = new SentenceSplitter();
  const sentences = [...splitter.push(reply), ...splitter.flush()];
  return sentences.filter((sentence) => !judge(sentence, facts, language).passes);
}

describe.each(LANGUAGES)('replies as models speak them in %s', (language) => {
  it.each(SPOKEN[language].claims)('have a sentence dropped: %s', (reply) => {
    expect(dropped(reply, BEFORE_BOOKING, language)).not.toEqual([]);
  });

  it.each(SPOKEN[language].harmless)('lose nothing: %s', (reply) => {
    expect(dropped(reply, BEFORE_BOOKING, language)).toEqual([]);
  });
});

const MADE: GuardRecord = {
  start: TUESDAY_14,
  status: 'accepted',
  origin: 'made',
  attendeeEmail: 'anna@example.com',
};

const RECORDS = {
  made: MADE,
  found: { ...MADE, origin: 'found' },
  moved: { ...MADE, start: WEDNESDAY_930, origin: 'moved', from: TUESDAY_14 },
  cancelled: { ...MADE, status: 'cancelled', origin: 'cancelled' },
  pending: { ...MADE, status: 'pending' },
} as const satisfies Record<string, GuardRecord>;

describe.each(LANGUAGES)('true statements about a record in %s', (language) => {
  it.each(TRUE_STATEMENTS[language])('pass, of one that was %s: %s', (kind, reply) => {
    expect(dropped(reply, { ...BEFORE_BOOKING, records: [RECORDS[kind]] }, language)).toEqual([]);
  });
});
