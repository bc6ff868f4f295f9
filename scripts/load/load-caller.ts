/** One caller of a load run: looks around for as long as it lasts, then books one time. */
import { randomUUID } from 'node:crypto';
import { addDays, type BrowserMethod, type CalendarView } from '@in-call-calendar/shared';
import { lookAt } from '../bench/tapping-caller.ts';
import { ScriptedCaller } from '../lib/scripted-caller.ts';
import { speakWishes, type SpokenAnswer } from './speak-wishes.ts';

const ZONE = 'America/New_York';
const AGENT_MS = 60_000;
const STEP_MS = 30_000;
/** A snapshot that comes after this time is late, in ms. */
const LATE_MS = 500;
/** One that has not come by then is missed, in ms. */
const MISSED_MS = 5000;

export interface CallerOptions {
  serverUrl: string;
  /** Tells callers apart at the provider. */
  email: string;
  /** Times that no other caller chooses; the last one is booked. */
  starts: readonly string[];
  /** How long it looks around before anything counts, and after that, in ms. */
  warmUpMs: number;
  looksMs: number;
  /** Between two things that it does, in ms. */
  pauseMs: number;
  /** When in each pause, 0 to 1: callers who tapped in step would wait for each other. */
  beat: number;
  /** What it says first, when all are there, and takes the agent's sound; undefined for a caller without a voice. */
  wish: Int16Array | undefined;
  /** Called when its agent has answered for the first time; resolves when those of all others have, too. */
  gather: () => Promise<void>;
}

/** What became of one caller. */
export interface CallerResult {
  /** Until its agent had answered, in ms. */
  agentMs: number;
  spoken: SpokenAnswer[];
  /** Remote calls that were answered, with the ms that it took. */
  answered: { method: BrowserMethod; ms: number }[];
  refused: number;
  snapshots: { expected: number; late: number; missed: number };
  /** Whether it saw its booking. */
  isBooked: boolean;
  /** What went wrong, where the call did not come to its end. */
  failure: string | undefined;
}

type StepView<Step extends CalendarView['step']> = Extract<CalendarView, { step: Step }>;

/** Makes one call from its beginning to its end. Never rejects. */
export async function runLoadCaller(options: CallerOptions): Promise<CallerResult> {
  const result: CallerResult = {
    agentMs: NaN,
    spoken: [],
    answered: [],
    refused: 0,
    snapshots: { expected: 0, late: 0, missed: 0 },
    isBooked: false,
    failure: undefined,
  };
  let caller: ScriptedCaller | undefined;
  try {
    const joinedAt = performance.now();
    caller = await ScriptedCaller.join(options.serverUrl, { listens: options.wish !== undefined });
    // What is asked before that is told by `agentMs`, or by a machine that still starts processes.
    let countsFrom = Infinity;
    caller.onAnswer = ({ method, ms, isRefused }) => {
      if (performance.now() - ms < countsFrom) return;
      if (isRefused) result.refused += 1;
      else result.answered.push({ method, ms });
    };
    await caller.waitForAgent(ZONE, AGENT_MS);
    result.agentMs = Math.round(performance.now() - joinedAt);
    await options.gather();
    if (options.wish) result.spoken = await speakWishes(caller, options.wish);
    countsFrom = performance.now() + options.warmUpMs;
    await pause(options.beat * options.pauseMs);
    await play(caller, options, result);
  } catch (error) {
    result.failure = error instanceof Error ? error.message : String(error);
  } finally {
    await caller?.leave();
  }
  return result;
}

async function play(
  caller: ScriptedCaller,
  { email, starts, warmUpMs, looksMs, pauseMs }: CallerOptions,
  result: CallerResult,
): Promise<void> {
  const until = performance.now() + warmUpMs + looksMs;
  const snapshots = watchSnapshots(caller, result.snapshots);
  const { window } = await lookAt(caller);
  for (let round = 0; performance.now() < until; round += 1) {
    const start = starts[round % starts.length] ?? '';
    if (round % 3 === 0) {
      snapshots.expect(await caller.tap('calendar.open', { from: addDays(window.from, 7) }));
      await caller.slots({ from: window.from, to: addDays(window.from, 13) });
    } else if (round % 3 === 1) {
      snapshots.expect(await caller.tap('calendar.select', { start }));
      await held(caller, start);
    } else {
      snapshots.expect(await caller.tap('calendar.release', {}));
    }
    await pause(pauseMs);
  }
  const start = starts.at(-1) ?? '';
  await caller.tap('calendar.select', { start });
  await held(caller, start);
  const values = { name: 'Ada Example', email };
  snapshots.expect(await caller.tap('calendar.details', { values }));
  await caller.tap('calendar.book', { attempt: randomUUID(), start });
  const isBooked = (view: CalendarView): view is StepView<'booked'> =>
    view.step === 'booked' && view.booking.start === start;
  await caller.feed.waitFor('the booking', isBooked, STEP_MS);
  result.isBooked = true;
  await snapshots.settled();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function held(caller: ScriptedCaller, start: string): Promise<void> {
  const isHeld = (view: CalendarView): view is StepView<'details'> =>
    view.step === 'details' && view.selected === start && view.hold.state === 'held';
  await caller.feed.waitFor('the reservation', isHeld, STEP_MS);
}

/** Counts the snapshots that have to follow a tap by themselves, beside its answer. */
function watchSnapshots(caller: ScriptedCaller, counts: CallerResult['snapshots']) {
  const waits: Promise<void>[] = [];
  const waiting = new Set<(version: number) => void>();
  let newest = 0;
  caller.onPush = ({ version }) => {
    newest = Math.max(newest, version);
    for (const each of [...waiting]) each(version);
  };
  return {
    expect({ version }: CalendarView): void {
      counts.expected += 1;
      if (version <= newest) return;
      const began = performance.now();
      waits.push(
        new Promise((resolve) => {
          const finish = (): void => {
            clearTimeout(limit);
            waiting.delete(take);
            resolve();
          };
          const take = (pushed: number): void => {
            if (pushed < version) return;
            if (performance.now() - began > LATE_MS) counts.late += 1;
            finish();
          };
          const limit = setTimeout(() => {
            counts.missed += 1;
            finish();
          }, MISSED_MS);
          waiting.add(take);
        }),
      );
    },
    /** Resolves when each has come or is missed. */
    settled: async (): Promise<void> => {
      await Promise.all(waits);
    },
  };
}
