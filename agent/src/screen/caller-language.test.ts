import { encode, type CalendarView } from '@in-call-calendar/shared';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCalendarCall, type CalendarCall } from '../calendar/calendar-call.ts';
import { toEventSummary } from '../calendar/initial-state.ts';
import type { Fact } from '../calendar/state.ts';
import { createFakeAvailability } from '../calendar/testing/fake-calendar.ts';
import { plainWords } from '../calendar/testing/plain-words.ts';
import {
  startCalendarFixture,
  type CalendarFixture,
} from '../scheduling/testing/calendar-fixture.ts';
import { createCalendarRpc } from './calendar-rpc.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A call over the local Cal.com, in which the agent's language is Spanish. */
async function startCall() {
  const calcom = await startCalendarFixture();
  const scheduler = calcom.scheduler();
  const event = await scheduler.describe();
  const zone = event.hostZone;
  const span = { from: '2026-11-24T00:00:00.000Z', to: '2026-11-26T00:00:00.000Z' };
  const slots = await scheduler.slots(span, zone);
  const call = createCalendarCall({
    epoch: 'job-1',
    scheduler,
    availability: () => createFakeAvailability(slots),
    event: toEventSummary(event),
    zones: { caller: zone, host: zone, shown: zone, hour12: true },
    words: { ...plainWords, language: 'es' },
    now: calcom.now,
    setTimer: () => () => undefined,
    log: { info: () => undefined, warn: () => undefined },
  });
  cleanups.push(
    () => call.close(),
    () => calcom.close(),
  );
  return { calcom, call, start: slots[0]?.start ?? '' };
}

function sync(call: CalendarCall, request: object): CalendarView {
  const rpc = createCalendarRpc({
    call,
    caller: () => 'caller',
    admit: () => true,
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: () => ({ ok: false, problem: { kind: 'phone_digits' } }),
    words: plainWords,
    enabled: true,
    takeover: () => undefined,
    log: { warn: () => undefined },
  });
  rpc['calendar.sync']({ callerIdentity: 'caller', payload: encode(request) });
  return call.view();
}

/** Books, and returns the language of the attendee as Cal.com has it. */
async function languageOfBooking(
  { call, calcom, start }: { call: CalendarCall; calcom: CalendarFixture; start: string },
  repeat?: { frequency: 'weekly'; interval: number; count: number },
): Promise<string[]> {
  const over = new Promise<Fact>((resolve) => {
    call.onFact((fact) => {
      if (fact.type === 'booked' || fact.type === 'book_failed') resolve(fact);
    });
  });
  call.dispatch({ type: 'select', by: 'touch', start, slots: [{ start }], repeat });
  const values = { name: 'Ada Byron', email: 'ada@example.com' };
  call.dispatch({ type: 'details', by: 'touch', values });
  call.dispatch({ type: 'book', by: 'touch', start, attempt: `attempt-${start}` });
  expect((await over).type).toBe('booked');
  const answer = await fetch(new URL('/v2/bookings', calcom.url), {
    headers: { authorization: `Bearer ${calcom.key}`, 'cal-api-version': '2024-08-13' },
  });
  const attendees = z.array(z.object({ language: z.string() })).min(1);
  const body = z.object({ data: z.array(z.object({ attendees })) }).parse(await answer.json());
  return body.data.map((booking) => booking.attendees[0]?.language ?? '');
}

describe('the language that Cal.com writes to a caller in', () => {
  it('is that of the page: de-DE is de', async () => {
    const test = await startCall();
    expect(sync(test.call, { language: 'de-DE' }).language).toBe('es');
    expect(await languageOfBooking(test)).toEqual(['de']);
  });

  it('is that of the page for every booking of a series', async () => {
    const test = await startCall();
    sync(test.call, { language: 'fr' });
    const repeat = { frequency: 'weekly', interval: 1, count: 2 } as const;
    expect(await languageOfBooking(test, repeat)).toEqual(['fr', 'fr']);
  });

  it('is the agent’s where there is no page, or one that does not say', async () => {
    const test = await startCall();
    sync(test.call, { language: 'nonsense!' });
    expect(await languageOfBooking(test)).toEqual(['es']);
  });

  it('is English where Cal.com does not have the caller’s', async () => {
    const test = await startCall();
    sync(test.call, { language: 'cy' });
    expect(await languageOfBooking(test)).toEqual(['en']);
  });
});
