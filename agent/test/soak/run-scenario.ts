/** Plays one scenario, and compares what callers were told with what the provider has. */
import { toInstant, type Instant } from '@in-call-calendar/shared';
import type { CalcomScheduler } from '../../src/scheduling/calcom/calcom-scheduler.ts';
import type { Scheduler } from '../../src/scheduling/scheduler.ts';
import { afterTakeover } from '../../src/scheduling/takeover.ts';
import { createCaller, type Caller, type Word } from './caller.ts';
import { ZONE, type LiveBooking, type Provider } from './provider.ts';
import { SLOT_COUNT, type Action, type Scenario, type Who } from './scenario.ts';
import { trackScheduler, type Tracked } from './tracked-scheduler.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What went wrong in a run; all zero when nothing did. */
export interface Verdict {
  /** Wishes with more than one live booking. */
  double: number;
  /** Told "booked", and the provider has no such booking. */
  falseBooked: number;
  /** Told "failed" or "cancelled" (or nothing), and there is a booking. */
  lost: number;
  /** Times hidden by a hold that nobody wants any more. */
  holdsLeft: number;
  /** Still "checking" although the provider has answered for minutes. */
  stuck: number;
}

const PEOPLE: readonly Who[] = ['ada', 'bob'];
const TEN_MINUTES = 600_000;
/** The provider's own answers to a repeated question may be this old. */
const SETTLE_STEP_MS = 30_000;
const SETTLE_STEPS = 8;

interface Run {
  scenario: Scenario;
  provider: Provider;
  /** Sees the calendar as anybody does. */
  observer: Scheduler;
  time: VirtualTime;
  slots: Instant[];
  day: { from: Instant; to: Instant };
  callers: Record<Who, Caller>;
  tracked: Record<Who, Tracked>;
  words: Map<string, Word>;
  booked: Map<string, string>;
  wishedAgain: Set<string>;
  excused: Set<Instant>;
  /** Attempts of jobs that died before their outcome was known. */
  orphaned: Set<string>;
  settle: () => Promise<void>;
  restart: (who: Who) => Promise<void>;
}

/** Makes the callers' scheduler a worse one, to see whether that is noticed. */
export type Spoil = (scheduler: CalcomScheduler) => CalcomScheduler;

export async function runScenario(
  scenario: Scenario,
  provider: Provider,
  time: VirtualTime,
  spoil: Spoil = (scheduler) => scheduler,
): Promise<Verdict> {
  const run = await setUp(scenario, provider, time, spoil);
  if (scenario.bookedBefore) await bookFirst(run);
  for (const step of scenario.steps) {
    await Promise.all(step.actions.map((action) => perform(run, action)));
    if (step.settles) await run.settle();
  }
  await provider.heal();
  await run.settle();
  for (let round = 0; round < SETTLE_STEPS; round += 1) {
    await time.advance(SETTLE_STEP_MS, run.settle);
    await run.settle();
  }
  const stuck = PEOPLE.filter((who) => run.callers[who].isWaiting()).length;
  await Promise.all(PEOPLE.map((who) => run.callers[who].close()));
  await run.settle();
  return judge(run, stuck);
}

async function setUp(
  scenario: Scenario,
  provider: Provider,
  time: VirtualTime,
  spoil: Spoil,
): Promise<Run> {
  const day = provider.freshDay();
  const excused = new Set<Instant>();
  const words = new Map<string, Word>();
  const booked = new Map<string, string>();
  const orphaned = new Set<string>();
  const moved = new Set<string>();
  const wishedAgain = new Set<string>();
  const observer = provider.scheduler(scenario.eventType);
  const event = await observer.describe();
  const slots = (await observer.slots(day, ZONE)).slice(0, SLOT_COUNT).map(({ start }) => start);
  const all: Tracked[] = [];

  const arrive = (who: Who, isTakeover = false): [Caller, Tracked] => {
    const tracked = trackScheduler(spoil(provider.scheduler(scenario.eventType)), excused);
    all.push(tracked);
    const scheduler = isTakeover ? afterTakeover(tracked.scheduler, time.now()) : tracked.scheduler;
    const callId = `${day.from}/${who}`;
    const records = { words, booked, moved, wishedAgain };
    return [createCaller({ who, callId, event, scheduler, time, slots, ...records }), tracked];
  };
  const [ada, adaTracked] = arrive('ada');
  const [bob, bobTracked] = arrive('bob');
  const callers = { ada, bob };
  const tracked = { ada: adaTracked, bob: bobTracked };

  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (all.some((each) => each.underWay() > 0)) quiet = -1;
    }
  };
  const restart = async (who: Who): Promise<void> => {
    callers[who].crash();
    await tracked[who].kill();
    for (const [attempt, word] of words) if (word === 'sent') orphaned.add(attempt);
    [callers[who], tracked[who]] = arrive(who, true);
  };
  return {
    scenario,
    provider,
    observer,
    time,
    slots,
    day,
    callers,
    tracked,
    words,
    booked,
    wishedAgain,
    excused,
    orphaned,
    settle,
    restart,
  };
}

