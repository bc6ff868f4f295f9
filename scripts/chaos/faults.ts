/** What can break, and how; every fault ends by itself after a while. */
import { setTimeout as delay } from 'node:timers/promises';
import { ProviderTrouble } from '../../e2e/support/provider-trouble.ts';
import type { Fleet } from './fleet.ts';
import type { Line } from './line.ts';
import type { Member } from './member.ts';

/** How long something is away, in ms: from 2 s, by draw. */
const AWAY_MS = { least: 2000, most: 7000 };
/** By how much a slow line delays each piece, in ms. */
const SLOW_MS = 400;
/** How long the log may take to name the process that leads a call, in ms. */
const NAMED_MS = 10_000;

export interface Strike {
  fleet: Fleet;
  /** The room of the call in which it strikes. */
  room: string;
  /** At least 0, less than 1. */
  random: () => number;
}

export interface FaultKind {
  /** What breaks and how: `worker kill`. */
  name: string;
  /** No call may lose its agent by it. */
  keepsAgents?: boolean;
  /** Breaks it. Resolves when all is as it was. */
  strike: (strike: Strike) => Promise<void>;
}

function awayMs(random: () => number): number {
  return AWAY_MS.least + random() * (AWAY_MS.most - AWAY_MS.least);
}

function oneOf<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('there is none');
  return one;
}

async function killed(member: Member, random: () => number): Promise<void> {
  await member.kill();
  await delay(awayMs(random));
  await member.start();
}

async function frozen(member: Member, random: () => number): Promise<void> {
  member.freeze();
  await delay(awayMs(random));
  member.thaw();
}

/** Replaced by a new process while calls go on: the old one ends by itself. */
async function upgraded(member: Member): Promise<void> {
  await member.retire();
  await member.start();
}

/** Who leads the call. An agent that has taken it over serves the page a moment before the log names its process. */
async function leaderOf({ fleet, room }: Strike): Promise<number> {
  const until = performance.now() + NAMED_MS;
  for (;;) {
    const leader = fleet.leaderOf(room);
    if (leader && signalIfThere(leader.pid, 0)) return leader.pid;
    if (performance.now() > until) throw new Error('nobody is known to lead the call');
    await delay(50);
  }
}

/** The worker that leads the call; one of both before it is known. */
function workerOf(strike: Strike): Member {
  const { fleet, room, random } = strike;
  return fleet.leaderOf(room)?.worker ?? oneOf(fleet.workers, random);
}

function lineKinds(name: 'redis' | 'postgres' | 'calcom'): FaultKind[] {
  const during = (change: (line: Line) => void) => async (strike: Strike) => {
    const line = strike.fleet.lines[name];
    change(line);
    await delay(awayMs(strike.random));
    line.restore();
  };
  return [
    {
      name: `${name} slow`,
      strike: during((line) => {
        line.slow(SLOW_MS);
      }),
    },
    {
      name: `${name} cut`,
      strike: during((line) => {
        line.cut();
      }),
    },
    {
      name: `${name} freeze`,
      strike: during((line) => {
        line.hold();
      }),
    },
  ];
}

/** `--only` takes the beginnings of their names. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    name: 'job kill',
    async strike(strike) {
      process.kill(await leaderOf(strike), 'SIGKILL');
    },
  },
  {
    name: 'job freeze',
    async strike(strike) {
      const pid = await leaderOf(strike);
      process.kill(pid, 'SIGSTOP');
      await delay(awayMs(strike.random));
      // Another agent may have taken the call over, and this one may be gone.
      signalIfThere(pid, 'SIGCONT');
    },
  },
  { name: 'worker kill', strike: (strike) => killed(workerOf(strike), strike.random) },
  { name: 'worker freeze', strike: (strike) => frozen(workerOf(strike), strike.random) },
  {
    name: 'worker drain',
    keepsAgents: true,
    strike: (strike) => upgraded(workerOf(strike)),
  },
  {
    name: 'server kill',
    strike: ({ fleet, random }) => killed(oneOf(fleet.servers, random), random),
  },
  {
    name: 'server freeze',
    strike: ({ fleet, random }) => frozen(oneOf(fleet.servers, random), random),
  },
  {
    name: 'all upgrade',
    keepsAgents: true,
    async strike({ fleet }) {
      for (const member of [...fleet.servers, ...fleet.workers]) await upgraded(member);
    },
  },
  {
    name: 'media kill',
    strike: ({ fleet, random }) => killed(oneOf(fleet.media, random), random),
  },
  {
    name: 'media freeze',
    strike: ({ fleet, random }) => frozen(oneOf(fleet.media, random), random),
  },
  {
    name: 'redis kill',
    async strike({ fleet, random }) {
      await fleet.redis.kill();
      await delay(awayMs(random));
      await fleet.redis.start();
    },
  },
  ...lineKinds('redis'),
  {
    name: 'postgres kill',
    async strike({ fleet, random }) {
      await fleet.postgres.crash();
      await delay(awayMs(random));
      await fleet.postgres.restart();
    },
  },
  ...lineKinds('postgres'),
  { name: 'calcom kill', strike: ({ fleet, random }) => killed(fleet.calcom, random) },
  ...lineKinds('calcom'),
  {
    name: 'calcom lost answer',
    async strike({ fleet, random }) {
      const provider = new ProviderTrouble(fleet.provider);
      await provider.fault({
        kind: 'lost_response_after_commit',
        match: { method: 'POST', path: '/v2/' },
      });
      await delay(awayMs(random));
      await provider.restore();
    },
  },
];

/** Returns false where the process is gone. */
function signalIfThere(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
