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
    [READ_BACK, 'you can have it on friday please, she said'],
    [READ_BACK, 'you can have it on friday please'],
    [READ_BACK, 'and you can see the full show on friday at nine'],
    [READ_BACK, 'he said friday at nine'],
    [READ_BACK, 'mum can you pick me up on friday at three'],
    [READ_BACK, 'i want my money back by monday'],
    [READ_BACK, 'they had to move it to friday because of the rain'],
    [READ_BACK, 'please book your tickets now for friday'],
    [READ_BACK, 'every friday at nine on channel four'],
    [READ_BACK, 'are there any free tickets for the concert'],
    [READ_BACK, 'it is too early to say who won the election'],
    [READ_BACK, 'the second half will start again after the break'],
    [READ_BACK, 'the second one was scored by a substitute'],
    [READ_BACK, 'see you on friday'],
    [READ_BACK, 'see you tuesday'],
    [CHOSEN, 'please tune in on friday at three'],
    [NAMED, 'please tune in on friday at three'],
    [NAMED, 'i told him you can have thursday off'],
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
    [READ_BACK, 'could you make it friday please', null],
    [READ_BACK, 'friday please', null],
    [READ_BACK, 'make that friday', null],
    [READ_BACK, 'no wait friday', null],
    [READ_BACK, 'can you do friday for my daughter', null],
    [READ_BACK, 'ooh wednesday works better for the kids', null],
    [READ_BACK, 'you can put me down for friday', null],
    [READ_BACK, "let's do friday at nine because of the car", '2026-12-04T14:00:00.000Z'],
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

describe('a turn that may be a wish', () => {
  const HEARD = 'you can have it on friday at nine please, she said';

  it.each([
    [HEARD, 'Shall I change it to Friday, December 4th at 9 AM?'],
    ['the babysitter is not there until friday', 'Shall I look for another time?'],
    ['it has to be friday, the babysitter cancelled', 'Shall I change it to Friday, December 4th?'],
  ])('is asked about: %s', async (heard, question) => {
    expect(await sayAll(startTalk(), ...READ_BACK, heard)).toBe(question);
  });

  it.each([
    [['yes'], '2026-12-04T14:00:00.000Z', /December 4th at 9 AM.*book it\?$/],
    [['yes please, change it'], '2026-12-04T14:00:00.000Z', /December 4th at 9 AM/],
    [['no'], TUESDAY_AT_TWO, /^I keep Tuesday, December 1st at 2 PM.*book it\?$/],
    [['book it'], '2026-12-04T14:00:00.000Z', /December 4th at 9 AM.*book it\?$/],
    [['keep it'], TUESDAY_AT_TWO, /^I keep Tuesday/],
    [['no thanks'], TUESDAY_AT_TWO, /^I keep Tuesday/],
    [['what does it cost'], TUESDAY_AT_TWO, /price.*book it\?$/],
    [[HEARD, 'no'], TUESDAY_AT_TWO, /^I keep Tuesday.*book it\?$/],
    [['thursday at four'], '2026-12-03T21:00:00.000Z', /December 3rd at 4 PM/],
  ])('is settled by what comes next: %j', async (answers, selected, right) => {
    const talk = startTalk();
    expect(await sayAll(talk, ...READ_BACK, HEARD, ...answers)).toMatch(right);
    expect(selectedOf(talk.view())).toBe(selected);
    expect(talk.scheduler.bookings).toEqual([]);
  });

  it('leaves the question before it open', async () => {
    const talk = startTalk();
    expect(await sayAll(talk, ...CHOSEN, HEARD, 'anna berg')).toMatch(/I have Anna Berg\./);
    expect(selectedOf(talk.view())).toBe(TUESDAY_AT_TWO);
  });

  it('stands in the way of a booking until it is settled', async () => {
    const talk = startTalk();
    await sayAll(talk, ...READ_BACK, HEARD, 'no', 'yes');
    expect(talk.scheduler.bookings).toHaveLength(1);
  });
});
