import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const TUESDAY_HALF_PAST_ONE = '2026-12-01T18:30:00.000Z';

const names = (talk: Talk): string[] => talk.called.map((call) => call.name);

describe('a whole booking by voice', () => {
  it('goes from a wish to a booking, one question at a time', async () => {
    const talk = startTalk();
    expect(await talk.say("i'd like to book an appointment")).toBe(
      'Here is the calendar on your screen. I have tomorrow, Wednesday, November 25th at 9 AM, 10:30 AM or 12 PM, among others. Which one suits you? You can also tap a time.',
    );
    expect(await talk.say('next tuesday afternoon')).toContain(
      'Tuesday, December 1st at 12 PM, 1:30 PM or 3 PM',
    );
    expect(await talk.say('the second one please')).toBe(
      'Tuesday, December 1st at 1:30 PM. What name shall I put it under?',
    );
    expect(await talk.say('anna berg')).toBe('I have Anna Berg. Is that right?');
    expect(await talk.say('yes')).toContain('e-mail address');
    expect(await talk.say('anna dot berg at example dot com')).toBe(
      'I have anna dot berg at example dot com. Did I get that right?',
    );
    expect(await talk.say('yes')).toBe(
      'So that is Tuesday, December 1st at 1:30 PM Eastern Standard Time, for Anna Berg, anna dot berg at example dot com. It takes 30 minutes. Shall I book it?',
    );
    expect(talk.scheduler.bookings).toEqual([]);
    expect(await talk.say('yes please')).toContain(
      'You are booked for Tuesday, December 1st at 1:30 PM',
    );
    expect(talk.scheduler.bookings).toMatchObject([
      {
        start: TUESDAY_HALF_PAST_ONE,
        attendee: { name: 'Anna Berg', email: 'anna.berg@example.com' },
      },
    ]);
    expect(await talk.say('no thanks bye')).toContain('oodbye');
    expect(talk.called.at(-1)?.name).toBe('end_call');
  });

  it('opens the calendar and chooses in one turn where an exact free time was named', async () => {
    const talk = startTalk();
    expect(await talk.say('book me tomorrow at ten thirty')).toBe(
      'Tomorrow, Wednesday, November 25th at 10:30 AM. What name shall I put it under?',
    );
    expect(names(talk)).toEqual(['show_calendar', 'select_time']);
    expect(talk.view().step).toBe('details');
  });

  it('takes typed details as they are, several at once, and books', async () => {
    const talk = startTalk();
    await talk.say('tuesday at ten');
    expect(await talk.say('Anna Berg, anna@example.com')).toContain('Shall I book it?');
    await talk.say('book it');
    expect(talk.scheduler.bookings).toMatchObject([
      { attendee: { name: 'Anna Berg', email: 'anna@example.com' } },
    ]);
  });

  it('keeps a name that was given before a time was chosen, and checks it afterwards', async () => {
    const talk = startTalk();
    await talk.say('hi this is anna berg i would like an appointment next week');
    expect(await talk.say('the first one')).toBe(
      'Monday, November 30th at 9 AM. I have Anna Berg. Is that right?',
    );
  });

  it('does everything by voice for a caller without a screen', async () => {
    const talk = startTalk({ hasScreen: false });
    const answer = await sayAll(
      talk,
      'i need to see someone about my contract',
      'thursday morning',
      'the later one',
      'anna berg',
      'yes',
      'a n n a at example dot com',
      "that's right",
      'yeah go ahead',
    );
    expect(names(talk)).not.toContain('show_calendar');
    expect(answer).toContain('You are booked for Thursday, November 26th at 10:30 AM');
  });

  it('takes a second appointment for one more, not for the second time on the screen', async () => {
    const talk = startTalk();
    await sayAll(talk, 'show me next week', 'i need a second appointment');
    expect(talk.called.map(({ name }) => name)).toEqual(['show_calendar', 'show_calendar']);
  });

  it('books a second time in the same call, with the details it knows', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tomorrow at ten', 'Anna Berg, anna@example.com', 'yes');
    const answer = await sayAll(talk, 'i want another appointment', 'friday at nine', 'yes');
    expect(answer).toContain('You are booked for Friday, November 27th at 9 AM');
    expect(talk.scheduler.bookings).toHaveLength(2);
  });
});

