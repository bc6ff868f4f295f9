import { describe, expect, it } from 'vitest';
import { createTestCall, flush } from '../../calendar/testing/fake-calendar.ts';
import { EVENT, fill, FIRST, ZONES } from '../../calendar/testing/states.ts';
import { readAnswer } from '../consent/allows.ts';
import { createCalendarConsent } from '../consent/calendar-consent.ts';
import { NOBODY } from '../hand-over/testing/nobody.ts';
import { english } from '../words/en/en.ts';
import { createTools } from './create-tools.ts';
import { createTimeHandles } from './handles.ts';

/** Free for half an hour only. */
const LAST = '2026-11-25T16:30:00.000Z';

/** Tools as a model has them, with consent that is asked for. */
function modelWith(lengths: number[]) {
  const test = createTestCall(undefined, undefined, english.calendar);
  const event = { ...EVENT, lengths: { minutes: lengths, isChosen: false } };
  test.call.dispatch({ type: 'described', event, hostZone: ZONES.host });
  const consent = createCalendarConsent({
    state: () => test.call.state(),
    language: 'en',
    strict: true,
    spoken: (start) => english.times.startWithZone(start, test.call.state()),
    read: readAnswer('en', true),
    statements: () => [],
  });
  const tools = createTools({
    words: english,
    handles: createTimeHandles(),
    consent,
    call: test.call,
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: () => ({ ok: false, problem: { kind: 'phone_country' } }),
    handOver: NOBODY,
    bookPatienceMs: 3000,
    setTimer: () => () => undefined,
  });
  return { ...test, tools, consent };
}

describe('a length that a model names', () => {
  it('is what times are looked for with', async () => {
    const { tools, call } = modelWith([30, 60]);
    const result = await tools.show_calendar({ from: '2026-11-25', to: '2026-11-25', minutes: 60 });
    expect(result.ok).toBe(true);
    expect(call.view().event?.durationMinutes).toBe(60);
    expect(call.visible().map(({ start }) => start)).not.toContain(LAST);
  });

  it('changes a chosen time that is named again, or by itself, without another look', async () => {
    const { tools, call } = modelWith([30, 60, 90]);
    const { times = [] } = await tools.show_calendar({ minutes: 30 });
    const [first] = times;
    await tools.select_time({ time: first?.time ?? '' });
    const again = await tools.select_time({ time: first?.time ?? '', minutes: 60 });
    expect(again.ok).toBe(true);
    expect(again.say).toContain('for one hour');
    const alone = await tools.show_calendar({ minutes: 90 });
    expect(alone.ok).toBe(true);
    expect(alone.say).toContain('an hour and a half');
    expect(call.view()).toMatchObject({ step: 'details', selected: first?.start });
  });

  it('is refused, with those there are, where there is none like it', async () => {
    const { tools, call } = modelWith([30, 60]);
    expect(await tools.find_times({ minutes: 45 })).toMatchObject({
      ok: false,
      say: 'It takes 30 minutes or one hour; there is no other length.',
    });
    expect(call.view().event?.lengths?.isChosen).toBe(false);
  });

  it('has to be in the read-back, and in the consent', async () => {
    const { tools, call, consent, scheduler } = modelWith([30, 60]);
    const { times = [] } = await tools.show_calendar({ minutes: 60 });
    await tools.select_time({ time: times[0]?.time ?? '' });
    await flush();
    call.dispatch(fill);
    const when = english.times.startWithZone(FIRST, call.state());
    consent.agentSaid(`That is ${when}, for Ada Byron. Shall I book it?`);
    consent.callerSaid('yes');
    const refused = await tools.book_appointment({});
    expect(refused.needs).toBe('consent');
    expect(refused.say).toContain('for one hour');
    consent.agentSaid(refused.say);
    consent.callerSaid('yes, an hour');
    await tools.select_time({ time: times[0]?.time ?? '', minutes: 30 });
    // What was agreed to was an hour.
    expect(await tools.book_appointment({})).toMatchObject({ needs: 'consent' });
    expect(scheduler.bookings).toEqual([]);
    await tools.select_time({ time: times[0]?.time ?? '', minutes: 60 });
    consent.agentSaid(`So ${when}, for 60 minutes, Ada Byron. Shall I book it?`);
    consent.callerSaid('yes please');
    expect(await tools.book_appointment({})).toMatchObject({ booked: true });
    expect(scheduler.bookings).toMatchObject([{ start: FIRST, end: '2026-11-25T15:00:00.000Z' }]);
  });
});
