import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const BOOK = ['tuesday at two', 'Anna Berg, anna@example.com'];
const MOVE = [...BOOK, 'yes', 'make it an hour later'];
const CANCEL = [...BOOK, 'yes', 'cancel it'];
const DETAILS = ['tuesday at two', 'my name is anna berg and my email is anna at example dot com'];
const NUMBER = ['tuesday at two', 'anna berg', 'yes', 'anna at example dot com', 'yes'];

/** Agree, and part. */
const AGREE_AND_PART = [
  'okay, talk to you later',
  'okay bye',
  'thank you, sounds great, bye',
  'bye, that works',
  'i have to run, sounds good, bye',
  'great, have a nice day',
  'alright then, take care',
  "okay that's all, bye",
  'okay i have to fetch my kids, bye',
  'no problem, bye',
];

/** Part without a yes: what is good there is the day. */
const ONLY_PART = ['bye', 'thanks, bye', 'have a great day, bye', 'nice talking to you, bye'];

/** Refuse, and part. */
const REFUSE_AND_PART = [
  'no thanks, bye',
  'no, goodbye',
  'no, not interested, bye',
  'okay never mind, bye',
  'okay, no need, bye',
  'no thank you, i have to go, bye',
  'please hang up',
];

const names = (talk: Talk): string[] => talk.called.map(({ name }) => name);

async function asked(turns: readonly string[], options = {}): Promise<Talk> {
  const talk = startTalk(options);
  await sayAll(talk, ...turns);
  talk.called.length = 0;
  return talk;
}

describe('a goodbye while it is asked whether to book', () => {
  it.each([...AGREE_AND_PART, 'great, see you then', 'sounds good, see you Tuesday'])(
    'hangs up on nobody who agrees: %s',
    async (text) => {
      const talk = await asked(BOOK);
      await talk.say(text);
      expect(names(talk)).not.toContain('end_call');
      if (talk.view().step !== 'booked') expect(await talk.say('yes')).toContain('You are booked');
    },
  );

  it.each(AGREE_AND_PART)('asks again, and books nothing by itself: %s', async (text) => {
    const talk = await asked(BOOK);
    expect(await talk.say(text)).toMatch(/book (?:it|that)(?: for you)?\?$/);
    expect(names(talk)).toEqual([]);
  });

  it.each([...ONLY_PART, ...REFUSE_AND_PART])('ends without an assent: %s', async (text) => {
    const talk = await asked(BOOK);
    expect(await talk.say(text)).toMatch(/^Nothing has been booked.*Goodbye!$/);
    expect(names(talk)).toEqual(['end_call']);
  });
});

describe('a goodbye while it is asked whether to move', () => {
  it.each(AGREE_AND_PART)('asks again where it holds an assent: %s', async (text) => {
    const talk = await asked(MOVE);
    expect(await talk.say(text)).toMatch(/Shall I move it from .*\?$/);
    expect(names(talk)).toEqual([]);
  });

  it.each([...ONLY_PART, ...REFUSE_AND_PART])('ends without one: %s', async (text) => {
    const talk = await asked(MOVE);
    expect(await talk.say(text)).toMatch(/^Your booking has not been moved.*Goodbye!$/);
    expect(names(talk)).toEqual(['end_call']);
  });
});

describe('a goodbye with an order to leave it', () => {
  it.each([
    [BOOK, /^Nothing has been booked.*Goodbye!$/],
    [MOVE, /stays as it is/],
  ])('is not asked again: %j', async (turns, right) => {
    const talk = await asked(turns);
    expect(await talk.say('okay leave it, bye')).toMatch(right);
  });
});

describe('a goodbye while something else is asked that a yes goes on from', () => {
  it.each([
    [CANCEL, {}, /cancel it\?/],
    [DETAILS, {}, /right\?$/],
    [
      NUMBER,
      { phone: { number: '+12125550123', zone: 'sure' } },
      /use the number you are calling from\?/,
    ],
  ])('asks again where it holds an assent: %j', async (turns, options, right) => {
    const talk = await asked(turns, options);
    expect(await talk.say('okay bye')).toMatch(right);
    expect(names(talk)).toEqual([]);
  });
});

describe('a time at which somebody will come, while nothing is booked', () => {
  it.each([
    ["i'll come wednesday at two", 'select_time'],
    ['i will be there wednesday at two', 'select_time'],
    ["okay, we'll come on thursday then", 'show_calendar'],
  ])('is a wish for it, and hangs up on nobody: %s', async (text, tool) => {
    const talk = await asked(['tuesday at two', 'forget it']);
    await talk.say(text);
    expect(names(talk)).toContain(tool);
    expect(names(talk)).not.toContain('end_call');
  });
});
