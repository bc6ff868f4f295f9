import { describe, expect, it } from 'vitest';
import { sayAll } from '../../testing/say-all.ts';
import { startTalk, type Talk } from '../../testing/talk.ts';

const TUESDAY_TWO = '2026-12-01T19:00:00.000Z';
const TUESDAY_THREE = '2026-12-01T20:00:00.000Z';
const THURSDAY_THREE = '2026-12-03T20:00:00.000Z';
const MADE_BEFORE = [{ email: 'anna@example.com', start: TUESDAY_TWO }];

const names = (talk: Talk): string[] => talk.called.map((call) => call.name);

/** A call in which Tuesday at two has just been booked. */
async function booked(): Promise<Talk> {
  const talk = startTalk();
  await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com', 'yes');
  talk.called.length = 0;
  return talk;
}

describe('a booking of this call', () => {
  it('is moved by words relative to it, after a yes to both times', async () => {
    const talk = await booked();
    expect(await talk.say('actually make it an hour later')).toBe(
      'Shall I move it from Tuesday, December 1st at 2 PM to Tuesday, December 1st at 3 PM Eastern Standard Time?',
    );
    expect(talk.view()).toMatchObject({ step: 'confirming_move', selected: TUESDAY_THREE });
    expect(await talk.say('yes')).toContain('3 PM');
    expect(talk.view()).toMatchObject({ step: 'booked', booking: { start: TUESDAY_THREE } });
  });

  it.each([
    ['make it three instead', TUESDAY_THREE],
    ['can we move it to thursday at three', THURSDAY_THREE],
    ['reschedule it to thursday at three please', THURSDAY_THREE],
    ["let's do thursday at three instead", THURSDAY_THREE],
    ['push it back an hour', TUESDAY_THREE],
    ['same time on thursday, can we move it', null],
  ])('%s', async (text, start) => {
    const talk = await booked();
    await talk.say(text);
    expect(names(talk)[0]).toBe('move_booking');
    if (start !== null)
      expect(talk.view()).toMatchObject({ step: 'confirming_move', selected: start });
  });

  it('gets a new time the way a first one is found', async () => {
    const talk = await booked();
    expect(await talk.say('can we move it to thursday')).toContain(
      'Thursday, December 3rd at 9 AM',
    );
    expect(await talk.say('the second one')).toContain('to Thursday, December 3rd at 10:30 AM');
    expect(await talk.say('no')).toContain('Which time would you like instead?');
    expect(await talk.say('at three')).toContain('to Thursday, December 3rd at 3 PM');
    await talk.say('yes please');
    expect(talk.view()).toMatchObject({ step: 'booked', booking: { start: THURSDAY_THREE } });
  });

  it('is cancelled after a yes, with the reason that was given', async () => {
    const talk = await booked();
    expect(await talk.say('cancel that')).toBe(
      'Shall I cancel your booking for Tuesday, December 1st at 2 PM Eastern Standard Time?',
    );
    expect(names(talk)).toEqual([]);
    expect(await talk.say('yes because i am ill')).toContain('cancelled');
    expect(talk.called).toEqual([{ name: 'cancel_booking', args: { reason: 'i am ill' } }]);
    expect(talk.view()).toMatchObject({ step: 'booked', booking: { status: 'cancelled' } });
  });

  it.each([
    ['while a time is looked for', ['move it', 'never mind']],
    ['while the move is confirmed', ['make it three instead', 'never mind']],
    ['instead of a yes to moving', ['make it three instead', 'no', 'leave it as it is']],
    ['instead of a yes to cancelling', ['cancel it', 'no keep it']],
    ['after thinking twice', ['cancel that', 'never mind']],
    ['when asked what to do with it', ['i changed my mind', 'neither, leave it']],
  ])('stays as it is %s', async (_, turns) => {
    const talk = await booked();
    expect(await sayAll(talk, ...turns)).toContain(
      'it stays as it is: Tuesday, December 1st at 2 PM',
    );
    expect(talk.view()).toMatchObject({
      step: 'booked',
      booking: { start: TUESDAY_TWO, status: 'accepted' },
    });
    expect(talk.called).not.toContainEqual({ name: 'move_booking', args: { confirmed: true } });
    expect(names(talk)).not.toContain('cancel_booking');
  });

  it('is not moved by a yes to another time than the one that is chosen now', async () => {
    const talk = await booked();
    await talk.say('make it three instead');
    await talk.touch({
      type: 'select',
      by: 'touch',
      start: THURSDAY_THREE,
      slots: talk.call.allSlots(),
    });
    talk.dialogue.restore({ ...talk.dialogue.state(), asked: 'move_ok', readBack: 'before' });
    expect(await talk.say('yes')).toContain('Something has changed in the meantime');
    expect(talk.view()).toMatchObject({ step: 'confirming_move' });
  });

  it('can be cancelled instead of moved', async () => {
    const talk = await booked();
    await talk.say('can we move it to thursday');
    expect(await talk.say('no please cancel my appointment')).toContain(
      'Shall I cancel your booking for Tuesday',
    );
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ booking: { status: 'cancelled' } });
  });

  it.each([
    ['move it', 'cancel it instead'],
    ['move it to thursday', 'delete it'],
    ['make it three instead', 'actually just cancel it'],
    ['make it three instead', 'no, cancel it'],
  ])('can be cancelled after "%s" by "%s"', async (before, text) => {
    const talk = await booked();
    await talk.say(before);
    expect(await talk.say(text)).toContain('Shall I cancel your booking for Tuesday');
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ booking: { status: 'cancelled' } });
  });

  it.each(['keep the old one', 'no, keep my original time'])('stays: %s', async (text) => {
    const talk = await booked();
    await talk.say('make it three instead');
    expect(await talk.say(text)).toContain('it stays as it is');
  });

  it.each([
    ['move it to thursday', 'i want to book a new one instead'],
    ['make it three instead', 'i need another appointment'],
  ])('is not moved where another was wanted instead: %s, %s', async (...turns) => {
    const talk = await booked();
    await sayAll(talk, ...turns);
    expect(await talk.say('friday at nine')).not.toContain('move');
    expect(talk.view()).toMatchObject({ step: 'details', selected: '2026-12-04T14:00:00.000Z' });
  });

  it('leaves another booking to be made', async () => {
    const talk = await booked();
    await talk.say('i would like another appointment on friday at nine');
    expect(names(talk)).not.toContain('move_booking');
    expect(talk.view()).toMatchObject({ step: 'details' });
  });
});

