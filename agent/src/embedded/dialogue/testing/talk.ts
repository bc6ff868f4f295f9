/** A talk with the dialogue for tests: the real tools over a calendar in memory. */
import type { BookingField, CalendarView, EventPlace, Slot } from '@in-call-calendar/shared';
import { createTestCall, flush, type TestCall } from '../../../calendar/testing/fake-calendar.ts';
import { EVENT, ZONES } from '../../../calendar/testing/states.ts';
import type { CalendarEvent } from '../../../calendar/state.ts';
import { createCallHandOver } from '../../../conversation/hand-over/call-hand-over.ts';
import type { Person } from '../../../conversation/own-agent.ts';
import { createTools } from '../../../conversation/tools/create-tools.ts';
import type { PhoneCaller } from '../../../conversation/call-context.ts';
import type { CallContext, ToolResult } from '../contract.ts';
import { createDialogue, type Dialogue } from '../answering/create-dialogue.ts';
import type { ToolCall } from '../answering/state.ts';
import { modalityOf } from './modality-of.ts';
import { keepBookings, type MadeBefore } from './keep-bookings.ts';
import { createCalendarConsent } from '../../../conversation/consent/calendar-consent.ts';
import { readAnswer } from '../../../conversation/consent/allows.ts';
import { ownStatements } from '../../../conversation/takeover-words.ts';
import { createTimeHandles } from '../../../conversation/tools/handles.ts';
import { english } from '../../../conversation/words/en/en.ts';

/** Half-hour slots from 9 to 5 New York time, Monday to Friday, for four weeks from Wednesday 25 November 2026. */
export const FOUR_WEEKS: Slot[] = Array.from({ length: 28 }, (_, day) =>
  new Date(Date.UTC(2026, 10, 25 + day)).toISOString().slice(0, 10),
)
  .filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
  .flatMap((date) =>
    Array.from({ length: 16 }, (_, half) => ({
      start: new Date(Date.parse(`${date}T14:00:00Z`) + half * 1_800_000).toISOString(),
    })),
  );

export interface Talk extends TestCall {
  dialogue: Dialogue;
  /** Says or types something, as {@link modalityOf} tells, and returns what the agent says in the end. */
  say(text: string, cutOff?: { heard: string }): Promise<string>;
  /** Something done on the screen; returns what the agent says to it. */
  touch(event: CalendarEvent): Promise<string[]>;
  view(): CalendarView;
  context(): CallContext;
  /** Names of the tools that were called, in order. */
  called: ToolCall[];
}

export interface TalkOptions {
  slots?: Slot[];
  hasScreen?: boolean;
  /** Bookings that can be found. */
  bookings?: readonly MadeBefore[];
  /** How a person is reached. */
  person?: Person;
  /** What is known of a caller on a telephone, who has no screen then. */
  phone?: PhoneCaller;
  /** What the appointment is called. */
  title?: string;
  /** The form of the event type. */
  fields?: BookingField[];
  /** Where the appointment takes place. */
  place?: EventPlace;
  /** The lengths of the event type, in minutes, where there are several; 30 is the usual one. */
  lengths?: number[];
}

function withPlace(view: CalendarView, place: EventPlace | undefined): CalendarView {
  if (place === undefined || view.event === null) return view;
  return { ...view, event: { ...view.event, place } };
}

export function startTalk({
  slots = FOUR_WEEKS,
  phone,
  hasScreen = phone === undefined,
  bookings = [],
  title,
  fields,
  person,
  place,
  lengths,
}: TalkOptions = {}): Talk {
  const test = createTestCall(slots, undefined, english.calendar);
  const { call } = test;
  keepBookings(test.scheduler, bookings);
  if (title !== undefined)
    call.dispatch({ type: 'described', event: { ...EVENT, title }, hostZone: ZONES.host });
  if (fields)
    call.dispatch({ type: 'described', event: { ...EVENT, fields }, hostZone: ZONES.host });
  if (lengths) {
    const event = { ...EVENT, lengths: { minutes: lengths, isChosen: false } };
    call.dispatch({ type: 'described', event, hostZone: ZONES.host });
  }
  const called: ToolCall[] = [];
  const spoken: string[] = [];
  let toolAnswers = false;
  let isPlaced = false;
  const handles = createTimeHandles({ takesInstants: true });
  const consent = createCalendarConsent({
    state: () => call.state(),
    language: 'en',
    strict: false,
    spoken: (start) => english.times.startWithZone(start, call.state()),
    read: readAnswer('en', false),
    statements: () => ownStatements(context(), english),
  });
  const tools = createTools({
    words: english,
    handles,
    consent,
    call,
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: (value) =>
      /^\+/.test(value)
        ? { ok: true, e164: value }
        : { ok: false, problem: { kind: 'phone_country' } },
    handOver: createCallHandOver({
      person,
      isPhone: !hasScreen,
      call,
      words: english,
      voice: {
        quiet: () => Promise.resolve(),
        say: () => Promise.resolve(),
        stepBack: () => undefined,
        stepIn: () => undefined,
      },
      publish: () => undefined,
      note: () => undefined,
      onAnswered: () => undefined,
      setTimer: test.setTimer,
    }),
    bookPatienceMs: 3000,
    setTimer: () => () => undefined,
    ownNumber: phone?.number,
    onPlaced: () => {
      isPlaced = true;
    },
    answering: (on) => {
      toolAnswers = on;
    },
  });
  const context = (): CallContext => ({
    now: call.state().now,
    view: withPlace(call.view(), place),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen,
    phone: phone && { ...phone, ...(isPlaced && { zone: 'sure' }) },
  });
  const dialogue = createDialogue({ context });
  call.onFact((fact) => {
    if ('by' in fact && fact.by !== 'touch') return;
    if (toolAnswers) return;
    const words = dialogue.onFact(fact);
    if (words === null) return;
    consent.agentSaid(words);
    spoken.push(words);
  });

  const run = async ({ name, args }: ToolCall): Promise<ToolResult> => {
    const tool = tools[name] as (args: unknown) => Promise<ToolResult>;
    const answer = tool(args);
    await flush();
    return answer;
  };

  return {
    ...test,
    dialogue,
    called,
    context,
    view: () => call.view(),
    async say(text, cutOff) {
      consent.callerSaid(text);
      let step = dialogue.respondTo({ text, modality: modalityOf(text) }, cutOff);
      for (let count = 0; step.calls.length > 0; count += 1) {
        if (count > 3) throw new Error('too many tools in one turn');
        const [next] = step.calls;
        if (!next) break;
        called.push(next);
        const result = await run(next);
        step = dialogue.toolAnswered(next.name, result);
      }
      await flush();
      consent.agentSaid(step.say);
      return step.say;
    },
    async touch(event) {
      spoken.length = 0;
      call.dispatch(event);
      await flush();
      return [...spoken];
    },
  };
}
