import { expect, test } from 'vitest';
import { startTalk } from '../embedded/dialogue/testing/talk.ts';
import { prefill } from './prefill.ts';

test('what is known of a caller is asked about, and nothing is booked with it before a yes', async () => {
  const talk = startTalk();
  prefill(talk.call, { name: 'Anna Berg', email: 'anna@example.com' });
  const { details } = talk.call.state();
  expect(Object.values(details).map(({ source, confirmed }) => [source, confirmed])).toEqual([
    ['heard', false],
    ['heard', false],
  ]);
  const answer = await talk.say('tuesday at ten');
  expect(answer).toContain('Anna Berg');
  expect(talk.scheduler.bookings).toEqual([]);
});

test('what the form does not take is left out', () => {
  const talk = startTalk();
  prefill(talk.call, { email: 'no address' });
  expect(Object.values(talk.call.state().details)).toMatchObject([{ confirmed: false }]);
  const other = startTalk();
  prefill(other.call, {});
  expect(other.call.state().details).toEqual({});
});
