/** Voice and touch on one calendar at random times, over a provider that is slow and fails at random. */
import { calendarViewSchema, encode, RpcFault, type BrowserMethod } from '@in-call-calendar/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTools } from './create-tools.ts';
import { NOBODY } from '../hand-over/testing/nobody.ts';
import { createTimeHandles } from './handles.ts';
import { english } from '../words/en/en.ts';
import { SchedulingError } from '../../scheduling/errors.ts';
import type { Scheduler } from '../../scheduling/scheduler.ts';
import { createCalendarRpc } from '../../screen/calendar-rpc.ts';
import type { CheckPhone } from '../../calendar/check-phones.ts';
import { cardOf } from '../../calendar/cards.ts';
import { createTestCall } from '../../calendar/testing/fake-calendar.ts';
import { FIRST, NOW, OTHER, SECOND, SLOTS } from '../../calendar/testing/states.ts';

const STARTS = [FIRST, SECOND, SLOTS[2]?.start ?? FIRST];
const DETAILS = { name: 'Ada Byron', email: 'ada@example.com' };
const REPEAT = { frequency: 'weekly', interval: 1, count: 3 } as const;
const FAILURES = ['unavailable', 'unknown_outcome', 'slot_taken', 'rate_limited'] as const;

const actionArbitrary = fc.record({
  hand: fc.constantFrom('voice', 'touch'),
  what: fc.constantFrom(
    'open',
    'select',
    'select',
    'series',
    'release',
    'details',
    'confirm',
    'confirm',
    'find',
    'move',
    'move',
    'cancel',
    'close',
    'timezone',
  ),
  start: fc.constantFrom(...STARTS),
  /** How long until the next one, in ms. */
  wait: fc.constantFrom(0, 0, 50, 400, 3000),
});
type Action = typeof actionArbitrary extends fc.Arbitrary<infer T> ? T : never;

const step = (what: Action['what'], wait: Action['wait'] = 3000, start = FIRST): Action => ({
  hand: 'touch',
  what,
  start,
  wait,
});
/** Beginnings that random steps seldom come to. */
const PRELUDES: readonly (readonly Action[])[] = [
  [],
  [step('open', 0), step('select'), step('details', 0)],
  [step('series'), step('details', 0)],
  [step('find'), step('move', 0), step('select', 0, SECOND)],
  [step('select'), step('details', 0), step('confirm'), step('move', 0), step('select', 0, SECOND)],
];

const answerArbitrary = fc.record({
  delay: fc.constantFrom(0, 20, 300, 2000),
  failure: fc.option(fc.constantFrom(...FAILURES), { freq: 3 }),
  /** The failure comes after the work was done. */
  isDone: fc.boolean(),
});
type Answer = typeof answerArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Puts delays and failures between a call and its provider. */
function disturb(test: ReturnType<typeof createTestCall>, answers: readonly Answer[]): void {
  let next = 0;
  const { scheduler, setTimer } = test;
  const wrap = <A extends unknown[], R>(work: (...args: A) => Promise<R>, canBeLost = true) => {
    return async (...args: A): Promise<R> => {
      const answer = answers[next % Math.max(1, answers.length)];
      next += 1;
      await new Promise<void>((resolve) => setTimer(answer?.delay ?? 0, resolve));
      // Not for ever: what is in doubt has to come to an end.
      const failure = next < 3 * answers.length ? (answer?.failure ?? null) : null;
      const isDone = canBeLost && failure === 'unknown_outcome' && answer?.isDone === true;
      if (failure !== null && !isDone) throw new SchedulingError(failure, 'told to fail');
      const result = await work(...args);
      if (failure !== null) throw new SchedulingError(failure, 'told to fail afterwards');
      return result;
    };
  };
  const plain: Scheduler = { ...scheduler };
  // A hold whose answer is lost has no id that anybody knows: it runs out by itself.
  scheduler.hold = wrap((...args: Parameters<Scheduler['hold']>) => plain.hold(...args), false);
  scheduler.book = wrap((...args: Parameters<Scheduler['book']>) => plain.book(...args));
  scheduler.find = wrap((...args: Parameters<Scheduler['find']>) => plain.find(...args));
  scheduler.reschedule = wrap((...args: Parameters<Scheduler['reschedule']>) =>
    plain.reschedule(...args),
  );
  scheduler.cancel = wrap((...args: Parameters<Scheduler['cancel']>) => plain.cancel(...args));
}

