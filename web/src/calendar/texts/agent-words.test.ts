import { labelOf, type BookingField } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { refusalIn } from './agent-words.ts';
import * as german from './de.ts';
import { agentWords as english } from './agent-en.ts';

const email: BookingField = { slug: 'email', type: 'email', label: 'E-mail', required: true };
const phone: BookingField = { ...email, slug: 'attendeePhoneNumber', type: 'phone' };

describe('why an answer will not do, in the language of the reader', () => {
  it('is its form where that is wrong, and the calendar where nothing is wrong with it', () => {
    expect(refusalIn(german, email, 'ada@')).toBe(german.texts.problem({ kind: 'email' }));
    expect(refusalIn(german, email, 'ada@example.com')).toBe(german.agentWords.notAccepted);
  });

  it('is its length where there is too much of it', () => {
    const text: BookingField = { ...email, slug: 'topic', type: 'text' };
    expect(refusalIn(german, text, 'x'.repeat(9_000))).toBe(
      'Das ist zu lang: höchstens 200 Zeichen.',
    );
  });

  it('is cut where the options are too many to name', () => {
    const options = Array.from({ length: 100 }, (_, index) => `Möglichkeit ${index}`);
    const topic: BookingField = { ...email, slug: 'topic', type: 'select', options };
    expect(refusalIn(german, topic, 'keine davon')).toHaveLength(300);
  });

  it('of a number that only the agent knows is what a number needs', () => {
    expect(refusalIn(german, phone, '030 12345')).toBe(german.texts.problem({ kind: 'phone' }));
  });
});

describe('the name of a question', () => {
  it('is said in the language of the reader unless its owner has given it one', () => {
    const { labels } = german.agentWords;
    expect(labelOf(email, labels)).toBe('E-Mail');
    expect(labelOf({ ...email, label: 'Dienstliche Adresse' }, labels)).toBe('Dienstliche Adresse');
    expect(labelOf({ ...email, slug: 'topic' }, labels)).toBe('E-mail');
    expect(labelOf(email, english.labels)).toBe('E-mail');
  });
});
