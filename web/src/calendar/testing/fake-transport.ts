/** A transport to an agent that a test plays: every call waits until the test answers it. */
import type { BrowserMethod } from '@in-call-calendar/shared';
import type { CalendarEnvironment, CalendarTransport } from '../client/environment.ts';
import type { RpcHandler } from '../rpc/calendar-peer.ts';

export interface WaitingCall {
  method: string;
  request: unknown;
  answer: (response: unknown) => Promise<void>;
  fail: (error: Error) => Promise<void>;
}

interface Timer {
  at: number;
  callback: () => void;
}

/** Lets everything that is ready to run do so. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function createFakeTransport() {
  const listeners = new Set<() => void>();
  const timers = new Set<Timer>();
  const saved: unknown[] = [];
  let handler: RpcHandler | null = null;
  let time = Date.parse('2026-11-24T14:03:00Z');
  let ids = 0;
  const state = { agent: null as string | null, connected: true, calls: [] as WaitingCall[] };

  const transport: CalendarTransport = {
    agent: () => state.agent,
    connected: () => state.connected,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    register(_method, given) {
      handler = given;
      return () => (handler = null);
    },
    perform(_to, method, payload) {
      return new Promise((resolve, reject) => {
        state.calls.push({
          method,
          request: JSON.parse(payload),
          answer(response) {
            resolve(JSON.stringify(response));
            return settled();
          },
          fail(error) {
            reject(error);
            return settled();
          },
        });
      });
    },
  };

  const environment: CalendarEnvironment = {
    transport,
    now: () => time,
    after(ms, callback) {
      const timer = { at: time + ms, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    timeDisplay: { zone: 'America/New_York', hour12: true },
    formStorage: {
      load: () => ({}),
      save: (values) => void saved.push(values),
    },
    newId: () => `attempt-${(ids += 1)}`,
  };

  return {
    environment,
    saved,
    state,
    /** The oldest call of a method that has not been taken yet. */
    take: (method: BrowserMethod): WaitingCall => {
      const at = state.calls.findIndex((call) => call.method === method);
      const [call] = at === -1 ? [] : state.calls.splice(at, 1);
      if (!call) throw new Error(`no call of ${method} is waiting`);
      return call;
    },
    waiting: () => state.calls.map((call) => call.method),
    /** Changes who is in the room and notifies the page. */
    change: (change: { agent?: string | null; connected?: boolean }) => {
      Object.assign(state, change);
      for (const listener of listeners) listener();
    },
    push: (view: unknown): string => {
      if (!handler) throw new Error('nothing is registered');
      return handler(state.agent ?? '', JSON.stringify(view));
    },
    /** Moves the clock on and runs what is due. */
    pass: async (ms: number) => {
      time += ms;
      for (const timer of [...timers]) {
        if (timer.at > time) continue;
        timers.delete(timer);
        timer.callback();
      }
      await settled();
    },
    settled,
  };
}
