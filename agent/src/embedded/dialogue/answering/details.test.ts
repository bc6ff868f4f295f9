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
    await sayAll(
      talk,
      'tuesday at ten',
      'Anna Berg, anna@example.com',
      'note that i am on crutches',
    );
    expect(await talk.say(text)).toMatch(/So that is .*book (?:it|that)/);
    expect(talk.called.at(-1)).toMatchObject({ name: 'set_details', args });
  });
});

describe('a name that comes in halves', () => {
  it.each([
    [['my surname is fischer', 'no the first name is anna'], 'Anna Fischer'],
    [['anna', 'my last name is berg'], 'Anna Berg'],
    [['anna berg', 'my first name is emma'], 'Emma Berg'],
    [['anna berg', 'no my last name is burger'], 'Anna Burger'],
    [['anna', 'my first name is hanna'], 'Hanna'],
    [['my surname is berg', 'no my surname is berk'], 'Berk'],
  ])('%j', async (said, name) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', ...said);
    expect(talk.called.at(-1)?.args).toMatchObject({ name });
  });
});

describe('a detail that a caller does not have, while another one is checked', () => {
  it('is no reason to forget that one', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'anna');
    expect(await talk.say("i don't have an email")).toMatch(
      /where the confirmation goes\. I have Anna\./,
    );
    expect(await talk.say('yes')).toContain('e-mail address?');
  });
});

describe('an e-mail address in two breaths', () => {
  it.each([
    ['my email is anna dot', 'berg at example dot com'],
    ['anna dot berg', 'at example dot com'],
    ['it is anna dot berg at', 'example dot com'],
  ])('is one: %s / %s', async (first, second) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg');
    expect(await talk.say(first)).toContain('go on');
    await talk.say(second);
    expect(talk.called.at(-1)?.args).toMatchObject({ email: 'anna.berg@example.com' });
  });
});

describe('what was understood is kept, and nothing else', () => {
  it('keeps the caller’s address where one of somebody else is to be added', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com');
    const answer = await talk.say("can I add my husband's email too? it's tom@example.com");
    expect(answer).toContain('one e-mail address only');
    expect(talk.view()).toMatchObject({ details: { email: { value: 'anna@example.com' } } });
  });

  it('takes a detail out of the form that was said to be wrong', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg');
    expect(await talk.say('anna at example dot com')).toContain('Is that right?');
    await talk.say('no');
    expect(talk.view()).not.toMatchObject({ details: { email: {} } });
    await talk.say('yes');
    expect(talk.view()).not.toMatchObject({ details: { email: {} } });
  });

  it('refuses an address with a letter that e-mail does not know', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg');
    expect(await talk.say('müller@gmx.de')).toContain('does not look like an e-mail address');
    expect(await talk.say('mueller@gmx.de')).not.toContain('does not look like');
    expect(talk.view()).toMatchObject({ details: { email: { value: 'mueller@gmx.de' } } });
  });

  it('takes time, name and address out of one turn', async () => {
    const talk = startTalk();
    await talk.say('Tuesday at four pm, Anna Berg, anna@example.com');
    expect(talk.view()).toMatchObject({
      selected: '2026-12-01T21:00:00.000Z',
      details: { name: { value: 'Anna Berg' }, email: { value: 'anna@example.com' } },
    });
  });

  it('corrects a first name that comes in full at another question', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', "It's Bob", 'Bob Miller');
    expect(talk.view()).toMatchObject({ details: { name: { value: 'Bob Miller' } } });
  });
});

describe('details of a booking that is made', () => {
  it.each(['can you change my email', 'my name is wrong', 'change my email to bob@example.com'])(
    'are said to stay, at once: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com', 'yes');
      talk.called.length = 0;
      expect(await talk.say(text)).toMatch(/can't change .* made/);
      expect(talk.called).toEqual([]);
    },
  );
});
