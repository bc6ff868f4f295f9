/** Callers on a telephone: the zone they are in, the number they call from, the keys they can press. */
import { describe, expect, it } from 'vitest';
import type { BookingField } from '@in-call-calendar/shared';
import { english } from '../../../conversation/words/en/en.ts';
import { startTalk, type Talk, type TalkOptions } from '../testing/talk.ts';

const SURE = { number: '+12025550123', zone: 'sure' } as const;
const MAYBE = { number: '+12025550123', zone: 'host' } as const;
const OPEN = { number: '+61299876543', zone: 'open' } as const;
const HIDDEN = { zone: 'host' } as const;
const BY_PHONE: BookingField[] = [
  { slug: 'name', type: 'name', label: 'Your name', required: true },
  { slug: 'attendeePhoneNumber', type: 'phone', label: 'Phone', required: true },
];

function call(options: TalkOptions): Talk {
  return startTalk(options);
}

describe('the zone of a caller on a telephone', () => {
  it('is asked before times are offered, where the number does not tell it', async () => {
    const talk = call({ phone: MAYBE });
    const asked = await talk.say('I need an appointment on Thursday morning');
    expect(asked).toMatch(/our clocks are on Eastern/);
    expect(asked).toMatch(/press 1 for yes and 2 for no/);
    expect(talk.called).toEqual([]);
    const offered = await talk.say('yes they are');
    expect(talk.called.map(({ name }) => name)).toEqual(['set_timezone', 'find_times']);
    expect(offered).toMatch(/Thursday.*9 AM/);
    expect(talk.view().zones.caller).toBe('America/New_York');
  });

  it('takes a city for an answer, and gives the times there', async () => {
    const talk = call({ phone: MAYBE });
    await talk.say('I need an appointment on Thursday');
    const offered = await talk.say("no, I'm in Chicago");
    expect(talk.view().zones).toMatchObject({
      caller: 'America/Chicago',
      shown: 'America/Chicago',
    });
    expect(offered).toMatch(/Thursday, .* at 8 AM/);
  });

  it('is asked for openly after a no, and where the host is in another country', async () => {
    const talk = call({ phone: MAYBE });
    await talk.say('what do you have on Thursday');
    expect(await talk.say('no')).toMatch(/Which time zone are you in/);
    expect(await talk.say('Pacific')).toMatch(/Thursday, .* at 6 AM/);
    const far = call({ phone: OPEN });
    expect(await far.say('Thursday please')).toMatch(/Which time zone are you in/);
    expect(await far.say('Sydney')).toMatch(/(?:Thursday|Friday)/);
    expect(far.view().zones.shown).toBe('Australia/Sydney');
  });

  it('is the host’s, said so, where the caller does not know', async () => {
    const talk = call({ phone: HIDDEN });
    await talk.say('Thursday please');
    const offered = await talk.say('I have no clue what you mean');
    expect(offered).toMatch(/I say all times in Eastern/);
    expect(offered).toMatch(/Thursday, .* at 9 AM/);
  });

  it('is not asked for where it is known, nor twice', async () => {
    const known = call({ phone: SURE });
    expect(await known.say('Thursday please')).toMatch(/Thursday, .* at 9 AM/);
    const talk = call({ phone: MAYBE });
    await talk.say('Thursday please');
    await talk.say('yes');
    expect(await talk.say('and on Friday?')).toMatch(/Friday/);
  });

  it('keeps a name that came with the wish', async () => {
    const talk = call({ phone: MAYBE });
    const asked = await talk.say('My name is Ada Byron and I need an appointment on Thursday');
    expect(asked).toMatch(/our clocks are on/);
    expect(await talk.say('yes')).toMatch(/Thursday/);
    expect(talk.view()).toMatchObject({ step: 'closed' });
    await talk.say('the first one');
    expect(talk.view()).toMatchObject({ details: { name: { value: 'Ada Byron' } } });
  });
});

describe('the number that a caller calls from', () => {
  it('is offered, taken on a yes, and never said in full', async () => {
    const talk = call({ phone: SURE, fields: BY_PHONE });
    await talk.say('Thursday at ten please');
    const asked = await talk.say('Ada Byron');
    expect(asked).toMatch(/Shall I use the number you are calling from\?/);
    const readBack = await talk.say('yes please');
    expect(talk.called.at(-1)).toEqual({
      name: 'set_details',
      args: { phone: 'own', confirmed: true },
    });
    expect(readBack).toMatch(/with the number you are calling from/);
    expect(readBack).not.toMatch(/e-?mail/i);
    expect(readBack).not.toMatch(/2 0 2|555/);
    await talk.say('yes');
    expect(talk.scheduler.bookings).toHaveLength(1);
  });

  it('gives way to another one', async () => {
    const talk = call({ phone: SURE, fields: BY_PHONE });
    await talk.say('Thursday at ten please');
    await talk.say('Ada Byron');
    expect(await talk.say('no')).toMatch(/phone number/);
    await talk.say('+44 20 7946 0958');
    expect(talk.view()).toMatchObject({
      details: { attendeePhoneNumber: { value: '+442079460958' } },
    });
  });

  it('is asked for as any other where it is withheld', async () => {
    const talk = call({ phone: { zone: 'sure' }, fields: BY_PHONE });
    await talk.say('Thursday at ten please');
    expect(await talk.say('Ada Byron')).toMatch(/phone number/);
  });
});

