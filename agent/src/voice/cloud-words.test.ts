import { describe, expect, it } from 'vitest';
import { startTalk } from './embedded/testing/talk.ts';
import { sayAll } from './embedded/testing/say-all.ts';
import { cloudGreeting } from './cloud-words.ts';

describe('the first words of a cloud voice', () => {
  it('say what it is, and name the button only where there is a screen', () => {
    const talk = startTalk();
    expect(cloudGreeting(talk.context())).toContain('AI assistant');
    expect(cloudGreeting(talk.context())).toContain('button');
    expect(cloudGreeting({ ...talk.context(), hasScreen: false })).not.toContain('button');
  });

  it('after the call was cut off say so, and where it stands', async () => {
    const talk = startTalk();
    const resumed = (): string => cloudGreeting(talk.context(), { resumed: true });
    expect(resumed()).toBe('Sorry, I was cut off for a moment. When would suit you?');
    await talk.say('tuesday at ten');
    expect(resumed()).toBe(
      'Sorry, I was cut off for a moment. You had chosen Tuesday, December 1st at 10 AM. It is not booked yet. Shall we go on?',
    );
    await sayAll(talk, 'Anna Berg, anna@example.com', 'no', 'yes');
    expect(resumed()).toContain('You are booked for Tuesday, December 1st at 10 AM');
    await talk.say('make it an hour later');
    expect(resumed()).toContain('Nothing has been moved yet. Shall we go on?');
  });
});
