import type { BookingField } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { labelIn, refusalIn } from './agent-words.ts';
import { agentWords as german } from './de.ts';

const email: BookingField = { slug: 'email', type: 'email', label: 'E-mail', required: true };
const phone: BookingField = { ...email, slug: 'attendeePhoneNumber', type: 'phone' };

describe('why an answer will not do, in the language of the reader', () => {
  it('is its form where that is wrong, and the calendar where nothing is wrong with it', () => {
    expect(refusalIn(german, email, 'ada@')).toBe(german.field.email);
    expect(refusalIn(german, email, 'ada@example.com')).toBe(german.notAccepted);
  });

  it('is its length where there is too much of it', () => {
    const text: BookingField = { ...email, slug: 'topic', type: 'text' };
    expect(refusalIn(german, text, 'x'.repeat(9_000))).toBe(german.tooLong);
  });

  it('of a number that only the agent can tell is what a number needs', () => {
    expect(refusalIn(german, phone, '030 12345')).toBe(german.field.phone);
  });
});

describe('the name of a question', () => {
  it('is said in the language of the reader unless its owner has given it one', () => {
    expect(labelIn(german, email)).toBe('E-Mail');
    expect(labelIn(german, { ...email, label: 'Dienstliche Adresse' })).toBe('Dienstliche Adresse');
    expect(labelIn(german, { ...email, slug: 'topic' })).toBe('E-mail');
    expect(labelIn(null, email)).toBe('E-mail');
  });
});
