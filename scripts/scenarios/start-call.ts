/** The call of a scenario: everything a real one has between the provider and the room, and no room. */
import { initializeLogger, voice } from '@livekit/agents';
import {
  protocol,
  type BrowserMethod,
  type CalendarView,
  type DateWindow,
  type Slot,
} from '@in-call-calendar/shared';
import { typedMessage, type CallerTurn } from '../../agent/src/conversation/modality.ts';
import { createCallerActivity } from '../../agent/src/conversation/caller-activity.ts';
import { english } from '../../agent/src/conversation/words/en/en.ts';
import { checkPhone } from '../../agent/src/scheduling/check-phone.ts';
import { createCalendarRpc } from '../../agent/src/screen/calendar-rpc.ts';
import { createSessionCalendar } from '../../agent/src/session/session-calendar.ts';
import { createSessionConversation } from '../../agent/src/session/session-conversation.ts';
import type { ProviderState } from './provider-state.ts';
import type { Scenario } from './read-scenarios.ts';
import type { ScenarioVoice } from './scenario-voice.ts';
import type { ScenarioTime } from './scenario-time.ts';
import type { ScenarioProvider } from './start-provider.ts';
import type { TranscriptLine, Who } from './transcript.ts';

const CALLER = 'caller';
/** How often it is looked whether something is still under way, in real ms. */
const LOOK_EVERY_MS = 2;
/** Looks in a row that have to find nothing. */
const QUIET_LOOKS = 3;
/** After this much of the call's time the agent has spoken of what was tapped, in ms. */
const SETTLE_MS = 600;

/** Something the agent said, with what the provider had on record when it was said. */
export interface Utterance {
  text: string;
  /** Of the turn that was played then; -1 before the first. */
  turn: number;
  provider: ProviderState;
  view: CalendarView;
}

export interface ScenarioCall {
  provider: ScenarioProvider;
  /** What is on the caller's screen. */
  view: () => CalendarView;
  said: readonly Utterance[];
  toolsCalled: readonly string[];
  /** Errors of models and of the session. */
  errors: readonly string[];
  transcript: readonly TranscriptLine[];
  note: (who: Who, text: string) => void;
  /** Numbers what comes from now on. */
  beginTurn: (turn: number) => void;
  /** Something the caller has said or typed; resolves when it has been answered. */
  hear: (turn: CallerTurn) => Promise<void>;
  /** A call of the browser. @throws RpcFault */
  rpc: (method: BrowserMethod, request: object) => void;
  /** Free times of a window of dates, as the browser gets them. */
  slots: (window: DateWindow) => Slot[];
  /** Lets the call's time pass. */
  pass: (ms: number) => Promise<void>;
  /** Waits until nothing is under way and the agent has spoken of it. */
  settle: () => Promise<void>;
  /** Ends the call, if it has not ended yet. */
  hangUp: () => Promise<void>;
}

/**
 * Begins the call of a scenario and waits for the greeting. Its clock stands still while nothing is under way.
 *
 * @param provider the calendar, by the same clock
 */
