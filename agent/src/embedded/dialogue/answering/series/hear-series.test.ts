import { describe, expect, it } from 'vitest';
import { sayAll } from '../../testing/say-all.ts';
import { startTalk } from '../../testing/talk.ts';

const WEEKLY_FOUR = { frequency: 'weekly', interval: 1, count: 4 };

describe('a series', () => {
  it('is chosen with its first time', async () => {
    const talk = startTalk();
    await talk.say('every tuesday at ten for four weeks');
    expect(talk.called.at(-1)).toEqual({
      name: 'select_time',
      args: { time: '2026-12-01T15:00:00.000Z', repeat: WEEKLY_FOUR },
    });
  });

  it('is asked for its length where only the rhythm was said, and goes on with the time named', async () => {
    const talk = startTalk();
    expect(await talk.say('every tuesday at ten')).toBe('Every week, then. How many times in all?');
    await talk.say('four');
    expect(talk.called.at(-1)).toMatchObject({
      args: { time: '2026-12-01T15:00:00.000Z', repeat: WEEKLY_FOUR },
    });
  });

  it('is put to a time that was chosen already, and read back before booking', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'Anna Berg, anna@example.com');
    expect(await talk.say('every other week three times')).toContain(
      'every other week, 3 times in all, the last on Tuesday, December 29th',
    );
    expect(talk.view()).toMatchObject({ repeat: { repetition: { interval: 2, count: 3 } } });
  });

  it('is made longer, and comes in another rhythm, by a word', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten every week for four weeks', 'make it six times instead');
    expect(talk.called.at(-1)?.args).toMatchObject({ repeat: { frequency: 'weekly', count: 6 } });
    await talk.say('every other week instead');
    expect(talk.called.at(-1)?.args).toMatchObject({ repeat: { interval: 2, count: 6 } });
  });

  it('is taken back by a word', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten every week for four weeks', 'just once');
    expect(talk.called.at(-1)).toEqual({
      name: 'select_time',
      args: { time: '2026-12-01T15:00:00.000Z', single: true },
    });
    expect(talk.view()).not.toHaveProperty('repeat');
  });

  it('wished for before a time holds for the time chosen', async () => {
    const talk = startTalk();
    expect(await talk.say('i need a weekly appointment')).toContain('How many times');
    await sayAll(talk, 'for a month', 'the first one');
    expect(talk.called.at(-1)).toMatchObject({
      name: 'select_time',
      args: { repeat: WEEKLY_FOUR },
    });
  });
});
