import {
  encode,
  protocol,
  RPC_CODES,
  RpcFault,
  type BrowserMethod,
  type Press,
} from '@in-call-calendar/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestCall, flush, type TestCall } from '../calendar/testing/fake-calendar.ts';
import type { Fact } from '../calendar/state.ts';
import { plainWords } from '../calendar/testing/plain-words.ts';
import { FIRST, SECOND } from '../calendar/testing/states.ts';
import { createCalendarRpc } from './calendar-rpc.ts';

interface TestRpc extends TestCall {
  /** Fields that the caller was in, and touches between them. */
  activity: (string | null)[];
  ask: (method: BrowserMethod, request: unknown, from?: string) => unknown;
  raw: (method: BrowserMethod, payload: string) => string;
}

function makeRpc(admit: () => boolean = () => true): TestRpc {
  const test = createTestCall();
  const activity: (string | null)[] = [];
  const handlers = createCalendarRpc({
    call: test.call,
    caller: () => 'caller-1',
    admit,
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: (text) =>
      text.startsWith('+')
        ? { ok: true, e164: text }
        : { ok: false, problem: { kind: 'phone_country' } },
    words: plainWords,
    activity: {
      touched: () => void activity.push('touched'),
      focused: (field) => void activity.push(field),
    },
    enabled: true,
    takeover: () => undefined,
    log: { warn: () => undefined },
  });
  const raw = (method: BrowserMethod, payload: string, callerIdentity = 'caller-1'): string =>
    handlers[method]({ callerIdentity, payload });
  return {
    ...test,
    activity,
    raw,
    ask: (method, request, from) => JSON.parse(raw(method, encode(request), from)) as unknown,
  };
}

