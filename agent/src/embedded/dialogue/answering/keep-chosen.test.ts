import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';
import { selectedOf } from './view.ts';

const TUESDAY_AT_TWO = '2026-12-01T19:00:00.000Z';
const CHOSEN = ['tuesday at two'];
const NAMED = [...CHOSEN, 'Anna Berg'];
const READ_BACK = [...NAMED, 'anna@example.com'];

describe('a chosen time', () => {
  it.each([
    [CHOSEN, 'what name shall i put it under'],
    [CHOSEN, 'tuesday december first at two p m what name shall i put it under'],
    [CHOSEN, 'tomorrow morning sunny spells with light winds from the west'],
    [NAMED, 'and on friday the prime minister will visit the region'],
    [NAMED, 'the late film on saturday evening was made in nineteen ninety four'],
    [NAMED, 'the championship final kicks off on thursday at four'],
    [READ_BACK, 'the match kicks off at three on saturday'],
    [READ_BACK, 'shall i book it'],
    [READ_BACK, 'weather for wednesday afternoon heavy rain in the north'],
  ])('stays while something else is heard: %j … %s', async (before, heard) => {
    const talk = startTalk();
    await sayAll(talk, ...before);
    expect(await talk.say(heard)).toContain('?');
    expect(selectedOf(talk.view())).toBe(TUESDAY_AT_TWO);
    expect(talk.scheduler.bookings).toEqual([]);
  });

  it.each([
    [CHOSEN, 'thursday at four', '2026-12-03T21:00:00.000Z'],
    [CHOSEN, 'what about thursday', null],
    [CHOSEN, 'Thursday afternoon, heavy rain or not, umbrella packed', null],
    [NAMED, 'actually can we make it wednesday at three', '2026-12-02T20:00:00.000Z'],
    [NAMED, 'my husband says wednesday would be better', null],
    [READ_BACK, 'no make it wednesday at three', '2026-12-02T20:00:00.000Z'],
    [READ_BACK, 'the dentist moved everything so wednesday please', null],
    [CHOSEN, 'any later', null],
  ])('goes for a clear wish: %j … %s', async (before, said, selected) => {
    const talk = startTalk();
    await sayAll(talk, ...before, said);
    expect(selectedOf(talk.view())).toBe(selected);
  });

  it('is no longer spoken of once another one is clearly wished for', async () => {
    const talk = startTalk();
    await sayAll(talk, ...CHOSEN, 'tomorrow morning sunny spells light winds', 'tomorrow morning');
    expect(selectedOf(talk.view())).toBeNull();
  });
});
