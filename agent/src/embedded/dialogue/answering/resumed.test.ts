import { describe, expect, it } from 'vitest';
import { createDialogue } from './create-dialogue.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

/** The dialogue of another process, over the calendar as it is. */
const another = (talk: ReturnType<typeof startTalk>) =>
  createDialogue({ context: () => talk.context() });

describe('a call that was cut off', () => {
  it('says so and goes on where the calendar stands', async () => {
    const talk = startTalk();
    await talk.say('tuesday at ten');
    const dialogue = another(talk);
    expect(dialogue.greet({ resumed: true })).toBe(
      'Sorry, I was cut off for a moment. You had chosen Tuesday, December 1st at 10 AM. It is not booked yet. What name shall I put it under?',
    );
    expect(dialogue.respondTo({ text: 'anna berg', modality: 'spoken' }).calls).toMatchObject([
      { name: 'set_details' },
    ]);
  });

  it('reads all back and asks once more before it books', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com');
    const dialogue = another(talk);
    expect(dialogue.greet({ resumed: true })).toMatch(/10 AM Eastern.*Shall I book it\?$/);
    expect(dialogue.respondTo({ text: 'yes', modality: 'spoken' }).calls).toMatchObject([
      { name: 'book_appointment' },
    ]);
  });

  it('calls booked only what the calendar has a record of', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com');
    talk.call.dispatch({
      type: 'book',
      by: 'touch',
      start: '2026-12-01T15:00:00.000Z',
      attempt: 'attempt-by-touch',
    });
    expect(another(talk).greet({ resumed: true })).toBe(
      'Sorry, I was cut off for a moment. I am checking whether your booking for Tuesday, December 1st at 10 AM went through.',
    );
    await talk.advance(0);
    expect(another(talk).greet({ resumed: true })).toContain(
      'You are booked for Tuesday, December 1st at 10 AM Eastern Standard Time.',
    );
  });

  it('says no more than that where the calendar is closed', () => {
    expect(another(startTalk()).greet({ resumed: true })).toMatch(
      /^Sorry, I was cut off for a moment\. (?:Which|When|What)/,
    );
  });

  it('begins as always without it', () => {
    expect(another(startTalk()).greet()).toMatch(/^Hello/);
  });
});