/** Both have a booking; in a workshop they sit in one meeting. */
async function bookFirst({ callers, scenario, slots, settle }: Run): Promise<void> {
  for (const [index, who] of PEOPLE.entries()) {
    const start = slots[scenario.eventType === 'workshop' ? 0 : index];
    if (start === undefined) continue;
    callers[who].select(start);
    await settle();
    callers[who].book(1);
    await settle();
  }
}

async function perform(run: Run, action: Action): Promise<void> {
  const { callers, provider, scenario, slots, time } = run;
  switch (action.type) {
    case 'select': {
      const start = slots[action.slot];
      if (start !== undefined) callers[action.who].select(start);
      return;
    }
    case 'release':
      callers[action.who].release();
      return;
    case 'book':
      callers[action.who].book(action.channels);
      return;
    case 'move': {
      const start = slots[action.slot];
      if (start !== undefined) callers[action.who].move(start);
      return;
    }
    case 'cancel':
      callers[action.who].cancel();
      return;
    case 'again':
      callers[action.who].again();
      return;
    case 'look':
      callers[action.who].look();
      return;
    case 'crash':
      await run.restart(action.who);
      return;
    case 'stranger': {
      const start = slots[action.slot];
      if (start !== undefined) await provider.strangerBooks(scenario.eventType, start);
      return;
    }
    case 'fault':
      await provider.fault(action);
      return;
    case 'wait':
      await time.advance(action.ms, run.settle);
  }
}

async function judge(run: Run, stuck: number): Promise<Verdict> {
  const { provider, day, words, booked, wishedAgain, orphaned } = run;
  const live = await provider.liveBookings(day);
  const byAttempt = new Map<string, LiveBooking[]>();
  for (const each of live) {
    for (const attempt of each.attempts) {
      byAttempt.set(attempt, [...(byAttempt.get(attempt) ?? []), each]);
    }
  }
  const attempts = [...byAttempt.keys()].filter((attempt) => !wishedAgain.has(attempt));
  return {
    double: attempts.filter((attempt) => (byAttempt.get(attempt)?.length ?? 0) > 1).length,
    falseBooked: [...booked].filter(([attempt, uid]) => {
      return !byAttempt.get(attempt)?.some((each) => uid.startsWith(each.uid));
    }).length,
    lost: attempts.filter((attempt) => {
      const word = words.get(attempt);
      return word !== 'booked' && !(word === 'sent' && orphaned.has(attempt));
    }).length,
    holdsLeft: await holdsLeft(run, live),
    stuck,
  };
}

/** Free times that are not on offer: at once, but for holds that nobody could give back; later, none at all. */
async function holdsLeft(run: Run, live: readonly LiveBooking[]): Promise<number> {
  const { observer, day, excused, time } = run;
  const taken = new Set(live.map(({ start }) => start));
  const hidden = async (): Promise<Instant[]> => {
    const offered = new Set((await observer.slots(day, ZONE)).map(({ start }) => toInstant(start)));
    return run.slots.filter((start) => !offered.has(start) && !taken.has(start));
  };
  const atOnce = (await hidden()).filter((start) => !excused.has(start));
  await time.advance(TEN_MINUTES + 1_000, run.settle);
  const later = await hidden();
  return new Set([...atOnce, ...later]).size;
}