describe('a booking made before', () => {
  it('is found by its address, read back, and its day; then moved', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    expect(await talk.say("i'd like to move my appointment")).toContain('e-mail address');
    expect(talk.view().step).toBe('finding');
    expect(await talk.say('anna at example dot com')).toBe(
      'I have anna at example dot com, that is a, n, n, a. Is that right?',
    );
    expect(await talk.say('yes')).toContain('day');
    expect(await talk.say('it is on december first')).toContain('instead?');
    expect(talk.called.find(({ name }) => name === 'find_booking')).toBeDefined();
    expect(talk.called).toContainEqual({
      name: 'find_booking',
      args: { email: 'anna@example.com', date: '2026-12-01' },
    });
    expect(await talk.say('thursday at three')).toContain('Shall I move it from Tuesday');
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ step: 'booked', booking: { start: THURSDAY_THREE } });
  });

  it('is moved in few words where everything is told at once', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    await talk.say('move my appointment from tuesday to thursday at three');
    expect(await talk.say('anna@example.com')).toContain(
      'Shall I move it from Tuesday, December 1st at 2 PM to Thursday, December 3rd at 3 PM',
    );
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ booking: { start: THURSDAY_THREE } });
  });

  it('is cancelled after it was found and a yes', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    expect(
      await talk.say('i need to cancel my appointment on tuesday, my email is anna@example.com'),
    ).toContain('Shall I cancel it?');
    expect(names(talk)).toEqual(['find_booking']);
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ booking: { status: 'cancelled' } });
  });

  it.each([
    [['it is on tuesday', 'yes']],
    [['yes, it is on tuesday']],
    [['no, and it is on tuesday', 'anna at example dot com', 'yes']],
  ])('is found by a day told while its address is checked: %j', async (turns) => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    expect(await sayAll(talk, 'cancel my booking', 'anna at example dot com', ...turns)).toMatch(
      /^I found your booking for Tuesday, December 1st at 2 PM.*Shall I cancel it\?$/,
    );
  });

  it('is only shown, and asked what to do with it', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    await sayAll(talk, 'find my booking', 'anna@example.com');
    expect(await talk.say("i don't know")).toContain('confirmation e-mail');
    expect(await talk.say('december first')).toContain('move it, or cancel it?');
  });

  it('that cannot be found is looked for under another address or left', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE, hasScreen: false });
    await sayAll(talk, 'i have a booking on tuesday and need to change it', 'bob@example.com');
    expect(talk.dialogue.state().asked).toBe('find_again');
    expect(await sayAll(talk, 'another address', 'anna@example.com')).toContain('instead?');
    const other = startTalk({ bookings: MADE_BEFORE });
    await sayAll(other, 'find my booking', 'bob@example.com', 'tuesday');
    expect(await other.say('no')).toContain('changed nothing');
  });

  it('keeps a mistaken address out: it is spelled once more', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    await sayAll(talk, 'can i reschedule', 'anna at example dot com');
    expect(await talk.say('no anni at example dot com')).toContain('anni at example dot com');
    expect(await talk.say('no')).toContain('spell');
    expect(await talk.say('a n n a at example dot com')).toContain('anna at example dot com');
    expect(names(talk).filter((name) => name === 'find_booking')).toHaveLength(1);
  });

  it('does everything by voice without a screen', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE, hasScreen: false });
    await sayAll(
      talk,
      'can i reschedule my appointment on tuesday',
      'anna at example dot com',
      'yes',
      'thursday afternoon',
      'the later one',
      'yes',
    );
    expect(names(talk)).not.toContain('show_calendar');
    expect(talk.view()).toMatchObject({ step: 'booked', booking: { start: THURSDAY_THREE } });
  });

  it('is forgotten again where a new one is wished for', async () => {
    const talk = startTalk({ bookings: MADE_BEFORE });
    await sayAll(talk, 'can i reschedule', 'i would rather book a new appointment');
    expect(talk.dialogue.state().intent).toBeNull();
    await talk.say('tuesday at ten every week for four weeks');
    expect(talk.called.at(-1)).toMatchObject({ args: { repeat: { count: 4 } } });
  });
});
