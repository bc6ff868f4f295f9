import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const names = (talk: Talk): string[] => talk.called.map((call) => call.name);

const READ_BACK = ['tuesday at two', 'Anna Berg, anna@example.com'];

/** Answers that begin with a yes and are none. */
const TAKEN_BACK = [
  'sure, wait, no',
  'yes actually no',
  'yes wait',
  'yes please hold on',
  'sure, but not yet',
  'sure let me check first',
  "book it no don't",
  'yes, what does it cost',
  'yes and where is it',
  'yes but',
];

describe('a yes that is taken back in the same breath', () => {
  it.each(TAKEN_BACK)('books nothing: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, text);
    expect(names(talk)).not.toContain('book_appointment');
    expect(talk.view().step).toBe('details');
  });

  it.each(TAKEN_BACK)('cancels nothing: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, 'yes', 'cancel it', text);
    expect(names(talk)).not.toContain('cancel_booking');
  });

  it.each(TAKEN_BACK)('moves nothing: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, 'yes', 'make it an hour later', text);
    expect(talk.called).not.toContainEqual({ name: 'move_booking', args: { confirmed: true } });
  });

  it('can be given once more', async () => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, 'yes wait');
    expect(await talk.say('okay book it')).toContain('You are booked');
  });
});

/** Beside a yes, what names a time and wishes for none. */
const TOLD = [
  'yes book it, my flight leaves friday',
  'Yes book it, my flight leaves Friday.',
  'yes book it, i leave on friday',
  'yes please, i am busy on friday',
  'yes go ahead, i have school on thursday',
  'yes, and my flight leaves at three',
  'yes but my flight leaves at two',
  'yes book it, i will be away from friday',
  'yes book it, the plane goes on friday',
  'yes please, my mum arrives on thursday',
  'yes, book it, he is back on monday',
  'yes, do it, there is a party on saturday',
  "yes, it's my birthday on friday",
  "yes that's right, she is away until monday",
  'sure, i work until three',
  'okay book it, i am off on wednesday',
  'yes, we fly out on saturday',
  'Yes please, I have a meeting at three.',
];

describe('a yes with something told beside it', () => {
  it.each(TOLD)('is asked back about the booking, not about the time told: %s', async (text) => {
    const talk = startTalk();
    const answer = await sayAll(talk, ...READ_BACK, text);
    expect(answer).toMatch(/^I am not sure what you mean by: .* book it\?$/);
    expect(talk.view()).toMatchObject({ step: 'details', selected: '2026-12-01T19:00:00.000Z' });
    expect(await talk.say('yes')).toContain('You are booked for Tuesday');
  });

  it('moves nothing, either', async () => {
    const talk = startTalk();
    const moving = [...READ_BACK, 'yes', 'make it an hour later'];
    expect(await sayAll(talk, ...moving, 'yes do it, my flight leaves friday')).toMatch(
      /^I am not sure what you mean by: my flight.*Shall I move it .* 3 PM/,
    );
  });

  it.each(['yes, i want friday', 'yes, friday please', 'yes but friday', 'yes, the friday one'])(
    'is a wish where it is one: %s',
    async (text) => {
      const talk = startTalk();
      expect(await sayAll(talk, ...READ_BACK, text)).toMatch(/Friday, December 4th/);
    },
  );
});

/** Answers that a search for words would take for a yes. */
const REFUSED = [
  "don't do it",
  "don't go ahead",
  'do not confirm',
  "no don't do it",
  'absolutely not',
  'yeah forget about it',
];

describe('a refusal that has words of a yes in it', () => {
  it.each([...REFUSED, 'okay cancel it', 'go ahead and cancel it', 'good, delete it'])(
    'books nothing: %s',
    async (text) => {
      const talk = startTalk();
      const answer = await sayAll(talk, ...READ_BACK, text);
      expect(names(talk)).not.toContain('book_appointment');
      expect(answer).toMatch(/would you like to change|shall I change|have not booked/i);
    },
  );

  it.each([...REFUSED, 'yes stay with two', 'keep it'])('cancels nothing: %s', async (text) => {
    const talk = startTalk();
    const answer = await sayAll(talk, ...READ_BACK, 'yes', 'cancel it', text);
    expect(names(talk)).not.toContain('cancel_booking');
    expect(answer).toContain('it stays as it is');
  });

  it.each([...REFUSED, 'yes stay with two'])('moves nothing: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, 'yes', 'make it an hour later', text);
    expect(talk.called).not.toContainEqual({ name: 'move_booking', args: { confirmed: true } });
  });
});