describe('the keys of a telephone', () => {
  it('are named once for times, and with every question that takes them', async () => {
    const talk = call({ phone: SURE });
    expect(await talk.say('what do you have on Thursday')).toMatch(
      /You can also press 1, 2 or 3\./,
    );
    const again = await talk.say('and on Friday?');
    expect(again).toMatch(/Friday/);
    expect(again).not.toMatch(/press/);
    expect(talk.dialogue.choices()).toHaveLength(3);
  });

  it('choose in the order in which times were named', async () => {
    const talk = call({ phone: SURE });
    await talk.say('what do you have on Thursday');
    const [, second] = talk.dialogue.choices();
    await talk.say('the second one');
    expect(talk.view()).toMatchObject({ selected: second });
    expect(talk.dialogue.choices()).toEqual([]);
  });

  it('are in the read-back, each time, and not for callers with a screen', async () => {
    const talk = call({ phone: SURE });
    await talk.say('Thursday at ten please');
    await talk.say('Ada Byron, ada@example.com');
    const words = await talk.say('no');
    const readBack = /Shall I book it|So that is/.test(words) ? words : await talk.say('no');
    expect(readBack).toMatch(/Say yes, or press 1 to book it/);
    const screen = call({});
    await screen.say('Thursday at ten please');
    await screen.say('Ada Byron, ada@example.com');
    expect(await screen.say('no')).not.toMatch(/press 1/);
  });
});

describe('by ear', () => {
  it('never more than three times are named at once, with their weekday, and other times go on', async () => {
    const talk = call({ phone: SURE });
    const heard = [await talk.say('what do you have next week')];
    const seen = new Set(talk.dialogue.choices());
    for (let turn = 0; turn < 3; turn += 1) {
      heard.push(await talk.say('other times please'));
      const now = talk.dialogue.choices();
      expect(now.length).toBeGreaterThan(0);
      expect(now.length).toBeLessThanOrEqual(3);
      expect(now.filter((start) => seen.has(start))).toEqual([]);
      for (const start of now) seen.add(start);
    }
    for (const words of heard) expect(words).toMatch(/(?:Mon|Tues|Wednes|Thurs|Fri)day/);
  });

  it('of four times that the caller names, three at most are said to be free', async () => {
    const talk = call({ phone: SURE });
    await talk.say('Thursday at nine, ten, eleven or one');
    expect(talk.dialogue.choices().length).toBeLessThanOrEqual(3);
  });
});

describe('what keys stand for', () => {
  const QUESTIONS: [asked: string, turns: string[]][] = [
    ['when', []],
    ['which time', ['what do you have on Thursday']],
    ['the name', ['Thursday at ten please']],
    ['a note', ['Thursday at ten please', 'Ada Byron, ada@example.com', 'no']],
    ['whether to book', ['Thursday at ten please', 'Ada Byron, ada@example.com', 'no', 'no']],
  ];

  it.each(QUESTIONS)(
    'star repeats, and a person can be asked for, where %s is asked',
    async (_, turns) => {
      const talk = call({
        phone: SURE,
        person: { mode: 'show', sentence: 'A person is at the desk until five.' },
      });
      let last = '';
      for (const turn of turns) last = await talk.say(turn);
      const before = talk.view();
      const again = await talk.say(english.keys.again());
      if (turns.length > 0) expect(again).toBe(last);
      expect(await talk.say('let me talk to a person please')).toMatch(/at the desk until five/);
      expect(talk.view()).toEqual(before);
    },
  );

  it('a person can be asked for where the zone is asked', async () => {
    const talk = call({
      phone: MAYBE,
      person: { mode: 'show', sentence: 'A person is at the desk until five.' },
    });
    await talk.say('Thursday please');
    expect(await talk.say('let me talk to a person please')).toMatch(/at the desk until five/);
  });

  it('1 books only what was read back, and 2 does not', async () => {
    const talk = call({ phone: SURE });
    for (const turn of ['Thursday at ten please', 'Ada Byron, ada@example.com', 'no'])
      await talk.say(turn);
    const readBack = talk.dialogue.state().asked === 'book' ? '' : await talk.say('no');
    expect(readBack).not.toMatch(/booked/);
    expect(await talk.say(english.keys.answer(false))).toMatch(/change/);
    expect(talk.scheduler.bookings).toHaveLength(0);
    await talk.say('no');
    await talk.say(english.keys.answer(true));
    expect(talk.scheduler.bookings).toHaveLength(1);
  });
});
