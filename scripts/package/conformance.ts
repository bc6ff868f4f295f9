/** Whether an agent in a room speaks the protocol of the calendar: asks it as a caller's page does, and books nothing. */
import { setTimeout as after } from 'node:timers/promises';
import type { z } from 'zod';
import { RpcError, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import {
  CALENDAR_ATTRIBUTE,
  decode,
  MAX_RESPONSE_CHARS,
  protocol,
  rpcErrorKind,
  type BrowserMethod,
  type ResponseOf,
} from '@in-call-calendar/shared';

/** What became of one requirement. */
export interface ConformanceResult {
  requirement: string;
  isMet: boolean;
  problem?: string;
}

/** The contract by method, so that method and answer go together. */
const ANSWERS: { [M in BrowserMethod]: { response: z.core.$ZodType<ResponseOf<M>> } } = protocol;

/** How long an agent may take to come, and to have read free times, in ms. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 200;

/**
 * Checks the agent of a room that a caller has joined; free times within the dates first shown are needed.
 *
 * @returns a result for each requirement, in order; those after the first that is not met are left out
 */
export async function checkAgentInRoom(room: Room): Promise<ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  const pushed = followViews(room);
  let agent = '';
  let start = '';

  async function ask<M extends BrowserMethod>(
    method: M,
    request: object | string,
  ): Promise<ResponseOf<M>> {
    const payload = typeof request === 'string' ? request : JSON.stringify(request);
    const text = await room.localParticipant?.performRpc({
      destinationIdentity: agent,
      method,
      payload,
    });
    const decoded = decode(ANSWERS[method].response, text ?? '', MAX_RESPONSE_CHARS);
    if (!decoded.ok) throw new Error(`the answer to ${method} is ${decoded.detail}`);
    return decoded.value;
  }

  async function refuses(
    method: BrowserMethod,
    request: object | string,
    kinds: string[],
  ): Promise<void> {
    try {
      await ask(method, request);
    } catch (error) {
      const code = error instanceof RpcError ? error.code : null;
      const kind = typeof code === 'number' ? rpcErrorKind(code) : null;
      if (kind !== null && kinds.includes(kind)) return;
      throw new Error(
        `${method} is refused as ${kind ?? String(error)}, not as ${kinds.join(' or ')}`,
        { cause: error },
      );
    }
    throw new Error(`${method} is not refused`);
  }

  const requirements: [name: string, check: () => Promise<void>][] = [
    [
      `an agent says ${CALENDAR_ATTRIBUTE} in its attributes`,
      async () => {
        agent = (await until(() => agentIn(room), 'no agent in the room says so')).identity;
      },
    ],
    [
      'calendar.sync answers with snapshot and free times, and may be repeated',
      async () => {
        const { enabled, view } = await ask('calendar.sync', { zone: 'Europe/Berlin' });
        if (!enabled) throw new Error('the agent does no booking');
        const again = await ask('calendar.sync', {});
        if (again.view.epoch !== view.epoch) throw new Error('its epoch changes within a call');
      },
    ],
    [
      'calendar.open opens it, under a version that grows, and the snapshot is pushed',
      async () => {
        const before = await ask('calendar.sync', {});
        const { view } = await ask('calendar.open', {});
        if (view.step === 'closed') throw new Error('it stays closed');
        if (view.version <= before.view.version) throw new Error('its version does not grow');
        await until(() => pushed().includes('open') || null, 'no calendar.view came');
      },
    ],
    [
      'calendar.slots answers with free times of the window',
      async () => {
        const { view } = await ask('calendar.sync', {});
        if (view.step === 'closed') throw new Error('it is closed');
        const { window } = view;
        const slot = await until(
          async () => (await ask('calendar.slots', window)).slots[0] ?? null,
          'none came',
        );
        start = slot.start;
      },
    ],
    [
      'calendar.select chooses a time, and calendar.release gives it back',
      async () => {
        const { view } = await ask('calendar.select', { start });
        if (view.step !== 'details') throw new Error(`the step is ${view.step}, not details`);
        await ask('calendar.details', { values: { name: 'Ada Byron' } });
        const { view: back } = await ask('calendar.release', {});
        if (back.step !== 'choosing') throw new Error(`the step is ${back.step}, not choosing`);
      },
    ],
    [
      'what is no request is refused as bad_request',
      async () => {
        await refuses('calendar.open', 'no JSON', ['bad_request']);
        await refuses('calendar.select', { start: 'soon' }, ['bad_request']);
      },
    ],
    [
      'a time that is not free, and a booking without a choice, are refused with a code',
      async () => {
        await refuses('calendar.select', { start: '2001-01-01T00:00:00.000Z' }, ['slot_unknown']);
        await refuses('calendar.book', { attempt: 'conformance', start }, [
          'wrong_state',
          'slot_unknown',
        ]);
      },
    ],
    [
      'calendar.close closes it',
      async () => {
        const { view } = await ask('calendar.close', {});
        if (view.step !== 'closed') throw new Error(`the step is ${view.step}`);
      },
    ],
  ];

  for (const [requirement, check] of requirements) {
    try {
      await check();
      results.push({ requirement, isMet: true });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return [...results, { requirement, isMet: false, problem }];
    }
  }
  return results;
}

/** Takes snapshots as a page does; returns which kinds have come. */
function followViews(room: Room): () => ('open' | 'closed')[] {
  const seen: ('open' | 'closed')[] = [];
  room.localParticipant?.registerRpcMethod('calendar.view', ({ payload }) => {
    const decoded = decode(protocol['calendar.view'].request, payload, MAX_RESPONSE_CHARS);
    if (!decoded.ok) return Promise.reject(new RpcError(2000, decoded.detail));
    seen.push(decoded.value.step === 'closed' ? 'closed' : 'open');
    return Promise.resolve(JSON.stringify({ version: decoded.value.version }));
  });
  return () => seen;
}

function agentIn(room: Room): RemoteParticipant | null {
  const all = [...room.remoteParticipants.values()];
  return all.find(({ attributes }) => attributes[CALENDAR_ATTRIBUTE] === 'true') ?? null;
}

async function until<T>(look: () => T | null | Promise<T | null>, problem: string): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== null) return found;
    await after(LOOK_EVERY_MS);
  }
  throw new Error(problem);
}
