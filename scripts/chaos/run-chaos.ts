/** Breaks one part of a fleet after the other in the middle of calls, and counts what was lost. */
import { setTimeout as delay } from 'node:timers/promises';
import { ProviderTrouble, type Fault } from '../../e2e/support/provider-trouble.ts';
import { seededRandom } from '../../agent/src/embedded/speech/language/random.ts';
import { listBookings, listStarts } from '../lib/provider.ts';
import { FAULT_KINDS, type FaultKind } from './faults.ts';
import type { Fleet } from './fleet.ts';
import { GOALS, MOMENTS, type Goal, type Moment, type Wish } from './next-press.ts';
import type { ChaosOptions } from './options.ts';
import { PersistentCall, type CallOutcome } from './persistent-caller.ts';
import { judge } from './verdict.ts';

/** Calls at the same time; a fault strikes in the middle of the first. */
const CALLS = 2;
/** Faults in the same calls, one after the other. */
const FAULTS_IN_A_CALL = 6;
/** Times for each wish: to book, to move to, and others where one is gone. */
const STARTS = 5;
const DAYS = 170;
/** How long a wish may take, in ms, whatever breaks. */
const PATIENCE_MS = 180_000;
/** How long a fault may take until all is as it was, in ms. */
const RESTORE_MS = 300_000;
/** What is sent at that moment takes this long at the provider, so that the fault finds it on its way; in ms. */
const ON_ITS_WAY_MS = 700;
const SOON_MS = 500;

export interface ChaosReport {
  faults: number;
  recovered: number;
  lost_bookings: number;
  double_bookings: number;
  stuck_calls: number;
}

/** What is to break, and in the middle of what. */
export interface PlannedFault {
  kind: FaultKind;
  moment: Moment;
}

/** Plans so many faults: every kind as often as the others, each time at another moment. */
export function planFaults(
  { faults, only }: Pick<ChaosOptions, 'faults' | 'only'>,
  random: () => number,
): PlannedFault[] {
  const wanted = only.split(',');
  const kinds = FAULT_KINDS.filter(({ name }) => wanted.some((each) => name.startsWith(each)));
  if (kinds.length === 0) {
    const names = FAULT_KINDS.map(({ name }) => name).join(', ');
    throw new Error(`--only takes beginnings of these: ${names}`);
  }
  const shift = Math.floor(random() * MOMENTS.length);
  return Array.from({ length: faults }, (_, index) => {
    const round = Math.floor(index / kinds.length);
    const turn = index % kinds.length;
    const kind = kinds[turn];
    const moment = MOMENTS[(shift + turn + round) % MOMENTS.length];
    if (!kind || !moment) throw new Error('there is nothing to break');
    return { kind, moment };
  });
}

/** Runs it. `log` gets a line about each fault. */
export async function runChaos(
  fleet: Fleet,
  options: Pick<ChaosOptions, 'faults' | 'only' | 'seed'>,
  log: (line: string) => void,
): Promise<ChaosReport> {
  const random = seededRandom(options.seed);
  const plan = planFaults(options, random);
  const starts = await listStarts(fleet.provider, DAYS);
  const report: ChaosReport = {
    faults: 0,
    recovered: 0,
    lost_bookings: 0,
    double_bookings: 0,
    stuck_calls: 0,
  };
  const all: CallOutcome[] = [];
  const calls: PersistentCall[] = [];
  const hangUp = (): Promise<unknown> => Promise.all(calls.splice(0).map((call) => call.end()));
  for (const [index, planned] of plan.entries()) {
    const began = performance.now();
    const wishes = Array.from({ length: CALLS }, (_, call) => {
      const goal = call === 0 ? goalOf(planned.moment) : pick(GOALS, random);
      const own = starts.splice(0, STARTS);
      return wishOf(`chaos-${index}-${call}@example.com`, goal, own);
    });
    if (index % FAULTS_IN_A_CALL === 0) await hangUp();
    while (calls.length < CALLS) calls.push(new PersistentCall(fleet));
    const { outcomes, trouble } = await wave({ fleet, calls, random, hangUp }, planned, wishes);
    all.push(...outcomes);
    const { lost, double, stuck, notes } = judge(outcomes, await listBookings(fleet.provider));
    const isWell = lost + double + stuck === 0 && trouble === undefined;
    report.faults += 1;
    report.recovered += isWell ? 1 : 0;
    report.stuck_calls += stuck;
    if (stuck > 0) await hangUp();
    const seconds = Math.round((performance.now() - began) / 1000);
    log(
      `${index + 1} of ${plan.length}: ${planned.kind.name}, ${planned.moment}: ${isWell ? 'recovered' : 'NOT recovered'}, ${seconds} s`,
    );
    for (const note of [...notes, ...(trouble ? [trouble] : [])]) log(`  ${note}`);
  }
  await hangUp();
  // Once more at the end: what was on its way for long may have come true meanwhile.
  const { lost, double, notes } = judge(all, await listBookings(fleet.provider));
  if (lost + double > 0) for (const note of notes) log(note);
  return { ...report, lost_bookings: lost, double_bookings: double };
}

