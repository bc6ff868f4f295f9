import { describe, expect, it } from 'vitest';
import { createUnreadMessages } from './unread-messages.ts';

function setUp() {
  const world = { now: 0, agent: 'a' as string | null, fails: false };
  const sent: [string, string, string | null][] = [];
  let ids = 0;
  const messages = createUnreadMessages({
    agent: () => world.agent,
    deliver(id, text) {
      if (world.fails) return Promise.reject(new Error('no connection'));
      sent.push([id, text, world.agent]);
      return Promise.resolve();
    },
    now: () => world.now,
    newId: () => `m${(ids += 1)}`,
  });
  return { world, sent, messages };
}

describe('a typed message', () => {
  it('is sent once to an agent that answers afterwards', async () => {
    const { world, sent, messages } = setUp();
    await messages.send('next week');
    messages.answered('a', 1);
    world.agent = 'b';
    messages.answered('b', 2);
    expect(sent).toEqual([['m1', 'next week', 'a']]);
  });

  it('is sent again, under the same id, to the agent that takes over', async () => {
    const { world, sent, messages } = setUp();
    await messages.send('next week');
    await messages.send('or later');
    world.agent = 'b';
    world.now = 100;
    messages.answered('b', 90);
    messages.answered('b', 95);
    expect(sent.slice(2)).toEqual([
      ['m1', 'next week', 'b'],
      ['m2', 'or later', 'b'],
    ]);
    messages.answered('b', 110);
    world.agent = 'c';
    messages.answered('c', 200);
    expect(sent).toHaveLength(4);
  });

  it('is not taken for read because of an answer to an earlier question', async () => {
    const { world, sent, messages } = setUp();
    world.now = 50;
    await messages.send('next week');
    messages.answered('a', 40);
    world.agent = 'b';
    messages.answered('b', 60);
    expect(sent).toHaveLength(2);
  });

  it('waits for the agent that counts, not for one that has been replaced', async () => {
    const { world, sent, messages } = setUp();
    await messages.send('next week');
    world.agent = 'c';
    messages.answered('b', 10);
    expect(sent).toHaveLength(1);
  });

  it('that cannot be sent is the caller’s again', async () => {
    const { world, sent, messages } = setUp();
    world.fails = true;
    await expect(messages.send('next week')).rejects.toThrow('no connection');
    world.fails = false;
    world.agent = 'b';
    messages.answered('b', 10);
    expect(sent).toEqual([]);
  });

  it('is tried again at the next answer when the connection failed in between', async () => {
    const { world, sent, messages } = setUp();
    await messages.send('next week');
    world.agent = 'b';
    world.fails = true;
    messages.answered('b', 10);
    await Promise.resolve();
    await Promise.resolve();
    world.fails = false;
    messages.answered('b', 20);
    expect(sent.at(-1)).toEqual(['m1', 'next week', 'b']);
  });
});
