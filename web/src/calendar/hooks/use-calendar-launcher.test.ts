import { RpcFault } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { choosing, closed } from '../../gallery/fixtures.ts';
import { at, joined, timeout } from '../testing/joined.ts';
import { initialState } from '../store/state.ts';
import { launcherStateOf } from './use-calendar-launcher.ts';

async function closedCalendar() {
  const { client, ...fake } = await joined(at(closed, 1));
  return { ...fake, client, read: () => launcherStateOf(client.store.get()) };
}

describe('a button that opens the calendar', () => {
  it('knows nothing before the calendar is there', () => {
    expect(launcherStateOf(initialState)).toEqual({
      enabled: null,
      isOpen: false,
      isOpening: false,
      isReady: false,
      hasFailed: false,
    });
  });

  it('is busy until the agent answers', async () => {
    const { client, take, read } = await closedCalendar();
    client.actions.open();
    expect(read()).toMatchObject({ isOpening: true, isOpen: false, hasFailed: false });
    await take('calendar.open').answer({ view: at(choosing(), 2) });
    expect(read()).toMatchObject({ isOpening: false, isOpen: true, hasFailed: false });
  });

  it.each([
    ['no answer comes', timeout()],
    ['the agent refuses', RpcFault.of('rate_limited', 'That was a bit fast.')],
  ])(
    'says that it came to nothing when %s, and forgets it with the next press',
    async (_why, error) => {
      const { client, take, push, read } = await closedCalendar();
      client.actions.open();
      await take('calendar.open').fail(error);
      expect(read()).toMatchObject({ isOpening: false, isOpen: false, hasFailed: true });
      push(at(closed, 2));
      expect(read().hasFailed).toBe(true);
      client.actions.open();
      expect(read().hasFailed).toBe(false);
    },
  );

  it('says so, too, when no agent is there', async () => {
    const { client, change, read, settled } = await closedCalendar();
    change({ agent: null });
    client.actions.open();
    await settled();
    expect(read().hasFailed).toBe(true);
  });

  it('has an open calendar no more while it is being closed', async () => {
    const { client, push, read } = await closedCalendar();
    push(at(choosing(), 2));
    expect(read().isOpen).toBe(true);
    client.actions.close();
    expect(read().isOpen).toBe(false);
  });
});
