import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const lastArgs = (talk: Talk): unknown => talk.called.at(-1)?.args;

describe('preferences', () => {
  it('hold until they are taken back, and are given as the reason', async () => {
    const talk = startTalk();
    await talk.say('mornings only');
    expect(await talk.say('next week')).toMatch(/^In the mornings, as you said\. I have Monday/);
    expect(await talk.say('not mondays')).toMatch(/^In the mornings, as you said\. I have Tuesday/);
    expect(lastArgs(talk)).toMatchObject({
      from: '2026-11-30',
      to: '2026-12-06',
      parts: ['morning'],
      weekdays: [2, 3, 4, 5, 6, 7],
    });
    expect(await talk.say('after three')).toMatch(
      /^On other days than Mondays, as you said\. I have Tuesday/,
    );
    expect(await talk.say('as soon as possible')).toMatch(
      /^On other days than Mondays from 3 PM, as you said\. The soonest I have is tomorrow/,
    );
    expect(await talk.say('any day, any time')).not.toContain('as you said');
  });

  it('are no reason where nothing fits them', async () => {
    const talk = startTalk();
    await talk.say('evenings only');
    expect(await talk.say('next week')).not.toContain('as you said');
  });

  it('of the time of day hold on the day talked about: first thing on the Monday', async () => {
    const talk = startTalk();
    await sayAll(talk, 'monday', 'first thing');
    expect(lastArgs(talk)).toEqual({
      from: '2026-11-30',
      to: '2026-11-30',
      before: '10:00',
      order: 'soonest',
    });
  });
});

describe('preferences of a caller without a screen', () => {
  it('hold, too', async () => {
    const talk = startTalk({ hasScreen: false });
    await talk.say('mornings only please');
    expect(await talk.say('what about wednesday')).toMatch(/^In the mornings, as you said\./);
    expect(lastArgs(talk)).toMatchObject({ from: '2026-11-25', parts: ['morning'] });
    await sayAll(talk, 'any time is fine', 'what about thursday');
    expect(lastArgs(talk)).not.toHaveProperty('parts');
  });
});

describe('a filter that was tapped', () => {
  it.each(['what times do you have', 'which times are there', 'show me the calendar'])(
    'stays where nothing else is asked for: %s',
    async (text) => {
      const talk = startTalk();
      await talk.say('what do you have next week');
      await talk.touch({ type: 'open', by: 'touch', filter: { parts: ['morning'] } });
      expect(await talk.say(text)).toContain('In the mornings, as you chose.');
      expect(talk.view()).toMatchObject({ filter: { parts: ['morning'] } });
    },
  );
});

describe('a step to later times', () => {
  it('is no wish for the days to come', async () => {
    const talk = startTalk();
    await sayAll(talk, 'what do you have on monday', 'any later');
    expect(await talk.say('what about thursday')).not.toContain('as you said');
    expect(talk.view()).toMatchObject({ filter: null });
  });

  it('leaves the wish that held before it', async () => {
    const talk = startTalk();
    await sayAll(talk, 'mornings only', 'what do you have on monday', 'any later', 'any later');
    await talk.say('what about thursday');
    expect(lastArgs(talk)).toMatchObject({ from: '2026-12-03', parts: ['morning'] });
    expect(lastArgs(talk)).not.toHaveProperty('after');
  });
});

describe('a wish that narrows another', () => {
  it('leaves the days that fit both', async () => {
    const talk = startTalk();
    await sayAll(talk, 'only tuesdays and thursdays', "i can't do tuesdays");
    expect(lastArgs(talk)).toMatchObject({ weekdays: [4] });
  });

  it('lists the latest first where the last one was asked for', async () => {
    const talk = startTalk();
    await talk.say('what do you have on thursday');
    expect(await talk.say("what's the last one you have on thursday")).toContain(
      'The latest I have is Thursday, November 26th at 4:30 PM',
    );
  });
});

describe('what points at a time', () => {
  it.each([
    ['the later one on thursday', '2026-12-03T21:30:00.000Z'],
    ['the second one', '2026-11-30T15:30:00.000Z'],
    ['the second one on wednesday', '2026-12-02T14:30:00.000Z'],
    ['the last one', '2026-11-30T17:00:00.000Z'],
  ])('%s, of what is on the screen', async (text, start) => {
    const talk = startTalk();
    await sayAll(talk, 'show me next week', text);
    expect(talk.view()).toMatchObject({ step: 'details', selected: start });
  });

  it('is the same time next week', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at three', 'same time next week');
    expect(lastArgs(talk)).toMatchObject({ from: '2026-12-08', near: '15:00' });
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ selected: '2026-12-08T20:00:00.000Z' });
  });

  it('is an hour later than what was chosen', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'make it an hour later');
    expect(talk.view()).toMatchObject({ selected: '2026-12-01T20:00:00.000Z' });
  });

  it('is the one time on offer, on a yes; of several it is asked which', async () => {
    const [first, second] = ['2026-11-25T15:00:00.000Z', '2026-11-26T15:00:00.000Z'];
    const one = startTalk({ slots: [{ start: first }] });
    await sayAll(one, 'as soon as possible', 'yes');
    expect(one.view()).toMatchObject({ step: 'details', selected: first });
    const two = startTalk({ slots: [{ start: first }, { start: second }] });
    expect(await sayAll(two, 'what do you have this week', 'yes')).toContain('Which');
    expect(two.view().step).toBe('choosing');
  });

  it('is the next available, chosen by a word', async () => {
    const talk = startTalk();
    await sayAll(talk, 'next available', 'the first one');
    expect(talk.view()).toMatchObject({ selected: '2026-11-25T14:00:00.000Z' });
  });
});

describe('when a note is asked for', () => {
  it.each([
    ["three o'clock", '2026-12-01T20:00:00.000Z'],
    ['make it eleven', '2026-12-01T16:00:00.000Z'],
    ['wednesday at three please', '2026-12-02T20:00:00.000Z'],
  ])('%s is a time and no note', async (text, start) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com', 'add a note', text);
    expect(talk.view()).toMatchObject({ selected: start });
    expect(talk.called.map(({ args }) => args)).not.toContainEqual(
      expect.objectContaining({ notes: expect.anything() as unknown }),
    );
  });

  it.each(['two people', 'i will be there at ten with my dog', 'my knee hurts'])(
    '%s is a note',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com', 'add a note', text);
      expect(talk.called.at(-1)).toMatchObject({
        name: 'set_details',
        args: { notes: expect.stringMatching(new RegExp(text, 'i')) as unknown },
      });
    },
  );
});
