import { afterEach, describe, expect, it } from 'vitest';
import { FOUR_WEEKS } from '../embedded/dialogue/testing/talk.ts';
import { ScriptedModel, type ScriptedReply } from './testing/scripted-model.ts';
import { talkToModel, type ModelTalk } from './testing/talk-to-model.ts';

let talk: ModelTalk | undefined;
afterEach(async () => {
  await talk?.close();
  talk = undefined;
});

const call = (name: string, args: object = {}): ScriptedReply => ({ calls: [{ name, args }] });
const SHOW = call('show_calendar', { from: '2026-12-01', to: '2026-12-01', near: '14:00' });
const SELECT = call('select_time', { time: 't1', repeat: null });
const DETAILS = call('set_details', {
  name: 'Anna Berg',
  email: 'anna@example.com',
  phone: null,
  notes: '',
  other: null,
});
const BOOK = call('book_appointment');
const READ_BACK = {
  say: 'So Tuesday, December 1st at 2 PM for Anna Berg, anna@example.com. Shall I book it?',
};

/** Up to the question whether to book, each reply of the model in its place. */
const OPENING: readonly ScriptedReply[] = [SHOW, { say: 'Two is free.' }, SELECT, DETAILS];

async function start(...replies: ScriptedReply[]): Promise<ModelTalk> {
  const model = new ScriptedModel(replies);
  talk = await talkToModel({ slots: FOUR_WEEKS, model: () => model, isLanguageModel: true });
  return talk;
}

/** Results of the tools, in order, as the model gets them. */
function results({ session }: ModelTalk): unknown[] {
  return session.history.items.flatMap((item) =>
    item.type === 'function_call_output' ? [JSON.parse(item.output) as unknown] : [],
  );
}

describe('a model that keeps to the rules', () => {
  it('books what the caller has agreed to, once', async () => {
    const { say, scheduler } = await start(...OPENING, READ_BACK, BOOK, { say: 'Done.' });
    await say('Tuesday at two');
    await say('take it, Anna Berg, anna@example.com');
    expect(scheduler.bookings).toHaveLength(0);
    await say('yes please');
    expect(scheduler.bookings).toMatchObject([
      { start: '2026-12-01T19:00:00.000Z', attendee: { email: 'anna@example.com' } },
    ]);
  });

  it('may have the read-back from the tool', async () => {
    const ask = 'That is Tuesday, December 1st at 2 PM Eastern Standard Time. Shall I book it?';
    const { say, scheduler, session } = await start(...OPENING, BOOK, { say: ask }, BOOK, {
      say: 'Good.',
    });
    await say('Tuesday at two');
    await say('take it, Anna Berg, anna@example.com');
    expect(scheduler.bookings).toHaveLength(0);
    expect(results({ session } as ModelTalk).at(-1)).toMatchObject({
      ok: false,
      needs: 'consent',
      say: 'That is Tuesday, December 1st at 2 PM Eastern Standard Time, for Anna Berg, anna@example.com. Shall I book it?',
    });
    await say('sure');
    expect(scheduler.bookings).toHaveLength(1);
  });
});

