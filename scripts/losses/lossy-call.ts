/**
 * A call in memory with both its ends: the agent's calendar, snapshots and words, the page's client, and a line between
 * them that can be lost. What is said while the line is away is heard by nobody.
 */
import {
  RpcFault,
  type AgentMethod,
  type Answer,
  type ClientSnapshot,
  type Instant,
} from '@in-call-calendar/shared';
import type { CalendarCall } from '../../agent/src/calendar/calendar-call.ts';
import { createCalendarTakeover } from '../../agent/src/calendar/takeover.ts';
import {
  createTestCall,
  flush,
  type FakeScheduler,
  type TestCall,
} from '../../agent/src/calendar/testing/fake-calendar.ts';
import { NOW, SLOTS } from '../../agent/src/calendar/testing/states.ts';
import type { CallSpeech } from '../../agent/src/conversation/call-speech.ts';
import { firstWords } from '../../agent/src/conversation/first-words.ts';
import { createSpokenFacts } from '../../agent/src/conversation/spoken-facts.ts';
import { english } from '../../agent/src/conversation/words/en/en.ts';
import { isToldByStanding } from '../../agent/src/conversation/takeover-words.ts';
import { createCalendarRpc } from '../../agent/src/screen/calendar-rpc.ts';
import { createCallerScreen, type CallerScreen } from '../../agent/src/screen/caller-screen.ts';
import { createScreenSender } from '../../agent/src/screen/screen-sender.ts';
import { standingKnown } from '../../agent/src/session/standing-known.ts';
import {
  createCalendarClient,
  type CalendarClient,
} from '../../web/src/calendar/client/calendar-client.ts';
import type { RpcHandler } from '../../web/src/calendar/rpc/calendar-peer.ts';

/** After how long LiveKit gives a call up that nobody has answered, in ms. */
const GIVE_UP_MS = 7000;
/** Steps in which the clock is turned on, in ms. */
const STEP_MS = 100;
/** How long a page that has come back may take until it can be heard, in ms. */
const RETURN_MS = 800;

/**
 * `frozen`: nothing gets through and nobody is told; `broken`: both ends know. A call of the page is lost either way,
 * one of the agent comes through late.
 */
export type Line = 'up' | 'frozen' | 'broken';

export interface LossyCall {
  /** The page as it is now; another one after it was loaded again. */
  page: () => CalendarClient;
  /** What the caller has heard, oldest first. */
  heard: string[];
  /** The provider of the agent that leads the call. */
  provider: () => FakeScheduler;
  calendar: () => CalendarCall;
  setLine: (line: Line) => void;
  reload: () => Promise<void>;
  /** Bookings wait at the provider until they are let go. */
  holdBookings: () => void;
  letBookingsGo: () => Promise<void>;
  /** The agent is killed, bookings that wait are let go, and another agent takes the call over. */
  killAgent: () => Promise<void>;
  /** Turns the clock of all on. */
  advance: (ms: number) => Promise<void>;
}

interface Agent extends TestCall {
  identity: string;
  answer: (method: string, payload: string) => string;
  screen: CallerScreen;
  speech: CallSpeech;
  greet: () => void;
}

const log = { info: () => undefined, warn: () => undefined };
const attemptFor = (start: Instant): string => `attempt-${start}`;
const checkPhone = () => ({ ok: false, problem: { kind: 'phone_digits' } }) as const;

