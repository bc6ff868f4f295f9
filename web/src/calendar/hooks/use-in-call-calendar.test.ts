import { describe, expect, it } from 'vitest';
import { choosing, closed, details, PICK, SLOTS } from '../../gallery/fixtures.ts';
import { at, joined } from '../testing/joined.ts';
import { calendarStateOf } from './use-in-call-calendar.ts';

const stateOf = async (view: Parameters<typeof joined>[0]) => {
  const { client, ...fake } = await joined(at(view, 1));
  return { ...fake, read: () => calendarStateOf(client, client.store.get(), client.now()) };
};

describe('the calendar without its looks', () => {
  it('has the free times of the dates that are shown', async () => {
    const view = choosing();
    const { read } = await stateOf(view);
    const { slots, isLoading, zones, link } = read();
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every(({ start }) => start.slice(0, 10) <= view.window.to)).toBe(true);
    expect(slots.length).toBeLessThan(SLOTS.length);
    expect({ isLoading, link, zones }).toEqual({
      isLoading: false,
      link: 'synced',
      zones: view.zones,
    });
  });

  it('has none while it is closed', async () => {
    const { read } = await stateOf(closed);
    expect(read()).toMatchObject({ slots: [], isLoading: false, enabled: true });
  });

  it('shows a tap before it is answered, and drops it when it fails', async () => {
    const { read, take } = await stateOf(choosing());
    read().actions.select(PICK);
    expect(read().pending).toMatchObject({ kind: 'select', start: PICK });
    await take('calendar.select').fail(new Error('broken'));
    expect(read().pending).toBeNull();
    expect(read().problem).not.toBeNull();
  });

  it('gives what is typed before what the agent has', async () => {
    const heard = { value: 'Ada', source: 'heard', confirmed: true } as const;
    const { read } = await stateOf(details({ details: { name: heard } }));
    expect(read().valueOf('name')).toBe('Ada');
    read().actions.editField('name', 'Ada Example');
    expect(read().valueOf('name')).toBe('Ada Example');
  });
});