describe('a model that does not', () => {
  it.each([
    ['asks nothing', []],
    ['asks about something else', [{ say: 'Do you like Tuesdays?' }]],
    ['reads another time back', [{ say: 'So Tuesday, December 1st at 3 PM. Shall I book it?' }]],
    ['reads no time back', [{ say: 'Shall I book it?' }]],
    ['reads back and books in one breath', [{ ...READ_BACK, ...BOOK }]],
  ])('%s: nothing is booked', async (_, asks: ScriptedReply[]) => {
    const { say, scheduler } = await start(...OPENING, ...asks, { say: '…' }, BOOK, BOOK, BOOK);
    await say('Tuesday at two');
    await say('take it, Anna Berg, anna@example.com');
    await say('yes');
    expect(scheduler.log.filter((line) => line.startsWith('book'))).toEqual([]);
  });

  it.each(['no', 'wait', 'yes, wait, no', "don't book it", 'yes but at eleven', 'not yet'])(
    'books after "%s": nothing is booked',
    async (answer) => {
      const { say, scheduler } = await start(...OPENING, READ_BACK, BOOK, { say: 'All right.' });
      await say('Tuesday at two');
      await say('take it, Anna Berg, anna@example.com');
      await say(answer);
      expect(scheduler.bookings).toHaveLength(0);
    },
  );

  it('changes the address after the read-back: nothing is booked until that is read back', async () => {
    const changed = call('set_details', { email: 'eve@example.com' });
    const again = {
      say: 'Tuesday, December 1st at 2 PM for Anna Berg, eve@example.com. Shall I book it?',
    };
    const { say, scheduler } = await start(...OPENING, READ_BACK, changed, BOOK, again, BOOK, {
      say: 'Good.',
    });
    await say('Tuesday at two');
    await say('take it, Anna Berg, anna@example.com');
    await say('yes');
    expect(scheduler.bookings).toHaveLength(0);
    await say('yes');
    expect(scheduler.bookings).toMatchObject([{ attendee: { email: 'eve@example.com' } }]);
  });

  it('takes another time after the yes: nothing is booked', async () => {
    const other = call('show_calendar', { from: '2026-12-02', to: '2026-12-02', near: '09:00' });
    const { say, scheduler } = await start(
      ...OPENING,
      READ_BACK,
      other,
      call('select_time', { time: 't2' }),
      BOOK,
      { say: 'Hm.' },
    );
    await say('Tuesday at two');
    await say('take it, Anna Berg, anna@example.com');
    await say('yes');
    expect(scheduler.bookings).toHaveLength(0);
  });

  it('books twice in one reply: one booking', async () => {
    const twice = { calls: [...(BOOK.calls ?? []), ...(BOOK.calls ?? [])] };
    const { say, scheduler } = await start(...OPENING, READ_BACK, twice, { say: 'Good.' });
    await say('Tuesday at two');
    await say('take it, Anna Berg, anna@example.com');
    await say('yes');
    expect(scheduler.log.filter((line) => line.startsWith('book'))).toHaveLength(1);
  });

  it('makes up times: it has to choose one that was offered', async () => {
    const started = await start(
      SHOW,
      call('select_time', { time: 't999' }),
      call('select_time', { time: '2026-12-01T20:00:00Z' }),
      call('select_time', { time: 'Tuesday at two' }),
      { say: 'Hm.' },
    );
    await started.say('Tuesday');
    expect(results(started).slice(1)).toEqual(
      Array.from({ length: 3 }, () => ({
        ok: false,
        say: 'That time was not offered. Please choose one of the free times.',
      })),
    );
    expect(started.call.view()).not.toHaveProperty('selected');
  });

  it('gives the instant of an offered time with another offset: that time is taken', async () => {
    const iso = call('select_time', { time: '2026-12-01T14:00:00-05:00' });
    const started = await start(SHOW, iso, { say: 'Good.' });
    await started.say('Tuesday at two');
    expect(started.call.view()).toMatchObject({ selected: '2026-12-01T19:00:00.000Z' });
  });

  it('calls for ever: the turn ends, and the next one is answered', async () => {
    const endless = Array.from({ length: 5 }, () => call('find_times'));
    const started = await start(...endless, { say: 'Well.' }, { say: 'Here I am.' });
    expect(await started.say('Tuesday')).toEqual(['Well.']);
    expect(results(started)).toHaveLength(5);
    expect(await started.say('hello?')).toEqual(['Here I am.']);
  });

  it('calls what is no tool, with what are no arguments: both are refused, and the call goes on', async () => {
    const started = await start(
      call('drop_table', { all: true }),
      call('find_times', { from: 'soonish' }),
      call('set_timezone', { zone: 'Mars/Base' }),
      { say: 'Sorry.' },
    );
    expect(await started.say('hello')).toEqual(['Sorry.']);
    const outputs = started.session.history.items.flatMap((item) =>
      item.type === 'function_call_output' ? [item] : [],
    );
    expect(outputs.map(({ isError }) => isError)).toEqual([true, true, true]);
    expect(outputs[0]?.output).toContain('available tools');
    expect(outputs[1]?.output).toContain('from');
  });

  it('sends null, empty texts, numbers as text and a lone item: taken as they are meant', async () => {
    const started = await start(
      call('show_calendar', {
        from: '2026-11-30',
        to: null,
        parts: 'morning',
        weekdays: ['2', 3],
        notDates: null,
        near: '',
        surplus: 1,
      }),
      { say: 'Here.' },
    );
    await started.say('mornings next week');
    expect(started.call.view()).toMatchObject({
      filter: { parts: ['morning'], weekdays: [2, 3] },
    });
  });
});

describe('bookings that exist', () => {
  const BOOKED = [...OPENING, READ_BACK, BOOK, { say: 'Good.' }];
  async function booked(...replies: ScriptedReply[]): Promise<ModelTalk> {
    const started = await start(...BOOKED, ...replies);
    await started.say('Tuesday at two');
    await started.say('take it, Anna Berg, anna@example.com');
    await started.say('yes');
    return started;
  }
  const CANCEL = call('cancel_booking', { reason: null });
  const live = ({ scheduler }: ModelTalk): string[] =>
    scheduler.bookings.filter(({ status }) => status === 'accepted').map(({ start }) => start);

  it('are not cancelled before it is asked and agreed to', async () => {
    const started = await booked(
      CANCEL,
      { say: 'Shall I cancel the booking for Tuesday, December 1st at 2 PM?' },
      CANCEL,
      { say: 'All right.' },
      CANCEL,
      { say: 'Gone.' },
    );
    await started.say('cancel my appointment');
    expect(live(started)).toHaveLength(1);
    await started.say('no, keep it');
    expect(live(started)).toHaveLength(1);
  });

  it('are cancelled after a yes', async () => {
    const ask = { say: 'Shall I cancel the booking for Tuesday, December 1st at 2 PM?' };
    const started = await booked(ask, CANCEL, { say: 'Gone.' });
    await started.say('cancel my appointment');
    await started.say('yes, cancel it');
    expect(live(started)).toEqual([]);
  });

  it('are moved to what was agreed to, and not before', async () => {
    const other = call('show_calendar', { from: '2026-12-03', to: '2026-12-03', near: '10:00' });
    const move = call('move_booking', { confirmed: true });
    const started = await booked(
      call('move_booking', { confirmed: false }),
      other,
      call('select_time', { time: '2026-12-03T15:00:00.000Z' }),
      move,
      {
        say: 'Shall I move it from Tuesday, December 1st at 2 PM to Thursday, December 3rd at 10 AM?',
      },
      move,
      { say: 'Moved.' },
    );
    await started.say('can we make it Thursday at ten');
    expect(live(started)).toEqual(['2026-12-01T19:00:00.000Z']);
    await started.say('yes');
    expect(live(started)).toEqual(['2026-12-03T15:00:00.000Z']);
  });
});
