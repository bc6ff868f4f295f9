import { describe, expect, it } from 'vitest';
import type { Asked } from './turn-person.ts';
import { understand, type Meaning } from './understand.ts';

function read(text: string, modality: 'typed' | 'spoken', asked: Asked = 'nothing'): Meaning {
  return understand(text, {
    modality,
    now: '2026-08-24T15:00:00.000Z',
    zone: 'America/New_York',
    window: null,
    focus: null,
    offers: [],
    hasOffer: true,
    isListed: true,
    slots: [],
    asked,
  });
}

/** What it comes to, without how it was put. */
function meant(text: string, asked: Asked): object {
  const { acts, time, reference, name, email, phone, zone } = read(text, 'spoken', asked);
  return { acts, time, reference, name, email, phone, zone };
}

describe('what is spoken', () => {
  it.each<[string, string, Asked]>([
    ['3 PM', 'three pm', 'time'],
    ['At 3:30 p.m., please.', 'at three thirty pm please', 'time'],
    ['September 3', 'september third', 'time'],
    ['Thursday, September 3rd at 10 AM.', 'thursday september third at ten a m', 'time'],
    ['The 2nd one, please.', 'the second one please', 'time'],
    ['In 2 weeks.', 'in two weeks', 'time'],
    ['anna@gmail.com', 'anna at gmail dot com', 'email'],
    [
      'My email is anna.berg@example.com.',
      'my email is anna dot berg at example dot com',
      'nothing',
    ],
    ['My name is Anna Berg.', 'my name is anna berg', 'nothing'],
    ['Anna Berg', 'anna berg', 'name'],
    ['2125550199', 'two one two five five five zero one nine nine', 'phone'],
    ['Yes, please.', 'yes please', 'yes_no'],
  ])('means the same written as %j and as %j', (written, words, asked) => {
    expect(meant(written, asked)).toEqual(meant(words, asked));
  });
});

describe('a detail', () => {
  it.each<[string, Asked, 'name' | 'email' | 'phone', string]>([
    ['Anna Berg', 'name', 'name', 'Anna Berg'],
    ['anna berg', 'name', 'name', 'Anna Berg'],
    ['anna@gmail.com', 'email', 'email', 'anna@gmail.com'],
    ['anna at gmail dot com', 'email', 'email', 'anna@gmail.com'],
    ['+1 212 555 0199', 'phone', 'phone', '+1 212 555 0199'],
  ])('is typed where the turn was, and only there: %j', (text, asked, detail, value) => {
    expect(read(text, 'typed', asked)[detail]).toEqual({ value, typed: true });
    expect(read(text, 'spoken', asked)[detail]).toEqual({ value, typed: false });
  });
});
