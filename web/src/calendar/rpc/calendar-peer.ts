/** The browser's end of the calendar calls. Takes functions, not a Room, and trusts nothing that comes in. */
import {
  calendarViewSchema,
  decode,
  encode,
  MAX_RESPONSE_CHARS,
  protocol,
  PROTOCOL_VERSION,
  RpcFault,
  type AgentMethod,
  type BrowserMethod,
  type CalendarView,
  type RequestOf,
  type ResponseOf,
} from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import { failureOf, type Failure } from './failure.ts';

/** Answers a call of `caller` with JSON text; throws {@link RpcFault} and nothing else. */
export type RpcHandler = (caller: string, payload: string) => string;

/** How calls travel through the room, as plain functions. */
export interface RpcTransport {
  /** Resolves with the answer's text; rejects with {@link RpcFault}. */
  perform: (to: string, method: string, payload: string, timeoutMs: number) => Promise<string>;
  /** Answers `method` until the returned function is called. */
  register: (method: AgentMethod, handler: RpcHandler) => () => void;
  /** Identity of the agent that counts, or null while there is none. */
  agent: () => string | null;
  /** True while calls can get through. */
  connected: () => boolean;
}

export interface PeerEvents {
  /** Takes a snapshot and returns the version that is shown afterwards. */
  onView: (view: CalendarView) => number;
  /** The agent speaks another version of the contract. */
  onMismatch: () => void;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface CalendarPeer {
  /** Calls the agent. Never rejects. */
  call: <M extends BrowserMethod>(
    method: M,
    request: RequestOf<M>,
  ) => Promise<Outcome<ResponseOf<M>>>;
  close: () => void;
}

/** The browser's half of the protocol, keyed so that a method leads to the type of its answer. */
const table: {
  [M in BrowserMethod]: { response: z.core.$ZodType<ResponseOf<M>>; timeoutMs: number };
} = protocol;

const anyProtocol = z.looseObject({ protocol: z.unknown() });

/** True when the text is a snapshot of another protocol version, rather than nonsense. */
function isOtherVersion(text: string): boolean {
  const decoded = decode(anyProtocol, text, MAX_RESPONSE_CHARS);
  return decoded.ok && decoded.value.protocol !== PROTOCOL_VERSION;
}

/** Whether an answer that does not fit holds a snapshot of another version. */
function answerIsOtherVersion(text: string): boolean {
  const decoded = decode(z.looseObject({ view: anyProtocol }), text, MAX_RESPONSE_CHARS);
  return decoded.ok && decoded.value.view.protocol !== PROTOCOL_VERSION;
}

/** Puts the calendar's calls on a transport. */
export function createCalendarPeer(transport: RpcTransport, events: PeerEvents): CalendarPeer {
  const unregister = transport.register('calendar.view', (caller, payload) => {
    if (caller !== transport.agent())
      throw RpcFault.of('forbidden', 'Only the agent of this call may.');
    const decoded = decode(calendarViewSchema, payload, MAX_RESPONSE_CHARS);
    if (!decoded.ok) {
      if (decoded.reason === 'too_large') throw RpcFault.of('too_large', 'The view is too large.');
      if (isOtherVersion(payload)) events.onMismatch();
      throw RpcFault.of('bad_request', `Not a view of protocol ${PROTOCOL_VERSION}.`);
    }
    return encode({ version: events.onView(decoded.value) });
  });

  async function call<M extends BrowserMethod>(
    method: M,
    request: RequestOf<M>,
  ): Promise<Outcome<ResponseOf<M>>> {
    const agent = transport.agent();
    if (agent === null) {
      // Without a connection nobody can be seen: that says nothing about the agent.
      return { ok: false, failure: { kind: transport.connected() ? 'no_agent' : 'no_answer' } };
    }
    let text: string;
    try {
      text = await transport.perform(agent, method, encode(request), table[method].timeoutMs);
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
    if (transport.agent() !== agent) return { ok: false, failure: { kind: 'superseded' } };
    const decoded = decode(table[method].response, text, MAX_RESPONSE_CHARS);
    if (decoded.ok) return { ok: true, value: decoded.value };
    if (answerIsOtherVersion(text)) events.onMismatch();
    return { ok: false, failure: { kind: 'mismatch' } };
  }

  return { call, close: unregister };
}