/** Begins a call whose page has joined. */
export async function createLossyCall(): Promise<LossyCall> {
  const heard: string[] = [];
  let line: Line = 'up';
  let time = Date.parse(NOW);
  let ids = 0;
  let take: RpcHandler = () => '';
  let held: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const stored: { known: ClientSnapshot | null; form: Readonly<Record<string, Answer>> } = {
    known: null,
    form: {},
  };
  let letGo: () => void = () => undefined;
  let agent = startAgent('agent-1', () => agent.identity === 'agent-1');
  const agents = [agent];
  let client = openPage();
  await flush();

  /** @param leads whether it is still the agent of this call */
  function startAgent(identity: string, leads: () => boolean): Agent {
    const test = createTestCall(SLOTS, undefined, english.calendar, identity);
    const { call, setTimer } = test;
    const context = () => ({
      now: call.state().now,
      view: call.view(),
      slots: call.allSlots(),
      visible: call.visible(),
      hasScreen: true,
    });
    const say = (text: string) => {
      if (line === 'up' && leads()) heard.push(text);
      return { done: () => true };
    };
    const { speech, speaker } = createSpokenFacts({
      session: { say, interrupt: () => ({ await: Promise.resolve() }) },
      call,
      context,
      words: english,
      now: () => time,
      setTimer,
      log,
    });
    const screen = createCallerScreen({
      isHidden: false,
      connect: () =>
        createScreenSender({
          send: (method, payload) => toPage(identity, method, payload),
          now: () => time,
          onReturn: speech.repeat,
          log,
        }),
    });
    call.onView((view) => {
      if (leads()) screen.push(view);
    });
    const takeover = createCalendarTakeover({ call, checkPhone, attemptFor });
    const rpc: Record<string, (incoming: { callerIdentity: string; payload: string }) => string> =
      createCalendarRpc({
        call,
        caller: () => 'caller',
        admit: () => true,
        attemptFor,
        checkPhone,
        words: english.calendar,
        enabled: true,
        takeover(known) {
          if (known) takeover(known);
        },
        log,
      });
    return {
      ...test,
      identity,
      answer: (method, payload) => rpc[method]?.({ callerIdentity: 'caller', payload }) ?? '',
      screen,
      speech,
      greet() {
        if (identity !== 'agent-1')
          speech.sayFirst(firstWords(context(), english, { resumed: true }));
        speaker.begin((fact) => identity !== 'agent-1' && isToldByStanding(fact, call.view()));
      },
    };
  }

  /** Waits where the line is away, and is given up after a while. */
  function toPage(from: string, _method: AgentMethod, payload: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const arrive = () => {
        resolve(take(from, payload));
      };
      if (line === 'up') {
        arrive();
        return;
      }
      held.push(arrive);
      agent.setTimer(GIVE_UP_MS, () => {
        reject(Object.assign(new Error('no answer'), { code: 1501 }));
      });
    });
  }

  function openPage(): CalendarClient {
    return createCalendarClient({
      transport: {
        agent: () => agent.identity,
        connected: () => line !== 'broken',
        onChange(listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        register(_method, handler) {
          take = handler;
          return () => undefined;
        },
        perform(_to, method, payload) {
          if (line === 'up') return Promise.resolve().then(() => agent.answer(method, payload));
          return new Promise((_resolve, reject) => {
            agent.setTimer(GIVE_UP_MS, () => {
              reject(new RpcFault(1501, 'Connection timeout'));
            });
          });
        },
      },
      now: () => time,
      after: (ms, run) => agent.setTimer(ms, run),
      timeDisplay: { zone: 'America/New_York', hour12: true },
      formStorage: {
        load: () => stored.form,
        save: (form) => void (stored.form = form),
      },
      takeoverStorage: {
        load: () => stored.known,
        save: (known) => void (stored.known = known),
      },
      newId: () => `attempt-${(ids += 1)}`,
    });
  }

  async function advance(ms: number): Promise<void> {
    const steps = Math.ceil(ms / STEP_MS);
    for (let step = 0; step < steps; step += 1) {
      time += STEP_MS;
      for (const each of agents) await each.advance(STEP_MS);
    }
    await flush();
  }

  async function letBookingsGo(): Promise<void> {
    letGo();
    await flush();
  }

  agent.greet();
  return {
    page: () => client,
    heard,
    provider: () => agent.scheduler,
    calendar: () => agent.call,
    setLine(next) {
      line = next;
      if (line === 'up') {
        const late = held;
        held = [];
        for (const arrive of late) arrive();
      }
      changed();
    },
    async reload() {
      client.dispose();
      listeners.clear();
      agent.screen.left();
      agent.speech.away();
      client = openPage();
      agent.screen.returned();
      await advance(RETURN_MS);
      agent.speech.back();
    },
    holdBookings() {
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const { scheduler } = agent;
      const book = scheduler.book.bind(scheduler);
      scheduler.book = (request, options) => held.then(() => book(request, options));
    },
    letBookingsGo,
    async killAgent() {
      const killed = agent;
      agent = startAgent('agent-2', () => true);
      await letBookingsGo();
      agent.scheduler.bookings.push(...killed.scheduler.bookings);
      agents.push(agent);
      changed();
      await flush();
      const { screen, call, setTimer, greet } = agent;
      void standingKnown(screen.shown, call, setTimer).then(greet);
    },
    advance,
  };
}
