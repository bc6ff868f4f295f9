import { describe, expect, it } from 'vitest';
import { watchAgent, type Lost } from './watch-agent.ts';

function setUp() {
  const world = {
    now: 0,
    connected: true,
    agent: null as string | null,
    alive: new Set<string>(),
    serverAnswers: true,
  };
  const asked: (string | undefined)[] = [];
  const answers: [string, number][] = [];
  const changes: (Lost | null)[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  const stop = watchAgent({
    transport: {
      connected: () => world.connected,
      agent: () => world.agent,
      isAlive: (agent) => Promise.resolve(world.alive.has(agent)),
      askFor: (gone) => {
        asked.push(gone);
        return Promise.resolve(world.serverAnswers);
      },
    },
    now: () => world.now,
    after(ms, run) {
      const timer = { at: world.now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    onAnswer: (agent, askedAt) => void answers.push([agent, askedAt]),
    onChange: (lost) => void changes.push(lost),
  });
  async function pass(ms: number): Promise<void> {
    const until = world.now + ms;
    for (;;) {
      const due = [...timers].find(({ at }) => at <= until);
      if (!due) break;
      timers.delete(due);
      world.now = due.at;
      due.run();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
    world.now = until;
  }
  const join = (identity: string) => {
    world.agent = identity;
    world.alive.add(identity);
  };
  return { world, asked, answers, changes, timers, stop, pass, join };
}

describe('the agent of a call', () => {
  it('is left in peace while it answers', async () => {
    const { asked, changes, pass, join } = setUp();
    join('a');
    await pass(60_000);
    expect([asked, changes]).toEqual([[], []]);
  });

  it('is heard from the start, with the time of each question', async () => {
    const { answers, pass, join } = setUp();
    join('a');
    await pass(4500);
    expect(answers).toEqual([
      ['a', 1500],
      ['a', 3000],
      ['a', 4500],
    ]);
  });

  it('is replaced when it does not answer, and asked for once until the next is due', async () => {
    const { world, asked, changes, pass, join } = setUp();
    join('a');
    await pass(10_000);
    world.alive.delete('a');
    await pass(3000);
    expect([asked, changes]).toEqual([['a'], ['agent']]);
    join('b');
    await pass(3000);
    expect([asked, changes]).toEqual([['a'], ['agent', null]]);
  });

  it('is asked for again when it does not come', async () => {
    const { world, asked, pass, join } = setUp();
    join('a');
    await pass(10_000);
    world.alive.delete('a');
    await pass(20_000);
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked)).toEqual(new Set(['a']));
  });

  it('was only slow when it answers after all', async () => {
    const { world, changes, pass, join } = setUp();
    join('a');
    await pass(10_000);
    world.alive.delete('a');
    await pass(3000);
    world.alive.add('a');
    await pass(3000);
    expect(changes).toEqual(['agent', null]);
  });

  it('is asked for when it has left, and when none has come at the start', async () => {
    const left = setUp();
    left.join('a');
    await left.pass(10_000);
    left.world.agent = null;
    await left.pass(4000);
    expect([left.asked, left.changes]).toEqual([['a'], ['agent']]);

    const never = setUp();
    await never.pass(6000);
    expect(never.asked).toEqual([]);
    await never.pass(4000);
    expect([never.asked, never.changes]).toEqual([[undefined], []]);
  });

  it('is not blamed for a line of the page’s own that is broken, and is there when that is back', async () => {
    const { world, changes, pass, join } = setUp();
    join('a');
    await pass(10_000);
    world.alive.delete('a');
    world.serverAnswers = false;
    await pass(30_000);
    expect(changes).toEqual(['line']);
    world.serverAnswers = true;
    world.alive.add('a');
    await pass(3000);
    expect(changes).toEqual(['line', null]);
  });

  it('is said to be gone once the server can be asked', async () => {
    const { world, changes, pass, join } = setUp();
    join('a');
    await pass(10_000);
    world.agent = null;
    world.serverAnswers = false;
    await pass(4000);
    world.serverAnswers = true;
    await pass(4000);
    expect(changes).toEqual(['line', 'agent']);
  });

  it('is not doubted while the connection is down', async () => {
    const { world, asked, changes, pass, join } = setUp();
    join('a');
    await pass(10_000);
    world.alive.delete('a');
    world.connected = false;
    await pass(20_000);
    expect([asked, changes]).toEqual([[], []]);
  });

  it('is not watched any more after the call', async () => {
    const { world, asked, timers, pass, stop, join } = setUp();
    join('a');
    await pass(10_000);
    stop();
    world.alive.delete('a');
    await pass(10_000);
    expect(timers.size).toBe(0);
    expect(asked).toEqual([]);
  });
});
