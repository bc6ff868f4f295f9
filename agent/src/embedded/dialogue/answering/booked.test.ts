import { describe, expect, it } from 'vitest';
import {
  ASKED_IF_DONE,
  CANCELLED,
  GOES_ON,
  KEPT,
  MOVED,
  ONE_MORE,
  PARTING,
  PARTING_AT_OTHER_TIME,
  PARTING_WITH_MORE,
  REFUSED,
  REFUSED_FOR_ANOTHER,
} from '../testing/booked-sayings.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const TUESDAY_TWO = '2026-12-01T19:00:00.000Z';
const WEDNESDAY_TWO = '2026-12-02T19:00:00.000Z';
const WHAT_TO_DO = /You are booked for Tuesday.* (?:move it, or cancel it)\?$/;

const names = (talk: Talk): string[] => talk.called.map(({ name }) => name);

/** A call in which Tuesday at two has just been booked, and it was asked whether there is anything else. */
async function booked(...turns: string[]): Promise<Talk> {
  const talk = startTalk();
  await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com', 'yes', ...turns);
  talk.called.length = 0;
  return talk;
}

describe('once it is booked', () => {
  it.each(PARTING)('a turn that wants nothing more ends the call: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toContain('oodbye');
    expect(names(talk)).toEqual(['end_call']);
  });

  it.each(PARTING_AT_OTHER_TIME)('a goodbye till another time is put right: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(/^You are booked for Tuesday.*(?<!cancel it)\?$/);
    expect(names(talk)).toEqual([]);
  });

  it.each(PARTING_WITH_MORE)('a goodbye with more in it ends nothing: %s', async (text, right) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(right);
    expect(names(talk)).toEqual([]);
  });

  it.each(ASKED_IF_DONE)('whether that is all is answered: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(/^You are booked for Tuesday.*\?$/);
    expect(names(talk)).toEqual([]);
  });

  it.each(GOES_ON)('a turn that wants more is answered: %s', async (text, right) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(right);
    expect(names(talk)).toEqual([]);
  });

  it('nobody is hung up on before it is booked, either', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com');
    expect(await talk.say("don't hang up")).toMatch(/Take your time|ready|No hurry/);
    expect(await talk.say('what if i have to go early')).toContain("can't answer that");
    expect(await talk.say('i have to go to the bank first')).toMatch(
      /^I am not sure what you mean.*book/,
    );
    expect(names(talk)).not.toContain('end_call');
  });
});

describe('the time that was booked', () => {
  it.each(REFUSED)('is moved where it is refused and another one is named: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(WHAT_TO_DO);
    expect(names(talk)).toEqual([]);
    expect(await talk.say('wednesday at two')).toMatch(/^Shall I move it from Tuesday.* to Wednes/);
    await talk.say('yes');
    expect(names(talk)).not.toContain('book_appointment');
    expect(talk.view()).toMatchObject({ step: 'booked', booking: { start: WEDNESDAY_TWO } });
  });

  it.each(REFUSED)('is cancelled where it is refused, and that is wanted: %s', async (text) => {
    const talk = await booked(text);
    expect(await talk.say('cancel it')).toMatch(/^Shall I cancel your booking for Tuesday/);
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ booking: { status: 'cancelled' } });
  });

  it.each(REFUSED_FOR_ANOTHER)('is moved to what is named beside a refusal: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(/^Shall I move it from Tuesday.* to Wednesday/);
    expect(talk.view()).toMatchObject({ step: 'confirming_move', selected: WEDNESDAY_TWO });
  });

  it.each(MOVED)('is moved: %s', async (text, selected) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(/^Shall I move it from Tuesday/);
    expect(talk.view()).toMatchObject({ step: 'confirming_move', selected });
  });

  it.each(['please reschedule tuesday at two', 'move tuesday at two', 'postpone tuesday'])(
    'is moved to a time that is still asked for: %s',
    async (text) => {
      const talk = await booked();
      expect(await talk.say(text)).toMatch(/instead\?$/);
      expect(names(talk)).toEqual(['move_booking']);
    },
  );

  it.each(CANCELLED)('is cancelled after a yes: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(/^Shall I cancel your booking for Tuesday/);
    expect(names(talk)).toEqual([]);
  });

  it.each(KEPT)('stays where nothing refuses it: %s', async (text) => {
    const talk = await booked();
    expect(await talk.say(text)).toMatch(/^You are booked for Tuesday.*(?<!cancel it)\?$/);
    expect(names(talk)).toEqual([]);
  });
});

describe('one more appointment', () => {
  it.each(ONE_MORE)('leaves what was booked where it is: %s', async (text) => {
    const talk = await booked();
    await sayAll(talk, text, 'wednesday at two', 'yes');
    expect(names(talk)).not.toContain('move_booking');
    expect(talk.scheduler.bookings).toMatchObject([
      { start: TUESDAY_TWO, status: 'accepted' },
      { start: WEDNESDAY_TWO, status: 'accepted' },
    ]);
  });
});

describe('whether to cancel', () => {
  it.each([
    "yes, tuesday doesn't work",
    "yes, i can't on tuesday",
    "yes i'm busy on tuesday",
    "yes, i don't want it any more",
    "yes, i don't want it anymore",
    "yes i won't make it",
  ])('is agreed to with the reason: %s', async (text) => {
    const talk = await booked('cancel it');
    await talk.say(text);
    expect(talk.view()).toMatchObject({ booking: { status: 'cancelled' } });
  });

  it.each([
    ["tuesday doesn't work", /^Shall I cancel/],
    ["yes, friday doesn't work", /not sure what you mean by: friday.*cancel it\?/],
    ["yes, i'm free on tuesday", /not sure what you mean.*cancel it\?/],
    ['no, tuesday works', /stays as it is/],
    ['tuesday at two is fine after all', /stays as it is/],
    ['wednesday at two', /^Shall I move it from Tuesday.* to Wednesday/],
  ])('is open, or answered otherwise: %s', async (text, right) => {
    const talk = await booked('cancel it');
    expect(await talk.say(text)).toMatch(right);
    expect(names(talk)).not.toContain('cancel_booking');
    expect(talk.scheduler.bookings).toMatchObject([{ start: TUESDAY_TWO, status: 'accepted' }]);
  });
});

describe('whether to book', () => {
  it.each([
    "yes that works, i'm free on tuesday",
    'perfect, i have nothing on tuesday',
    "yes please tuesday's good",
    'yes i can do tuesday',
    "perfect i'm free all day tuesday",
  ])('is agreed to beside words that suit the time: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com', text);
    expect(talk.scheduler.bookings).toMatchObject([{ start: TUESDAY_TWO }]);
  });

  it.each([
    "i'm free on tuesday",
    'yes tuesday is my day off',
    'yes and on tuesday i take the bus',
    "yes i'm free on tuesday if my wife is",
    'okay i have nothing on friday',
  ])('stays open, and so does the time: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com');
    expect(await talk.say(text)).toMatch(/book (?:it|that)(?: for you)?\?$/);
    expect(talk.view()).toMatchObject({ step: 'details', selected: TUESDAY_TWO });
    expect(talk.scheduler.bookings).toEqual([]);
  });
});
