import { describe, expect, it } from 'vitest';
import { flush } from '../../../calendar/testing/fake-calendar.ts';
import { RECORD } from '../../../calendar/testing/states.ts';
import { startTalk } from '../testing/talk.ts';

const FRIDAY_NINE = '2026-11-27T14:00:00.000Z';
const FRIDAY_HALF_PAST_NINE = '2026-11-27T14:30:00.000Z';

const tap = (start: string, talk: ReturnType<typeof startTalk>) =>
  talk.touch({ type: 'select', by: 'touch', start, slots: talk.call.allSlots() });
const type = (values: Record<string, string>, talk: ReturnType<typeof startTalk>) =>
  talk.touch({ type: 'details', by: 'touch', values });

describe('what is done on the screen', () => {
  it('is taken up by voice: opening, tapping, typing', async () => {
    const talk = startTalk();
    expect(await talk.touch({ type: 'open', by: 'touch' })).toEqual([
      'The calendar is open. Which day suits you?',
    ]);
    expect(await tap(FRIDAY_NINE, talk)).toEqual([
      'Friday, November 27th at 9 AM, good. What name shall I put it under?',
    ]);
    expect(await type({ name: 'Anna Berg' }, talk)).toEqual([]);
    expect(await type({ email: 'anna@example.com' }, talk)).toEqual([
      'Thank you. So that is Friday, November 27th at 9 AM Eastern Standard Time, for Anna Berg, anna at example dot com. It takes 30 minutes. Shall I book it?',
    ]);
    expect(await talk.say('yes')).toContain('You are booked');
  });

  it('is not asked for again', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    await type({ name: 'Anna Berg' }, talk);
    expect(await talk.say('hm what now')).toContain('e-mail');
  });

  it('decides over what was said before: a yes to an old question does not book', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    await talk.say('Anna Berg, anna@example.com');
    await tap(FRIDAY_HALF_PAST_NINE, talk);
    await type({ name: 'Anna Maria Berg' }, talk);
    expect(await talk.say('yes')).toContain('9:30 AM Eastern Standard Time, for Anna Maria Berg');
    expect(talk.scheduler.bookings).toEqual([]);
    expect(await talk.say('yes')).toContain('You are booked');
  });

  it('reads a tapped time back once where everything else is there', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    await talk.say('Anna Berg, anna@example.com');
    const [said = ''] = await tap(FRIDAY_HALF_PAST_NINE, talk);
    expect(said.match(/9:30 AM/g)).toHaveLength(1);
  });

  it('is spoken of when it books, once', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    await talk.say('Anna Berg, anna@example.com');
    const said = await talk.touch({
      type: 'book',
      by: 'touch',
      start: FRIDAY_NINE,
      attempt: 'attempt-by-touch',
    });
    expect(said).toEqual([
      'You are booked for Friday, November 27th at 9 AM Eastern Standard Time. A confirmation goes to anna@example.com. Is there anything else I can do for you?',
    ]);
    expect(await talk.say('no')).toContain('oodbye');
  });

  it('stays quiet about closing and giving a time back', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    expect(await talk.touch({ type: 'release', by: 'touch' })).toEqual([]);
    expect(await talk.touch({ type: 'close', by: 'touch' })).toEqual([]);
    expect(await talk.say('open it again please')).not.toBe('');
  });
});

describe('a fact in the middle of something else', () => {
  it('does not end the turn that waits for a tool', async () => {
    const talk = startTalk();
    const { calls } = talk.dialogue.respondTo({
      text: 'book me tomorrow at ten thirty',
      modality: 'spoken',
    });
    expect(calls).toMatchObject([{ name: 'show_calendar' }]);
    talk.dialogue.onFact({ type: 'details_changed', by: 'touch', slugs: ['name'] });
    const next = talk.dialogue.toolAnswered('show_calendar', { ok: true, say: 'I have times.' });
    expect(next.calls).toMatchObject([{ name: 'select_time' }]);
    await flush();
  });

  it('of a booking is told, and the wish that is open is gone on with', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    const words = talk.dialogue.onFact({ type: 'booked', record: RECORD });
    expect(words).toContain('You are booked for');
    expect(words).toContain('name');
    expect(await talk.say('anna berg')).toContain('I have Anna Berg');
  });
});

describe('what the calendar says', () => {
  it('offers other times where the chosen one was taken', async () => {
    const talk = startTalk();
    talk.scheduler.failNext('hold', 'slot_taken');
    await talk.say('friday at nine');
    const words = talk.dialogue.onFact({
      type: 'slot_taken',
      start: FRIDAY_NINE,
      alternatives: [FRIDAY_HALF_PAST_NINE],
    });
    expect(words).toContain('has just been taken');
    expect(await talk.say('the first one')).toContain('9:30 AM');
  });

  it('says neither booked nor failed while the outcome is unknown', () => {
    const talk = startTalk();
    const words = talk.dialogue.onFact({ type: 'outcome_unknown', start: FRIDAY_NINE });
    expect(words).toContain('checking');
    expect(words).not.toMatch(/booked|failed/);
  });

  it('says what went wrong with a booking', () => {
    const talk = startTalk();
    expect(talk.dialogue.onFact({ type: 'book_failed', kind: 'unavailable' })).toContain(
      'nothing has been booked',
    );
    expect(talk.dialogue.onFact({ type: 'availability_failed' })).toContain(
      'cannot reach the calendar',
    );
  });

  it('is waited for while a booking is under way', async () => {
    const talk = startTalk();
    const view = { ...talk.view() };
    await talk.say('friday at nine');
    await talk.say('Anna Berg, anna@example.com');
    talk.call.dispatch({
      type: 'book',
      by: 'touch',
      start: FRIDAY_NINE,
      attempt: 'attempt-by-touch',
    });
    expect(talk.view().step).toBe('booking');
    const step = talk.dialogue.respondTo({ text: 'tuesday at ten', modality: 'spoken' });
    expect(step.say).toContain('being sent');
    expect(step.calls).toEqual([]);
    expect(view.step).toBe('closed');
  });
});

describe('a reply that was cut off', () => {
  it('does not count as a read-back: the time is said once more before booking', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    await talk.say('Anna Berg, anna@example.com');
    expect(await talk.say('yes', { heard: 'So that is' })).toContain(
      'Friday, November 27th at 9 AM',
    );
    expect(talk.scheduler.bookings).toEqual([]);
    expect(await talk.say('yes')).toContain('You are booked');
  });

  it('counts where the time had come through', async () => {
    const talk = startTalk();
    await talk.say('friday at nine');
    await talk.say('Anna Berg, anna@example.com');
    expect(
      await talk.say('yes', { heard: 'So that is Friday, November 27th at 9 AM Eastern' }),
    ).toContain('You are booked');
  });
});
