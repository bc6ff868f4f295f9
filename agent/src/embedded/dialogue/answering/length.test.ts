import { describe, expect, it } from 'vitest';
import { startTalk } from '../testing/talk.ts';

const DETAILS = 'Anna Berg, anna@example.com';
const lengths = [30, 60];

describe('an event type with several lengths', () => {
  it('asks how long it is to take before it names times, once', async () => {
    const talk = startTalk({ lengths });
    expect(await talk.say('I would like an appointment on Tuesday')).toBe(
      'How long do you need: 30 minutes or one hour?',
    );
    const answer = await talk.say('an hour');
    expect(answer).toContain('All right, one hour.');
    expect(answer).toMatch(/Tuesday, December 1st/);
    expect(talk.view().event).toMatchObject({ durationMinutes: 60, lengths: { isChosen: true } });
    expect(await talk.say('the first one')).not.toContain('How long');
  });

  it.each([
    ['an hour', 60],
    ['one hour please', 60],
    ['sixty', 60],
    ['60 minutes', 60],
    ['the long one', 60],
    ['the longer one, please', 60],
    ['the second one', 60],
    ['half an hour please', 30],
    ['a half hour is enough', 30],
    ['thirty minutes', 30],
    ['30', 30],
    ['the short one', 30],
    ['the shorter one', 30],
    ['the first', 30],
    ['I do not mind', 30],
  ])('takes "%s" for an answer', async (said, minutes) => {
    const talk = startTalk({ lengths });
    await talk.say('anything on Tuesday');
    await talk.say(said);
    expect(talk.view().event?.durationMinutes).toBe(minutes);
    const view = talk.view();
    expect(view.step).toBe('choosing');
    expect('highlighted' in view && view.highlighted.map((start) => start.slice(0, 10))).toEqual(
      Array.from({ length: 3 }, () => '2026-12-01'),
    );
  });

  it('does not ask where it was said', async () => {
    const talk = startTalk({ lengths });
    const answer = await talk.say('Tuesday at three for an hour please');
    expect(answer).toContain('one hour');
    expect(talk.view()).toMatchObject({
      step: 'details',
      selected: '2026-12-01T20:00:00.000Z',
      event: { durationMinutes: 60 },
    });
    expect(talk.scheduler.log).toContain('hold 2026-12-01T20:00:00.000Z 60 min');
  });

  it('reads the length back and books it', async () => {
    const talk = startTalk({ lengths });
    await talk.say('Tuesday at three for an hour');
    expect(await talk.say(DETAILS)).toContain('for one hour');
    expect(await talk.say('yes, for an hour')).toContain('You are booked');
    expect(talk.scheduler.bookings).toMatchObject([
      { start: '2026-12-01T20:00:00.000Z', end: '2026-12-01T21:00:00.000Z' },
    ]);
  });

  it('does not book when another length is said with the yes, and reads back anew', async () => {
    const talk = startTalk({ lengths });
    await talk.say('Tuesday at three for an hour');
    await talk.say(DETAILS);
    const answer = await talk.say('yes, but make it half an hour');
    expect(talk.scheduler.bookings).toEqual([]);
    expect(answer).toContain('for 30 minutes');
    await talk.say('yes');
    expect(talk.scheduler.bookings).toMatchObject([{ end: '2026-12-01T20:30:00.000Z' }]);
  });

  it('keeps a chosen time that is free for longer', async () => {
    const talk = startTalk({ lengths });
    await talk.say('half an hour on Tuesday at three');
    const answer = await talk.say('actually, make it an hour');
    expect(answer).toContain('for one hour');
    expect(talk.view()).toMatchObject({ step: 'details', selected: '2026-12-01T20:00:00.000Z' });
    expect([...talk.scheduler.holds.values()]).toEqual(['2026-12-01T20:00:00.000Z']);
  });

  it('says that a chosen time is not free for longer, and names the nearest', async () => {
    const talk = startTalk({ lengths });
    await talk.say('half an hour on Tuesday at half past four');
    const answer = await talk.say('can we make it an hour');
    expect(answer).toContain('4:30 PM is not free for one hour');
    expect(answer).toContain('4 PM');
    expect(talk.view()).toMatchObject({
      step: 'choosing',
      notice: { kind: 'slot_taken' },
      event: { durationMinutes: 60 },
    });
    expect(talk.scheduler.holds.size).toBe(0);
  });

  it('says which lengths there are where another one is wished for', async () => {
    const talk = startTalk({ lengths });
    const answer = await talk.say('I need two hours on Tuesday');
    expect(answer).toContain('It takes 30 minutes or one hour; there is no other length.');
    expect(answer).toContain('How long do you need');
  });

  it('takes a choice out of what was named, with its length', async () => {
    const talk = startTalk({ lengths });
    await talk.say('half an hour on Tuesday');
    const [, second] = talk.dialogue.state().offered;
    await talk.say('the second one, but for an hour');
    expect(talk.view()).toMatchObject({
      step: 'details',
      selected: second,
      event: { durationMinutes: 60 },
    });
  });

  it('keeps the length of a booking that is moved', async () => {
    const talk = startTalk({ lengths });
    await talk.say('Tuesday at three for an hour');
    await talk.say(DETAILS);
    await talk.say('yes');
    await talk.say('can we move it to Wednesday at ten');
    expect(await talk.say('make it half an hour')).toContain('keeps its length');
    await talk.say('yes');
    expect(talk.scheduler.bookings.at(-1)).toMatchObject({
      start: '2026-12-02T15:00:00.000Z',
      end: '2026-12-02T16:00:00.000Z',
    });
  });

  it('answers how long it takes with all of them', async () => {
    const talk = startTalk({ lengths });
    expect(await talk.say('how long does it take')).toContain('It takes 30 minutes or one hour.');
  });

  it.each([
    'an hour later than Tuesday at three',
    'in an hour and a half',
    'I am an hour away, so Tuesday at four',
  ])('takes "%s" for no length', async (said) => {
    const talk = startTalk({ lengths });
    await talk.say(said);
    expect(talk.view().event?.lengths?.isChosen).toBe(false);
  });

  it('is asked for the zone first, on a telephone, and then for the length', async () => {
    const talk = startTalk({ lengths, phone: { number: '+12025550143', zone: 'host' } });
    expect(await talk.say('something on Tuesday')).toContain('our clocks are on');
    expect(await talk.say('yes')).toContain('How long do you need: 30 minutes or one hour?');
    expect(await talk.say('the long one')).toContain('Tuesday, December 1st');
  });
});

describe('an event type with one length', () => {
  it('is never asked for it, and an hour is no length', async () => {
    const talk = startTalk();
    expect(await talk.say('Tuesday at three for an hour')).not.toContain('How long');
    expect(talk.called.every(({ args }) => !('minutes' in args))).toBe(true);
    expect(talk.scheduler.log.some((line) => line.includes('min'))).toBe(false);
  });
});
