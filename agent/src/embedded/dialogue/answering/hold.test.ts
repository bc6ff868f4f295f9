import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

describe('a time that is held', () => {
  it.each(['how long will you hold it', 'when does that expire', 'how long do i have'])(
    'is told about: %s',
    async (text) => {
      const talk = startTalk();
      await talk.say('friday at nine');
      expect(await talk.say(text)).toMatch(/held.*name/);
      expect(talk.view().step).toBe('details');
    },
  );

  it.each([
    'give that time back',
    'let that time go',
    'let it go please',
    "i'm not sure about that time",
    "no i don't want that one",
  ])('is given back: %s', async (text) => {
    const talk = startTalk();
    await talk.say('friday at nine');
    expect(await talk.say(text)).toContain('Which time would you like instead?');
    expect(talk.view().step).toBe('choosing');
  });

  it('is given back where all is called off', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    expect(await talk.say('i want to cancel')).toContain('I have not booked anything');
    expect(talk.view().step).toBe('choosing');
  });

  it.each(['wait no', 'no wait'])('may be the wrong one: %s', async (text) => {
    const talk = startTalk();
    await talk.say('friday at nine');
    expect(await talk.say(text)).toContain('What would you like to change');
    expect(await talk.say('the time')).toContain('Which time would you like instead?');
  });
});

describe('the view', () => {
  it.each(['clear the filter', 'show everything'])('is freed of a filter: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, 'mornings only', text);
    expect(talk.view()).toMatchObject({ filter: null });
  });

  it('is made one week again', async () => {
    const talk = startTalk();
    await sayAll(talk, 'show me the next three months', 'show me just one week');
    expect(talk.view()).toMatchObject({ range: '1w' });
  });
});
