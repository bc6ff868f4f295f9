import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

describe('what cannot be taken as it was said is asked about, and nothing is chosen', () => {
  it.each([
    ['friday the third at ten', 'December 3 is a Thursday, not a Friday. Which day do you mean?'],
    ['february thirtieth', 'There is no February 30th. Which day or time would suit you?'],
    ['the 31st of june at ten', 'There is no June 31st. Which day or time would suit you?'],
    ['yesterday at ten', 'That is in the past. Which day or time would suit you?'],
    ['12.03.', 'Do you mean December 3 or March 12?'],
    [
      'on tuesday, not between twelve and one',
      "I can't leave out the time from noon to 1 PM. Would you like a time before noon, or after 1 PM?",
    ],
    [
      'any time but lunch',
      "I can't leave out the time from noon to 2 PM. Would you like a time before noon, or after 2 PM?",
    ],
    [
      'show it in atlantis time',
      "I don't know the time zone atlantis. You can name a large city in it. Which day or time would suit you?",
    ],
    ['wait one second', 'Take your time.'],
  ])('%s', async (text, answer) => {
    const talk = startTalk();
    expect(await talk.say(text)).toBe(answer);
    expect(talk.called.map(({ name }) => name)).not.toContain('select_time');
    await talk.say('yes');
    expect(talk.called.map(({ name }) => name)).not.toContain('select_time');
  });
});

describe('what is said in one breath', () => {
  it('has a time in another zone, which is brought to the shown one', async () => {
    expect(await startTalk().say('tuesday at 3 pm gmt')).toMatch(/^Tuesday, December 1st at 10 AM/);
  });

  it('has two times, which are told apart', async () => {
    const talk = startTalk();
    expect(await talk.say('thursday at 10 or 2')).toContain('at 10 AM and 2 PM are free');
    expect(await talk.say('yes')).toBe('Which of them would you like?');
  });

  it('has a time with minutes beside a spoken address, and both are whole', async () => {
    const talk = startTalk();
    const text = 'friday at 3:30 pm, my name is paula stone, paula at example dot com';
    expect(await talk.say(text)).toBe(
      'Friday, November 27th at 3:30 PM. I have Paula Stone, and paula at example dot com. Is that right?',
    );
  });
});

it('a yes after a doubt is none to the question before it', async () => {
  const talk = startTalk();
  await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com');
  await talk.say('friday the third');
  await talk.say('yes');
  expect(talk.called.map(({ name }) => name)).not.toContain('book_appointment');
});
