import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

describe('time zones', () => {
  it('are shown as asked, and the chosen time is told by the new clock', async () => {
    const talk = startTalk();
    await talk.say('tuesday at ten');
    expect(await talk.say('show it in london time')).toContain(
      'The time you chose is Tuesday, December 1st at 3 PM.',
    );
    expect(talk.view().zones.shown).toBe('Europe/London');
    await talk.say('in your time');
    expect(talk.view().zones.shown).toBe('America/New_York');
  });

  it('of the caller are taken for the caller’s own', async () => {
    const talk = startTalk();
    await talk.say("i'm in berlin");
    expect(talk.view().zones).toMatchObject({ shown: 'Europe/Berlin', caller: 'Europe/Berlin' });
    await sayAll(talk, 'in the host time zone', 'in my time');
    expect(talk.view().zones.shown).toBe('Europe/Berlin');
  });

  it('are set before the wish beside them is read', async () => {
    const talk = startTalk();
    await talk.say("i'm in berlin, do you have anything tomorrow at four");
    expect(talk.called).toMatchObject([
      { name: 'set_timezone', args: { zone: 'Europe/Berlin', callerIsThere: true } },
      { name: 'show_calendar', args: { from: '2026-11-25', near: '16:00' } },
    ]);
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ selected: '2026-11-25T15:00:00.000Z' });
  });

  it('only beside a clock are read and not changed', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at ten', 'three thirty pm london time');
    expect(talk.view()).toMatchObject({
      selected: '2026-12-01T15:30:00.000Z',
      zones: { shown: 'America/New_York' },
    });
  });

  it('are answered for one time without changing the calendar', async () => {
    const talk = startTalk();
    await talk.say('tuesday at ten');
    expect(await talk.say("what's that in tokyo")).toContain(
      'That is Wednesday, December 2nd at 12 AM Japan Standard Time.',
    );
    expect(talk.view().zones.shown).toBe('America/New_York');
  });
});

describe('the clock of the screen', () => {
  it.each([
    ['use the 24 hour clock', false],
    ['can you show military time', false],
    ['please use the twelve hour format', true],
  ])('%s', async (text, hour12) => {
    const talk = startTalk();
    await talk.say('tuesday at ten');
    expect(await talk.say(text)).toMatch(/^The calendar shows times .* now\..*name/);
    expect(talk.view()).toMatchObject({ step: 'details', zones: { hour12 } });
  });

  it('is none for the ear', async () => {
    const talk = startTalk({ hasScreen: false });
    expect(await talk.say('use the 24 hour clock')).toContain('AM and PM');
  });

  it('is not meant by a span of time', async () => {
    const talk = startTalk();
    await talk.say('anything in the next 24 hours');
    expect(talk.called.map(({ name }) => name)).not.toContain('set_timezone');
  });
});
