import { describe, expect, it } from 'vitest';
import { RECORD } from '../../../calendar/testing/states.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const WHEN = 'Wednesday, November 25th at 9 AM';
const MADE_BEFORE = [{ email: 'ada@example.com', start: RECORD.start }];

async function found(intent: string): Promise<Talk> {
  const talk = startTalk({ bookings: MADE_BEFORE });
  await sayAll(talk, 'find my booking', 'ada@example.com', 'tomorrow');
  talk.dialogue.restore({
    ...talk.dialogue.state(),
    intent: intent === 'cancel' ? 'cancel' : intent === 'move' ? 'move' : null,
  });
  return talk;
}

describe('what becomes of a booking by touch', () => {
  it('is told once and briefly: moved, cancelled', () => {
    const { dialogue } = startTalk();
    expect(dialogue.onFact({ type: 'moved', record: RECORD, from: RECORD.end })).toContain(
      `to tomorrow, ${WHEN} Eastern Standard Time.`,
    );
    expect(dialogue.onFact({ type: 'cancelled', record: RECORD })).toContain(
      `Your booking for tomorrow, ${WHEN} Eastern Standard Time is cancelled.`,
    );
  });

  it('is not talked about while it is on its way, or was left', () => {
    const { dialogue } = startTalk();
    expect(dialogue.onFact({ type: 'change_sent', by: 'touch', task: 'cancel' })).toBeNull();
    expect(dialogue.onFact({ type: 'left', by: 'touch' })).toBeNull();
    expect(dialogue.onFact({ type: 'move_begun', by: 'voice', start: RECORD.start })).toBeNull();
  });

  it('is neither done nor failed while it is not known', () => {
    const words = startTalk().dialogue.onFact({ type: 'change_unknown', task: 'reschedule' });
    expect(words).toContain('checking');
    expect(words).not.toMatch(/is moved|is cancelled|not been/);
  });

  it('that failed is said to be as it was', () => {
    const { dialogue } = startTalk();
    expect(
      dialogue.onFact({ type: 'change_failed', task: 'cancel', kind: 'unavailable' }),
    ).toContain('your booking has not been cancelled');
    expect(
      dialogue.onFact({ type: 'change_failed', task: 'reschedule', kind: 'slot_taken' }),
    ).toContain('your booking stands as it was');
  });

  it('gets its new time by voice as well, once the move was begun by touch', () => {
    const { dialogue } = startTalk();
    const words = dialogue.onFact({ type: 'move_begun', by: 'touch', start: RECORD.start });
    expect(words).toContain('instead?');
  });
});

describe('a booking found by touch', () => {
  it.each([
    ['cancel', 'Shall I cancel it?'],
    ['move', 'instead?'],
    ['nothing', 'cancel it'],
  ])('is gone on with as the caller wanted: %s', async (intent, question) => {
    const talk = await found(intent);
    const words = talk.dialogue.onFact({ type: 'found', records: [RECORD] });
    expect(words).toContain(`I found your booking for tomorrow, ${WHEN} Eastern Standard Time.`);
    expect(words).toContain(question);
  });

  it('takes the new time that is said next', async () => {
    const talk = await found('move');
    talk.dialogue.onFact({ type: 'found', records: [RECORD] });
    expect(await talk.say('thursday at three')).toContain('Shall I move it from tomorrow');
  });

  it('is asked for under something else where there is none, and chosen where there are several', () => {
    const { dialogue } = startTalk();
    expect(dialogue.onFact({ type: 'found_nothing' })).toContain('another');
    expect(dialogue.onFact({ type: 'found', records: [RECORD, RECORD] })).toContain('Which one');
    expect(dialogue.onFact({ type: 'find_failed' })).toContain('right now');
    expect(dialogue.onFact({ type: 'find_opened', by: 'touch' })).toContain('e-mail address');
  });
});

describe('a series', () => {
  it('is told with what could not be had', () => {
    const { dialogue } = startTalk();
    const words = dialogue.onFact({
      type: 'booked',
      record: RECORD,
      series: [
        { start: RECORD.start, outcome: 'booked' },
        { start: '2026-12-02T14:00:00.000Z', outcome: 'taken' },
        { start: '2026-12-09T14:00:00.000Z', outcome: 'checking' },
      ],
    });
    expect(words).toContain('Booked: 1 of 3. Wednesday, December 2nd at 9 AM was taken.');
  });
});

describe('a booking that is changed by touch alone', () => {
  it('is spoken of once at each result, and asked about once', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com', 'yes');
    const uid = (): string => {
      const view = talk.view();
      return view.step === 'booked' ? view.booking.uid : '';
    };
    const by = 'touch';
    const start = '2026-12-03T20:00:00.000Z';
    const slots = talk.call.allSlots();
    const first = uid();
    expect(await talk.touch({ type: 'move', by, uid: first })).toEqual([
      expect.stringContaining('instead?'),
    ]);
    expect(await talk.touch({ type: 'select', by, start, slots })).toEqual([
      'Shall I move it from Tuesday, December 1st at 2 PM to Thursday, December 3rd at 3 PM Eastern Standard Time?',
    ]);
    expect(await talk.touch({ type: 'reschedule', by, uid: first, start })).toEqual([
      expect.stringContaining('Your booking is moved'),
    ]);
    expect(await talk.touch({ type: 'cancel', by, uid: uid() })).toEqual([
      expect.stringContaining('is cancelled'),
    ]);
    expect(await talk.say('no thanks')).toContain('oodbye');
  });

  it('is found by touch, and then moved by voice', async () => {
    const talk = startTalk({
      bookings: [{ email: 'anna@example.com', start: '2026-12-01T19:00:00.000Z' }],
    });
    await talk.touch({ type: 'open', by: 'touch' });
    expect(await talk.touch({ type: 'find', by: 'touch' })).toHaveLength(1);
    expect(
      await talk.touch({
        type: 'find',
        by: 'touch',
        email: 'anna@example.com',
        date: '2026-12-01',
      }),
    ).toEqual([expect.stringContaining('I found your booking for Tuesday, December 1st at 2 PM')]);
    expect(await talk.say('move it to thursday at three')).toContain('Shall I move it from');
    await talk.say('yes');
    expect(talk.view()).toMatchObject({ booking: { start: '2026-12-03T20:00:00.000Z' } });
  });
});
