import { describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import type { Consent, ConsentTo } from './judge.ts';
import { readConsent } from './read-consent.ts';

const consentTo = (text: string, to: ConsentTo, language: Language = 'en'): Consent =>
  readConsent(text, { to, language }).consent;

describe('a reason for cancelling', () => {
  it.each(['yes because my car broke down', 'yes, since my daughters school is closed'])(
    'explains the yes before it: %s',
    (text) => {
      expect(consentTo(text, 'cancel')).toBe('yes');
      expect(consentTo(text, 'book')).not.toBe('yes');
    },
  );

  it.each(["yes because i'd rather keep it", 'yes because i want another time', 'because of work'])(
    'is none where it says something else: %s',
    (text) => {
      expect(consentTo(text, 'cancel')).not.toBe('yes');
    },
  );
});

describe('that the caller comes', () => {
  it.each([
    ['en', "yes, I'll be there"],
    ['en', 'yes I can make it'],
    ['de', 'ja, ich komme'],
    ['es', 'sí, ahí estaré'],
    ['es', 'sí, puedo ir'],
  ] as const)('cancels nothing in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('unclear');
    expect(consentTo(text, 'move', language)).toBe('yes');
  });
});
