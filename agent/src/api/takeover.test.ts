import { describe, expect, it } from 'vitest';
import { callerOf, isTakeover } from './dispatch.ts';
import type { AgentInRoom, Dispatch } from './call-rooms.ts';
import { createAgentTakeover, type AgentTakeoverOptions, type LostAgent } from './takeover.ts';

const lost: LostAgent = { room: 'call-1', caller: 'caller-1', gone: 'agent-1' };

interface World {
  agents: AgentInRoom[];
  alive: Set<string>;
  dispatched: string[];
  asked: Dispatch[];
  /** There is a worker, which takes the jobs. */
  hasWorker: boolean;
  exists: boolean;
  now: number;
}

function setUp(change: Partial<World> = {}) {
  const world: World = {
    agents: [{ identity: 'agent-1', joinedAt: 1_000, answered: undefined }],
    alive: new Set(),
    dispatched: [],
    asked: [{ at: 500, isTaken: true }],
    hasWorker: true,
    exists: true,
    now: 60_000,
    ...change,
  };
  const rooms: AgentTakeoverOptions['rooms'] = {
    exists: () => Promise.resolve(world.exists),
    agents: () => Promise.resolve(world.agents),
    ask(_room, identity, question) {
      if (world.alive.has(identity)) {
        world.agents = world.agents.map((each) =>
          each.identity === identity ? { ...each, answered: question } : each,
        );
      }
      return Promise.resolve();
    },
    remove(_room, identity) {
      world.agents = world.agents.filter((each) => each.identity !== identity);
      return Promise.resolve();
    },
    dispatches: () => Promise.resolve(world.asked),
    dispatch(_room, metadata) {
      world.dispatched.push(metadata);
      world.asked.push({ at: world.now, isTaken: world.hasWorker });
      return Promise.resolve();
    },
  };
  let count = 0;
  const takeover = createAgentTakeover({
    rooms,
    now: () => world.now,
    delay: (ms) => {
      world.now += ms;
      return Promise.resolve();
    },
    randomId: () => `question-${(count += 1)}`,
  });
  return { world, takeover };
}

describe('a call whose agent is gone', () => {
  it('gets a new one that knows whose call it takes over, and the dead one is taken out', async () => {
    const { world, takeover } = setUp();
    expect(await takeover(lost)).toBe('coming');
    expect(world.dispatched.map((each) => [callerOf(each), isTakeover(each)])).toEqual([
      ['caller-1', true],
    ]);
    expect(world.agents).toEqual([]);
  });

  it('gets one, however many ask at the same time', async () => {
    const { world, takeover } = setUp();
    await Promise.all([takeover(lost), takeover(lost)]);
    await takeover(lost);
    expect(world.dispatched).toHaveLength(1);
  });

  it('gets another one soon where no worker has taken the job', async () => {
    const { world, takeover } = setUp({ hasWorker: false });
    await takeover(lost);
    world.now += 7000;
    await takeover(lost);
    expect(world.dispatched).toHaveLength(2);
  });

  it('gets another one later and later where a worker has, which is only slow', async () => {
    const { world, takeover } = setUp({ agents: [] });
    const sent: number[] = [];
    for (let seconds = 0; seconds < 200; seconds += 5) {
      const before = world.dispatched.length;
      await takeover({ ...lost, gone: undefined });
      if (world.dispatched.length > before) sent.push(seconds);
      world.now += 5000;
    }
    expect(sent).toEqual([0, 30, 90, 150]);
  });

  it('that kills every agent gets no more than a few a minute', async () => {
    const { world, takeover } = setUp({ agents: [], hasWorker: false });
    for (let time = 0; time < 9; time += 1) {
      world.now += 6500;
      await takeover(lost);
    }
    expect(world.dispatched).toHaveLength(5);
    world.now += 60_000;
    await takeover(lost);
    expect(world.dispatched).toHaveLength(6);
  });

  it('is greeted as a new one where no agent ever came', async () => {
    const { world, takeover } = setUp({ agents: [] });
    await takeover({ ...lost, gone: undefined });
    expect(world.dispatched.map(isTakeover)).toEqual([false]);
  });

  it('waits for the one that has just been asked for', async () => {
    const { world, takeover } = setUp({ agents: [], asked: [{ at: 59_000, isTaken: false }] });
    expect(await takeover({ ...lost, gone: undefined })).toBe('coming');
    expect(world.dispatched).toEqual([]);
  });

  it('is helped at once when the agent dies as soon as it has come', async () => {
    const { world, takeover } = setUp({
      agents: [{ identity: 'agent-1', joinedAt: 59_500, answered: undefined }],
      asked: [{ at: 59_000, isTaken: false }],
    });
    await takeover({ ...lost, isDead: true });
    expect(world.dispatched).toHaveLength(1);
  });
});

describe('an agent', () => {
  it('that answers the server stays, whatever the page says of it', async () => {
    const { world, takeover } = setUp({ alive: new Set(['agent-1']) });
    expect(await takeover(lost)).toBe('present');
    expect(world.dispatched).toEqual([]);
    expect(world.agents).toHaveLength(1);
  });

  it('that has come meanwhile is left alone', async () => {
    const { world, takeover } = setUp({
      agents: [
        { identity: 'agent-1', joinedAt: 1_000, answered: undefined },
        { identity: 'agent-2', joinedAt: 58_000, answered: undefined },
      ],
    });
    expect(await takeover(lost)).toBe('present');
    expect(world.dispatched).toEqual([]);
  });

  it('is not sent into a room that is no more', async () => {
    const { world, takeover } = setUp({ exists: false });
    expect(await takeover(lost)).toBe('over');
    expect(world.dispatched).toEqual([]);
  });
});