describe('a yes with something beside it that is not understood', () => {
  it.each([
    ['yes as long as it is free', 'as long as it is free'],
    ['yes on the other phone number', 'on the other phone number'],
    ['yes for three people', 'for three people'],
    ['yes if my wife agrees', 'if my wife agrees'],
  ])('is asked about: %s', async (text, leftOver) => {
    const talk = startTalk();
    const answer = await sayAll(talk, ...READ_BACK, text);
    expect(names(talk)).not.toContain('book_appointment');
    expect(answer).toMatch(new RegExp(`${leftOver}\\. .*book`));
    expect(await talk.say('yes')).toContain('You are booked');
  });

  it('is asked about before a booking is cancelled or moved', async () => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, 'yes', 'cancel it');
    expect(await talk.say('yes if i can rebook')).toMatch(/if i can rebook\. Shall I cancel it/);
    await sayAll(talk, 'no', 'make it an hour later');
    expect(await talk.say('yes if it is free')).toMatch(/if it is free\. Shall I move it/);
    expect(names(talk)).not.toContain('cancel_booking');
  });

  it('takes another time as the wish for it, and reads that back', async () => {
    const talk = startTalk();
    expect(await sayAll(talk, ...READ_BACK, 'yes but at eleven')).toMatch(/at 11 AM.*book it\?/);
    expect(names(talk)).not.toContain('book_appointment');
  });
});

describe('a yes that repeats what was read back', () => {
  it.each(['yes, Tuesday at two', 'yes for anna berg', 'yes two pm, anna at example dot com'])(
    'books: %s',
    async (text) => {
      const talk = startTalk();
      expect(await sayAll(talk, ...READ_BACK, text)).toContain('You are booked');
    },
  );
});

describe('a filler with a number in it', () => {
  it.each(['yes one second', 'wait one second', 'give me one second'])(
    'takes no time and books nothing: %s',
    async (text) => {
      const looking = startTalk();
      await looking.say('what do you have on tuesday');
      const called = looking.called.length;
      await looking.say(text);
      expect(looking.called).toHaveLength(called);
      const booking = startTalk();
      await sayAll(booking, ...READ_BACK);
      const before = booking.called.length;
      await booking.say(text);
      expect(booking.called).toHaveLength(before);
    },
  );
});

describe('whether what was heard is right', () => {
  const HEARD = ['tuesday at two', 'anna berg', 'anna at example dot com'];

  it.each(['absolutely not', 'of course not'])('is refused by "%s"', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...HEARD);
    await talk.say(text);
    expect(talk.called.at(-1)).toEqual({ name: 'set_details', args: { clear: ['email'] } });
    expect(talk.dialogue.state().asked).toBe('email');
  });

  it.each(["i don't know", 'yes if you say so', 'yes but the email is wrong'])(
    'is not agreed to by "%s"',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, ...HEARD, text);
      expect(talk.called).not.toContainEqual({
        name: 'set_details',
        args: { email: 'anna@example.com', confirmed: true },
      });
    },
  );
});

describe('a question beside the yes', () => {
  it('is answered, and the other one asked again', async () => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK);
    expect(await talk.say('yes, how long does it take')).toMatch(/30 minutes.*book it\?/);
    expect(await talk.say('yes')).toContain('You are booked');
  });
});

describe('a yes with a no in it that takes nothing back', () => {
  it.each(['yes, no problem', "yes that's right, no notes", 'yes and send me an invite'])(
    '%s',
    async (text) => {
      const talk = startTalk();
      expect(await sayAll(talk, ...READ_BACK, text)).toContain('You are booked');
    },
  );

  it.each(["yes, because i can't come", "yes i can't make it"])('cancels: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, 'yes', 'cancel it', text);
    expect(names(talk)).toContain('cancel_booking');
  });
});
