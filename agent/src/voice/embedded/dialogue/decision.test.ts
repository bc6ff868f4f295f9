import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const names = (talk: Talk): string[] => talk.called.map((call) => call.name);

const READ_BACK = ['tuesday at two', 'Anna Berg, anna@example.com', 'no'];

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