describe('a messy booking', () => {
  it('corrects what was misheard', async () => {
    const talk = startTalk();
    await sayAll(talk, 'wednesday at three', 'emma berg');
    expect(await talk.say("no it's anna berg")).toContain('I have Anna Berg');
    await talk.say('yes');
    await talk.say('anna at example dot com');
    expect(await talk.say("that's wrong")).toContain('spell');
    expect(await talk.say('a n n i at example dot org')).toContain(
      'anni at example dot org, that is a, n, n, i',
    );
    await sayAll(talk, 'yes', 'yes');
    expect(talk.scheduler.bookings).toMatchObject([
      { attendee: { name: 'Anna Berg', email: 'anni@example.org' } },
    ]);
  });

  it('fixes a name by a letter, and by spelling', async () => {
    const talk = startTalk();
    await sayAll(talk, 'wednesday at three', 'anna perg');
    expect(await talk.say("no it's with a b")).toContain('Anna Berg');
    expect(await talk.say('no b e r k')).toContain('Anna Berk');
  });

  it('changes the time at any point and keeps the details', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg');
    expect(await talk.say('actually make it eleven')).toContain('11 AM');
    await talk.say('anna@example.com');
    expect(await talk.say('no wait, wednesday at three')).toContain(
      'Wednesday, December 2nd at 3 PM Eastern Standard Time, for Anna Berg',
    );
    await talk.say('yes');
    expect(talk.scheduler.bookings).toMatchObject([{ start: '2026-12-02T20:00:00.000Z' }]);
  });

  it('says that a time is not free and offers the nearest', async () => {
    const talk = startTalk();
    const answer = await talk.say('book me tomorrow at seven pm');
    expect(answer).toContain('That exact time is not free');
    expect(await talk.say('then three')).toContain('at 3 PM');
  });

  it('goes through times by wishes relative to what it offered', async () => {
    const talk = startTalk();
    await sayAll(talk, 'do you have anything on monday the thirtieth', 'something later');
    expect(talk.called.at(-1)).toMatchObject({
      args: { from: '2026-11-30', to: '2026-11-30', after: '12:30' },
    });
    await talk.say('the following week');
    expect(talk.called.at(-1)).toMatchObject({ args: { from: '2026-12-07', to: '2026-12-13' } });
    await talk.say('same time next week');
    expect(talk.called.at(-1)).toMatchObject({ args: { from: '2026-12-14', near: '12:30' } });
  });

  it('keeps mornings through other weeks until any time will do', async () => {
    const talk = startTalk();
    await sayAll(talk, 'only mornings', 'next week');
    expect(talk.called.at(-1)).toMatchObject({ args: { parts: ['morning'], from: '2026-11-30' } });
    await talk.say('any time');
    expect(talk.called.at(-1)?.args).not.toHaveProperty('parts');
  });

  it('stays on the day that was talked about', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tomorrow', 'in the afternoon');
    expect(talk.called.at(-1)).toMatchObject({
      args: { from: '2026-11-25', to: '2026-11-25', parts: ['afternoon'] },
    });
    await sayAll(talk, 'not this week', 'after four', 'on wednesday then');
    expect(talk.view()).toMatchObject({ selected: '2026-12-02T21:00:00.000Z' });
  });

  it('speaks of a value that will not do, even where the turn goes on to a time', async () => {
    const talk = startTalk();
    const answer = await talk.say(
      'my phone number is 5551234 and i would like to come tomorrow at ten',
    );
    expect(answer).toContain('country code');
    expect(answer).toContain('10 AM');
  });

  it('hears another time where a name was asked for', async () => {
    const talk = startTalk();
    await sayAll(talk, 'monday at nine', 'no ten');
    expect(talk.view()).toMatchObject({ selected: '2026-11-30T15:00:00.000Z' });
    await talk.say('three thirty');
    expect(talk.view()).toMatchObject({ selected: '2026-11-30T20:30:00.000Z' });
  });

  it('reads a time said in another zone by the clock that is shown', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'three thirty pm london time');
    expect(talk.view()).toMatchObject({ selected: '2026-12-01T15:30:00.000Z' });
  });

  it('asks which of several is meant', async () => {
    const talk = startTalk();
    await talk.say('next week');
    const answer = await talk.say('a quarter past nine or nine');
    expect(answer).not.toBe('');
    expect(await talk.say('monday at nine')).toContain('Monday, November 30th at 9 AM');
  });

  it('takes the one time offered on a yes, and asks on a question', async () => {
    const talk = startTalk();
    expect(await talk.say('is tuesday at ten free')).toContain(
      'Tuesday, December 1st at 10 AM is free. Shall I take it for you?',
    );
    expect(talk.view().step).toBe('choosing');
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ step: 'details', selected: '2026-12-01T15:00:00.000Z' });
  });

  it('never asks the same thing in the same words twice in a row, and soon offers another way', async () => {
    const talk = startTalk();
    const answers: string[] = [];
    for (const noise of ['asdf qwer', 'the a and', 'banana', 'blah', 'fnord'])
      answers.push(await talk.say(noise));
    expect(answers.every((answer, index) => answer !== '' && answer !== answers[index - 1])).toBe(
      true,
    );
    expect(answers.join(' ')).toContain('Book appointment');
    expect(talk.called).toEqual([]);
  });

  it('starts over, and gives up without booking', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'start over');
    expect(talk.view().step).toBe('choosing');
    await sayAll(talk, 'friday at four', 'never mind');
    expect(talk.view().step).toBe('choosing');
    expect(talk.scheduler.bookings).toEqual([]);
  });
});

describe('questions on the way', () => {
  it('tells a caller who wants a person where to reach one, where the operator says it', async () => {
    const person = { mode: 'show', sentence: 'You can reach our desk at 555 0143.' } as const;
    const talk = startTalk({ person });
    await talk.say('tuesday at ten');
    expect(await talk.say('can i speak to a human')).toContain('our desk at 555 0143');
    expect(await talk.say('are you a robot')).toContain('AI assistant');
  });

  it.each([
    ['how long does it take', '30 minutes'],
    ['who is it with', 'Front Desk'],
    ['how much does it cost', 'price'],
    ['are you a robot', 'AI assistant'],
    ['what time zone is this', 'Eastern Standard Time'],
    ["what's the date today", 'Tuesday, November 24'],
    ['can i cancel later', 'link'],
    ['can i speak to a human', 'AI assistant'],
    ['what did i choose', 'You have chosen Tuesday, December 1st at 10 AM'],
    ['help', 'name and e-mail'],
    ['how are you', 'fine'],
  ])('%s: answered, and the open question is asked again', async (text, words) => {
    const talk = startTalk();
    await talk.say('tuesday at ten');
    const answer = await talk.say(text);
    expect(answer).toContain(words);
    expect(answer).toMatch(/name/);
    expect(talk.view().step).toBe('details');
  });
});