function failure(run: () => unknown): RpcFault {
  try {
    run();
  } catch (error) {
    if (error instanceof RpcFault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('calls from the browser', () => {
  it('are answered though the agent does not know the zone of the page, which is left out', () => {
    const { ask, call } = makeRpc();
    const before = call.state().zones;
    expect(ask('calendar.sync', { zone: 'America/Newtown', hour12: false })).toMatchObject({
      enabled: true,
      view: { zones: { ...before, hour12: false } },
    });
  });

  it('carry a whole booking, each answered with the snapshot after it', async () => {
    const { ask, scheduler } = makeRpc();
    expect(ask('calendar.sync', { zone: 'America/New_York' })).toMatchObject({
      enabled: true,
      view: { step: 'closed' },
    });
    expect(ask('calendar.open', {})).toMatchObject({ view: { step: 'choosing' } });
    expect(ask('calendar.select', { start: FIRST })).toMatchObject({ view: { step: 'details' } });
    ask('calendar.details', { values: { name: 'Ada Byron', email: 'ada@example.com' } });
    expect(ask('calendar.book', { attempt: 'tap-00000001', start: FIRST })).toMatchObject({
      view: { step: 'booking' },
    });
    await flush();
    expect(ask('calendar.sync', {})).toMatchObject({ view: { step: 'booked' } });
    expect(scheduler.bookings).toHaveLength(1);
  });

  it('answer the same attempt again without doing anything, even after it has failed', async () => {
    const { ask, scheduler } = makeRpc();
    ask('calendar.select', { start: FIRST });
    ask('calendar.details', { values: { name: 'Ada', email: 'ada@example.com' } });
    scheduler.failNext('book', 'unavailable');
    ask('calendar.book', { attempt: 'tap-00000001', start: FIRST });
    await flush();
    expect(ask('calendar.book', { attempt: 'tap-00000001', start: FIRST })).toMatchObject({
      view: { step: 'details' },
    });
    await flush();
    expect(scheduler.log.filter((line) => line.startsWith('book'))).toHaveLength(1);
  });

  it('account for a press whose answer was lost, once', () => {
    const { ask, call } = makeRpc();
    const facts: Fact[] = [];
    call.onFact((fact) => facts.push(fact));
    const sync = (press: Omit<Press, 'target'>): void => {
      facts.length = 0;
      ask('calendar.sync', { unanswered: { ...press, target: FIRST } });
    };
    ask('calendar.open', {});
    sync({ kind: 'select', id: 1 });
    expect(facts).toEqual([{ type: 'unanswered', press: 'select', arrived: false }]);
    sync({ kind: 'select', id: 1 });
    expect(facts).toEqual([]);
    ask('calendar.select', { start: FIRST });
    sync({ kind: 'select', id: 2 });
    expect(facts).toEqual([{ type: 'unanswered', press: 'select', arrived: true }]);
    sync({ kind: 'book', id: 3 });
    expect(facts).toEqual([{ type: 'unanswered', press: 'book', arrived: false }]);
  });

  it('from anybody but the caller are refused', () => {
    const { ask, call } = makeRpc();
    const error = failure(() => ask('calendar.select', { start: FIRST }, 'stranger'));
    expect(error.code).toBe(RPC_CODES.forbidden);
    expect(call.view().step).toBe('closed');
  });

  it('are refused when malformed, unknown in part, or too large', () => {
    const { raw, ask } = makeRpc();
    expect(failure(() => raw('calendar.select', '{')).code).toBe(RPC_CODES.bad_request);
    expect(failure(() => ask('calendar.open', { range: '9y' })).code).toBe(RPC_CODES.bad_request);
    expect(failure(() => ask('calendar.open', { admin: true })).code).toBe(RPC_CODES.bad_request);
    const huge = { values: { notes: 'x'.repeat(20_000) } };
    expect(failure(() => ask('calendar.details', huge)).code).toBe(RPC_CODES.too_large);
  });

  it('are throttled when there are too many', () => {
    const { ask } = makeRpc(() => false);
    expect(failure(() => ask('calendar.sync', {})).code).toBe(RPC_CODES.rate_limited);
  });

  it('tell which field the caller is in, and change nothing by it', () => {
    const { ask, activity, call } = makeRpc();
    const before = call.view().version;
    expect(ask('calendar.focus', { field: 'email' })).toMatchObject({ view: { step: 'closed' } });
    ask('calendar.focus', { field: null });
    expect(activity).toEqual(['touched', 'email', 'touched', null]);
    expect(call.view().version).toBe(before);
  });

  it('count as something done, but for what the page asks by itself', () => {
    const { ask, activity } = makeRpc();
    ask('calendar.sync', {});
    ask('calendar.slots', { from: '2026-11-25', to: '2026-11-30' });
    expect(activity).toEqual([]);
    ask('calendar.open', {});
    expect(activity).toEqual(['touched']);
  });

  it('say what to do when they do not fit the state', () => {
    const { ask } = makeRpc();
    const error = failure(() => ask('calendar.book', { attempt: 'tap-00000001', start: FIRST }));
    expect(error).toMatchObject({ code: RPC_CODES.wrong_state });
    expect(error.message).toBe('no_time_chosen');
    const unknown = failure(() => ask('calendar.select', { start: '2026-11-25T14:07:00.000Z' }));
    expect(unknown.code).toBe(RPC_CODES.slot_unknown);
  });

  it('keep a phone number that will not do, with the reason, and put a good one into form', () => {
    const { ask, call } = makeRpc();
    ask('calendar.select', { start: SECOND });
    ask('calendar.details', { values: { attendeePhoneNumber: '12345678' } });
    expect(call.state().details['attendeePhoneNumber']).toMatchObject({
      value: '12345678',
      error: { kind: 'phone_country' },
    });
    ask('calendar.details', { values: { attendeePhoneNumber: '+12025550123' } });
    expect(call.state().details['attendeePhoneNumber']?.error).toBeUndefined();
  });

  it('never throw anything but an error of ours, whatever comes in', () => {
    const methods = Object.keys(protocol).filter((name) => name !== 'calendar.view');
    const { raw } = makeRpc();
    fc.assert(
      fc.property(
        fc.constantFrom(...(methods as BrowserMethod[])),
        fc.oneof(fc.string(), fc.json(), fc.json({ maxDepth: 2 })),
        (method, payload) => {
          try {
            expect(typeof raw(method, payload)).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(RpcFault);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
