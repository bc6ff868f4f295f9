import type { BookingField } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';
import { valueOf } from './view.ts';

const field = (slug: string, type: BookingField['type'], label: string): BookingField => ({
  slug,
  type,
  label,
  required: type !== 'number',
});
const PERSON = [field('name', 'name', 'Your name'), field('email', 'email', 'E-mail')];
const READ_BACK = ['tuesday at two', 'Anna Berg', 'anna@example.com'];

describe('a form that asks how many come', () => {
  const fields = [...PERSON, field('people', 'number', 'How many people')];

  it.each([
    ['yes for two people', '2'],
    ['there will be twelve of us', '12'],
  ])('takes the number: %s', async (said, count) => {
    const talk = startTalk({ fields });
    const answer = await sayAll(talk, ...READ_BACK, said);
    expect(valueOf(talk.view(), 'people')).toBe(count);
    expect(answer).toMatch(new RegExp(`How many people: ${count}\\. .*book it\\?$`));
    expect(talk.scheduler.bookings).toEqual([]);
  });

  it('is asked where only the company is named', async () => {
    const talk = startTalk({ fields });
    expect(await sayAll(talk, ...READ_BACK, 'yes with my daughter')).toBe('How many people?');
    expect(await talk.say('two')).toMatch(/How many people: 2\. /);
  });
});

it('offers no note where the form has none', async () => {
  const answer = await sayAll(startTalk({ fields: PERSON }), ...READ_BACK, 'yes for two people');
  expect(answer).toMatch(/for two people\. (?:Shall|May) I/);
});
