import { describe, expect, it } from 'vitest';
import { choosing } from '../../gallery/fixtures.ts';
import { at, joined } from '../testing/joined.ts';

describe('an action by its old name', () => {
  it.each([
    ['look', 'showDates'],
    ['read', 'setTimeDisplay'],
    ['type', 'editField'],
    ['focus', 'focusField'],
    ['leave', 'blurField'],
  ])('%s says that it is called %s now', async (old, renamed) => {
    const { client, waiting } = await joined(at(choosing(), 1));
    const actions = client.actions as unknown as Record<string, () => void>;
    const before = waiting();
    expect(() => actions[old]?.()).toThrow(`"${old}" is called "${renamed}" now`);
    expect(waiting()).toEqual(before);
    expect(actions[renamed]).toBeInstanceOf(Function);
    expect(Object.keys(actions)).not.toContain(old);
  });

  it('is a type error', async () => {
    const { client } = await joined(at(choosing(), 1));
    // @ts-expect-error -- it is showDates now
    const old: keyof typeof client.actions = 'look';
    expect(Object.keys(client.actions)).not.toContain(old);
  });
});