interface Running {
  fleet: Fleet;
  calls: readonly PersistentCall[];
  random: () => number;
  /** Ends the calls. */
  hangUp: () => Promise<unknown>;
}

/** Each call pursues its wish, and one fault strikes in the middle of the first. */
async function wave(
  { fleet, calls, random, hangUp }: Running,
  { kind, moment }: PlannedFault,
  wishes: readonly Wish[],
): Promise<{ outcomes: CallOutcome[]; trouble: string | undefined }> {
  const provider = new ProviderTrouble(fleet.provider);
  let struck: Promise<string | undefined> | undefined;
  let struckAt = Infinity;
  const strike = async (room: string): Promise<string | undefined> => {
    const slow = onItsWay(moment);
    if (slow) await provider.fault(slow);
    await delay(random() * SOON_MS);
    struckAt = performance.now();
    const restored = kind.strike({ fleet, room, random }).then(
      () => undefined,
      (error: unknown) => `the fault: ${error instanceof Error ? error.message : String(error)}`,
    );
    return Promise.race([restored, delay(RESTORE_MS, 'not restored in time', { ref: false })]);
  };
  const running = calls.flatMap((call, index) => {
    const wish = wishes[index];
    if (!wish) return [];
    return call.fulfil(wish, {
      patienceMs: PATIENCE_MS,
      onMoment(reached, { room }) {
        if (index === 0 && reached === moment) struck ??= strike(room);
      },
    });
  });
  const outcomes = await Promise.all(running);
  // A worker that lets its calls end waits for that.
  if (kind.keepsAgents) await hangUp();
  const trouble = struck === undefined ? 'its moment never came' : await struck;
  await provider.restore();
  const replaced = outcomes.filter(({ agents: [, ...next] }) =>
    next.some((at) => at > struckAt),
  ).length;
  return {
    outcomes,
    trouble:
      trouble ??
      (kind.keepsAgents && replaced > 0 ? `${replaced} calls lost their agent` : undefined),
  };
}

function onItsWay(moment: Moment): Fault | undefined {
  const latency = (method: 'GET' | 'POST', path: string): Fault => ({
    kind: 'latency',
    ms: ON_ITS_WAY_MS,
    match: { method, path },
    times: 1,
  });
  switch (moment) {
    case 'looking_up':
      return latency('GET', '/v2/slots');
    case 'holding':
      return latency('POST', '/v2/slots/reservations');
    case 'booking':
    case 'moving':
    case 'cancelling':
      return latency('POST', '/v2/bookings');
    case 'details':
      return undefined;
  }
}

function goalOf(moment: Moment): Goal {
  if (moment === 'moving') return 'move';
  return moment === 'cancelling' ? 'cancel' : 'book';
}

function wishOf(email: string, goal: Goal, starts: readonly string[]): Wish {
  const [start, moveTo, ...spare] = starts;
  if (start === undefined || moveTo === undefined) throw new Error('there are too few free times');
  return { goal, name: 'Ada Example', email, start, moveTo, spare, card: undefined };
}

function pick<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('there is none');
  return one;
}