export async function startCall(
  scenario: Scenario,
  scenarioVoice: ScenarioVoice,
  { provider, time }: { provider: ScenarioProvider; time: ScenarioTime },
): Promise<ScenarioCall> {
  initializeLogger({ pretty: false, level: 'silent' });
  const { now } = time;
  const said: Utterance[] = [];
  const toolsCalled: string[] = [];
  const errors: string[] = [];
  const transcript: TranscriptLine[] = [];
  const speeches = new Set<voice.SpeechHandle>();
  let turn = -1;
  let isOver = false;
  const note = (who: Who, text: string): void => {
    transcript.push({ who, text });
  };
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (_: object, message: string) => {
      note('calendar', `warning: ${message}`);
    },
  };

  const event = await provider.scheduler.describe();
  const { faults } = scenario.calendar;
  if (faults) await provider.elsewhere({ faults });
  const { call, attemptFor, identify } = createSessionCalendar({
    scheduler: provider.scheduler,
    event,
    hostZone: undefined,
    words: english.calendar,
    now,
    setTimer: time.setTimer,
    log,
  });
  identify('RM_scenario');
  const activity = createCallerActivity(now);
  let view = call.view();
  call.onView((next) => {
    view = next;
  });
  const handlers = createCalendarRpc({
    call,
    caller: () => CALLER,
    admit: () => true,
    attemptFor,
    checkPhone,
    words: english.calendar,
    activity,
    enabled: true,
    takeover: () => undefined,
    log,
  });
  const answerOf = (method: BrowserMethod, request: object): unknown =>
    JSON.parse(handlers[method]({ callerIdentity: CALLER, payload: JSON.stringify(request) }));
  const rpc = (method: BrowserMethod, request: object): void => {
    protocol[method].response.parse(answerOf(method, request));
  };

  const { session, agent, models, speech, speaker, greeting } = createSessionConversation({
    call,
    event,
    attemptFor,
    voice: await scenarioVoice.load(event),
    words: english,
    activity,
    onDropped: () => undefined,
    onVoice: {
      onStatus: () => undefined,
      onHears: () => undefined,
      note: ({ part, kind }) => void errors.push(`${part}: ${kind}`),
    },
    hasScreen: !scenario.phone,
    now,
    setTimer: time.setTimer,
    log,
  });
  session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
    if (item.type !== 'message' || item.role !== 'assistant') return;
    const text = item.textContent ?? '';
    if (text === '') return;
    note('agent', text);
    said.push({ text, turn, provider: provider.state(), view });
  });
  session.on(voice.AgentSessionEventTypes.FunctionToolsExecuted, (executed) => {
    for (const [index, { name, args }] of executed.functionCalls.entries()) {
      toolsCalled.push(name);
      note('tool', `${name} ${args} -> ${executed.functionCallOutputs[index]?.output ?? ''}`);
    }
  });
  session.on(voice.AgentSessionEventTypes.SpeechCreated, ({ speechHandle }) => {
    speeches.add(speechHandle);
    speechHandle.addDoneCallback(() => speeches.delete(speechHandle));
  });
  session.on(voice.AgentSessionEventTypes.Error, ({ error }) => {
    errors.push(`the voice failed: ${String('error' in error ? error.error : error)}`);
  });
  session.on(voice.AgentSessionEventTypes.Close, ({ reason }) => {
    if (!isOver) errors.push(`the session closed by itself: ${reason}`);
  });

  const isBusy = (): boolean => provider.underWay() > 0 || speeches.size > 0;
  /** While something is under way, time passes as it does in the world. */
  async function quiet(ticks: boolean): Promise<void> {
    let looks = 0;
    let before = performance.now();
    while (looks < QUIET_LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      const at = performance.now();
      if (ticks) await time.advance(isBusy() ? at - before : 0, () => Promise.resolve());
      before = at;
      looks = isBusy() ? 0 : looks + 1;
    }
  }
  const pass = (ms: number): Promise<void> => time.advance(ms, () => quiet(false));
  async function settle(): Promise<void> {
    await quiet(true);
    await pass(SETTLE_MS);
    await quiet(true);
  }

  async function hangUp(): Promise<void> {
    if (isOver) return;
    isOver = true;
    speaker.close();
    await call.close();
    await session.close();
    await models.close();
  }

  await session.start({ agent });
  if (!scenario.phone) rpc('calendar.sync', { zone: scenario.zone });
  speech.say(greeting(false));
  speaker.begin();
  await settle();

  return {
    provider,
    view: () => view,
    said,
    toolsCalled,
    errors,
    transcript,
    note,
    beginTurn: (index) => {
      turn = index;
    },
    hear: async ({ text, modality }) => {
      speech.giveWay();
      await session
        .generateReply({ userInput: modality === 'typed' ? typedMessage(text) : text })
        .waitForPlayout();
    },
    rpc,
    slots: (window) =>
      protocol['calendar.slots'].response.parse(answerOf('calendar.slots', window)).slots,
    pass,
    settle,
    hangUp,
  };
}
