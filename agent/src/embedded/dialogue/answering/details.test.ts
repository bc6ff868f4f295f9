import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

describe('details that are given unasked', () => {
  it.each(['Anna Berg, anna@example.com', 'anna berg, anna@example.com'])(
    'are kept, both of them: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'what do you have on tuesday', text);
      const args = Object.assign({}, ...talk.called.slice(1).map((call) => call.args)) as unknown;
      expect(args).toMatchObject({ name: 'Anna Berg', email: 'anna@example.com' });
      await talk.say('the first one');
      expect(talk.dialogue.state().asked).not.toBe('name');
    },
  );

  it.each(['please send it to anna@example.com', 'yes, anna@example.com'])(
    'are no name where only an address is said: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'what do you have on tuesday', text);
      expect(talk.called.at(-1)?.args).not.toHaveProperty('name');
    },
  );
});

describe('a detail put right in one turn', () => {
  it.each([
    ['change my name to Bob Smith', { name: 'Bob Smith' }],
    ["i misspelled my name, it's Anne Berg", { name: 'Anne Berg' }],
    ['change the note to i will be late', { notes: 'I will be late' }],
    ['change my email to bob@example.com', { email: 'bob@example.com' }],
  ])('%s', async (text, args) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com', 'i am on crutches');
    expect(await talk.say(text)).toContain('book it?');
    expect(talk.called.at(-1)).toMatchObject({ name: 'set_details', args });
  });
});

describe('details of a booking that is made', () => {
  it.each(['can you change my email', 'my name is wrong', 'change my email to bob@example.com'])(
    'are said to stay, at once: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com', 'no', 'yes');
      talk.called.length = 0;
      expect(await talk.say(text)).toMatch(/can't change .* made/);
      expect(talk.called).toEqual([]);
    },
  );
});
