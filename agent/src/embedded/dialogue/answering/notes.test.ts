import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

/** A talk in which a note has just been asked for. */
async function askedForNote(): Promise<Talk> {
  const talk = startTalk();
  await sayAll(talk, 'tuesday at nine', 'Anna Berg, anna@example.com', 'can i add a note');
  talk.called.length = 0;
  return talk;
}

describe('a correction where a note was asked for', () => {
  it.each([
    ['my email is actually bob@example.com', { email: 'bob@example.com' }],
    ['wait, my name is Anne Berg', { name: 'Anne Berg' }],
    ['no wait, my name is Anne Berg', { name: 'Anne Berg' }],
    ['oh and my phone number is +12125550100', { phone: '+12125550100' }],
  ])('changes the detail: %s', async (text, args) => {
    const talk = await askedForNote();
    await talk.say(text);
    expect(talk.called).toMatchObject([{ name: 'set_details', args }]);
  });

  it('changes the time', async () => {
    const talk = await askedForNote();
    await talk.say('actually can we do ten instead');
    expect(talk.view()).toMatchObject({ step: 'details', selected: '2026-12-01T15:00:00.000Z' });
  });

  it('shows another day', async () => {
    const talk = await askedForNote();
    expect(await talk.say('show me thursday instead')).toContain('Thursday, December 3rd');
  });

  it('chooses nothing that was to be cancelled', async () => {
    const talk = await askedForNote();
    await talk.say('cancel the first one');
    expect(talk.called).toEqual([]);
  });

  it('leaves a note as it is', async () => {
    const talk = await askedForNote();
    await talk.say('please copy bob@example.com');
    expect(talk.called).toMatchObject([{ args: { notes: 'Copy bob@example.com' } }]);
  });
});

describe('a question where a note was asked for', () => {
  it.each(['will you call me?', 'should I bring my passport'])('is no note: %s', async (text) => {
    const talk = await askedForNote();
    expect(await talk.say(text)).toContain("I can't answer that");
    expect(talk.called).toEqual([]);
  });
});

describe('a no to the question for a note', () => {
  it.each([
    'i have no notes',
    "i don't have any notes",
    'i have nothing to add',
    "no that's everything just book it",
  ])('%s', async (text) => {
    const talk = await askedForNote();
    expect(await talk.say(text)).toMatch(/So that is .*book it\?$/);
    expect(talk.called).toEqual([]);
  });
});
