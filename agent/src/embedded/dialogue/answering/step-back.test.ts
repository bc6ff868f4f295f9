import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

describe('a step back from a chosen time', () => {
  it.each(['repeat that', 'say that again please'])(
    'brings the last offer again, by: %s',
    async (again) => {
      const talk = startTalk();
      await sayAll(talk, 'what do you have on tuesday', 'the first one', 'go back');
      expect(await talk.say(again)).toContain('9 AM, 10:30 AM or 12 PM');
      await talk.say('the second one');
      expect(talk.view()).toMatchObject({ selected: '2026-12-01T15:30:00.000Z' });
    },
  );

  it('repeats what was said where nothing was offered before', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at three', 'go back');
    expect(await talk.say('repeat that')).toContain('Which time would you like instead?');
  });
});

describe('a question about what was chosen', () => {
  it.each([
    'what is the time that I chose?',
    'remind me what time I have',
    'what was the day I picked',
  ])('is answered, and leaves the time held: %s', async (question) => {
    const talk = startTalk();
    await talk.say('tuesday at three');
    expect(await talk.say(question)).toContain('You have chosen Tuesday, December 1st at 3 PM');
    expect(talk.view()).toMatchObject({ step: 'details', selected: '2026-12-01T20:00:00.000Z' });
    expect(talk.scheduler.holds.size).toBe(1);
  });
});
