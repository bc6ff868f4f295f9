import { describe, expect, it } from 'vitest';
import { RPC_CODES, RpcFault, type CalendarView } from '@in-call-calendar/shared';
import { choosing, closed } from '../../gallery/fixtures.ts';
import { createCalendarPeer, type RpcHandler } from './calendar-peer.ts';

interface Sent {
  to: string;
  method: string;
  payload: string;
  timeoutMs: number;
}

function setUp(answer: (sent: Sent) => string | Promise<string> = () => '{}') {
  let handler: RpcHandler = () => '';
  const sent: Sent[] = [];
  const views: CalendarView[] = [];
  const state = { agent: 'agent-1' as string | null, isConnected: true, mismatches: 0 };
  const peer = createCalendarPeer(
    {
      connected: () => state.isConnected,
      agent: () => state.agent,
      register(_method, given) {
        handler = given;
        return () => undefined;
      },
      async perform(to, method, payload, timeoutMs) {
        const call = { to, method, payload, timeoutMs };
        sent.push(call);
        return answer(call);
      },
    },
    {
      onView: (view) => views.push(view) + 40,
      onMismatch: () => (state.mismatches += 1),
    },
  );
  const push = (caller: string, payload: unknown) => handler(caller, JSON.stringify(payload));
  return { peer, sent, views, state, push };
}

function codeOf(run: () => unknown): number | string {
  try {
    run();
    return 'no error';
  } catch (error) {
    return error instanceof RpcFault ? error.code : 'another error';
  }
}

describe('calendar.view', () => {
  it('hands the snapshot on and answers with the version that is shown', () => {
    const { push, views } = setUp();
    expect(push('agent-1', choosing())).toBe('{"version":41}');
    expect(views).toHaveLength(1);
  });

  it('is refused from anyone but the agent that counts', () => {
    const { push, views, state } = setUp();
    expect(codeOf(() => push('someone', choosing()))).toBe(RPC_CODES.forbidden);
    state.agent = null;
    expect(codeOf(() => push('agent-1', choosing()))).toBe(RPC_CODES.forbidden);
    expect(views).toEqual([]);
  });

  it('is refused when it is no view, without saying what was in it', () => {
    const { push, state } = setUp();
    expect(codeOf(() => push('agent-1', { ...choosing(), step: 'secret' }))).toBe(
      RPC_CODES.bad_request,
    );
    expect(state.mismatches).toBe(0);
  });

  it('of another protocol version is refused and reported', () => {
    const { push, state } = setUp();
    expect(codeOf(() => push('agent-1', { ...choosing(), protocol: 99 }))).toBe(
      RPC_CODES.bad_request,
    );
    expect(state.mismatches).toBe(1);
  });
});

describe('calls', () => {
  it('go to the agent with the method’s own time-out, and come back checked', async () => {
    const { peer, sent } = setUp(() => JSON.stringify({ view: closed }));
    const outcome = await peer.call('calendar.close', {});
    expect(sent).toEqual([
      { to: 'agent-1', method: 'calendar.close', payload: '{}', timeoutMs: 8000 },
    ]);
    expect(outcome).toEqual({ ok: true, value: { view: closed } });
  });

  it('fail at once while there is no agent', async () => {
    const { peer, sent, state } = setUp();
    state.agent = null;
    expect(await peer.call('calendar.close', {})).toEqual({
      ok: false,
      failure: { kind: 'no_agent' },
    });
    expect(sent).toEqual([]);
  });

  it('say nothing about the agent while there is no connection', async () => {
    const { peer, state } = setUp();
    state.agent = null;
    state.isConnected = false;
    expect(await peer.call('calendar.close', {})).toEqual({
      ok: false,
      failure: { kind: 'no_answer' },
    });
  });

  it.each([
    [
      RpcFault.of('slot_unknown', 'Gone.'),
      { kind: 'refused', reason: 'slot_unknown', text: 'Gone.' },
    ],
    [new RpcFault(1502, 'Response timeout'), { kind: 'no_answer' }],
    [new RpcFault(1400, 'Method not supported'), { kind: 'no_agent' }],
    [new Error('boom'), { kind: 'no_answer' }],
  ])('turn %s into words the page has', async (error, failure) => {
    const { peer } = setUp(() => Promise.reject(error));
    expect(await peer.call('calendar.open', {})).toEqual({ ok: false, failure });
  });

  it('drop the answer of an agent that has been replaced', async () => {
    const { peer, state } = setUp(() => {
      state.agent = 'agent-2';
      return JSON.stringify({ view: closed });
    });
    expect(await peer.call('calendar.close', {})).toEqual({
      ok: false,
      failure: { kind: 'superseded' },
    });
  });

  it('report an answer of another protocol version', async () => {
    const { peer, state } = setUp(() => JSON.stringify({ view: { protocol: 7 } }));
    expect(await peer.call('calendar.close', {})).toMatchObject({ failure: { kind: 'mismatch' } });
    expect(state.mismatches).toBe(1);
  });

  it('take nonsense for an answer that does not fit', async () => {
    const { peer, state } = setUp(() => 'not json');
    expect(await peer.call('calendar.close', {})).toMatchObject({ failure: { kind: 'mismatch' } });
    expect(state.mismatches).toBe(0);
  });
});