async function play(actions: readonly Action[], answers: readonly Answer[]): Promise<void> {
  const test = createTestCall();
  const { call, scheduler } = test;
  scheduler.bookings.push({ ...OTHER });
  disturb(test, answers);
  const attemptFor = (start: string): string => `attempt-${start}`;
  const checkPhone: CheckPhone = () => ({ ok: false, problem: { kind: 'phone_digits' } });
  const common = { call, attemptFor, checkPhone };
  const tools = createTools({
    ...common,
    words: english,
    handles: createTimeHandles({ takesInstants: true }),
    consent: { decide: () => ({ kind: 'agreed' }) },
    handOver: NOBODY,
    bookPatienceMs: 1000,
    setTimer: test.setTimer,
  });
  const rpc = createCalendarRpc({
    ...common,
    words: english.calendar,
    caller: () => 'caller',
    admit: () => true,
    enabled: true,
    takeover: () => undefined,
    log: { warn: () => undefined },
  });
  let version = call.view().version;
  const check = (): void => {
    const view = calendarViewSchema.parse(call.view());
    expect(view.version).toBeGreaterThanOrEqual(version);
    ({ version } = view);
    if (view.step === 'booked') {
      const card = cardOf(call.state().booking);
      const record = scheduler.bookings.find((each) => each.uid === card?.record.uid);
      expect(record?.start, 'a card without a record').toBe(view.booking.start);
    }
    const { booking, selection } = call.state();
    // A wish that is sent keeps the time it was sent for as the one that is chosen.
    if (booking.status === 'sent' || booking.status === 'unknown') {
      expect(selection?.start).toBe(booking.start);
    }
    if (booking.status === 'shown' || booking.status === 'finding') expect(selection).toBeNull();
    const live = scheduler.bookings.filter(({ status }) => status === 'accepted');
    expect(new Set(live.map(({ start }) => start)).size, 'two bookings at one time').toBe(
      live.length,
    );
  };
  call.onView(check);
  const pending: Promise<unknown>[] = [];
  let taps = 0;
  const tap = (method: BrowserMethod, request: unknown): void => {
    try {
      rpc[method]({ callerIdentity: 'caller', payload: encode(request) });
    } catch (error) {
      expect(error).toBeInstanceOf(RpcFault);
    }
  };
  const uidShown = (): string => {
    const view = call.view();
    if (view.step === 'booked') return view.booking.uid;
    return ('moving' in view ? view.moving?.uid : undefined) ?? OTHER.uid;
  };
  const touch = ({ what, start }: Action): [BrowserMethod, unknown] => {
    const attempt = `tap-${String((taps += 1)).padStart(8, '0')}`;
    const selected = call.state().selection?.start ?? start;
    switch (what) {
      case 'open':
        return ['calendar.open', { range: '1w' }];
      case 'select':
        return ['calendar.select', { start }];
      case 'series':
        return ['calendar.select', { start, repeat: REPEAT }];
      case 'release':
        return ['calendar.release', {}];
      case 'details':
        return ['calendar.details', { values: DETAILS }];
      case 'confirm':
        return call.state().booking.status === 'choosing_new_time'
          ? ['calendar.reschedule', { uid: uidShown(), attempt, start: selected }]
          : ['calendar.book', { attempt, start: selected }];
      case 'find':
        return ['calendar.find', { email: DETAILS.email, date: '2026-11-25' }];
      case 'move':
        return ['calendar.reschedule', { uid: uidShown() }];
      case 'cancel':
        return ['calendar.cancel', { uid: uidShown(), attempt }];
      case 'close':
        return ['calendar.close', {}];
      case 'timezone':
        return ['calendar.timezone', { zone: 'Europe/Rome' }];
    }
  };
  const say = ({ what, start }: Action): Promise<unknown> => {
    switch (what) {
      case 'open':
        return tools.show_calendar({});
      case 'select':
        return tools.select_time({ time: start });
      case 'series':
        return tools.select_time({ time: start, repeat: REPEAT });
      case 'release':
        return tools.release_time({});
      case 'details':
        return tools.set_details({ ...DETAILS, confirmed: true });
      case 'confirm':
        return tools.book_appointment({});
      case 'find':
        return tools.find_booking({ email: DETAILS.email, date: '2026-11-25' });
      case 'move':
        return tools.move_booking({ confirmed: true });
      case 'cancel':
        return tools.cancel_booking({});
      case 'close':
        return tools.close_calendar({});
      case 'timezone':
        return tools.set_timezone({ zone: 'Europe/London' });
    }
  };
  for (const action of actions) {
    if (action.hand === 'touch') tap(...touch(action));
    else pending.push(say(action));
    check();
    await test.advance(action.wait);
  }
  // What was in doubt comes to an end, and so does every answer of a tool.
  await test.advance(300_000);
  await Promise.all(pending);
  const { status } = call.state().booking;
  expect(['sent', 'unknown', 'changing'], 'still in doubt').not.toContain(status);
  const closing = call.close();
  await test.advance(60_000);
  await closing;
  expect(scheduler.holds.size, 'a hold is left').toBe(0);
  expect(epochOrder(scheduler.bookings.map(({ start }) => start))).toBe(true);
}

/** Nothing is booked in the past. */
function epochOrder(starts: readonly string[]): boolean {
  return starts.every((start) => start > NOW);
}

describe('two hands on one calendar', () => {
  it('never make two bookings of one wish, show none without a record, or leave a hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PRELUDES),
        fc.array(actionArbitrary, { minLength: 4, maxLength: 20, size: 'max' }),
        fc.array(answerArbitrary, { minLength: 1, maxLength: 10 }),
        (prelude, actions, answers) => play([...prelude, ...actions], answers),
      ),
      { numRuns: 1000 },
    );
  }, 120_000);
});
