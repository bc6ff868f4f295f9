import { describe, expect, it } from 'vitest';
import { details } from '../../gallery/fixtures.ts';
import { at, joined } from '../testing/joined.ts';
import { FOCUS_PAUSE_MS } from './report-focus.ts';

describe('the field that somebody is in', () => {
  it('is reported once they stay in it, and not while they pass through others', async () => {
    const { client, take, pass, waiting } = await joined(at(details(), 1));
    client.actions.focusField('name');
    await pass(FOCUS_PAUSE_MS - 1);
    client.actions.blurField('name');
    client.actions.focusField('email');
    await pass(FOCUS_PAUSE_MS - 1);
    expect(waiting()).toEqual([]);
    await pass(1);
    expect(take('calendar.focus').request).toEqual({ field: 'email' });
  });

  it('is reported as none when they have left it', async () => {
    const { client, take, pass } = await joined(at(details(), 1));
    client.actions.focusField('email');
    await pass(FOCUS_PAUSE_MS);
    take('calendar.focus');
    client.actions.blurField('email');
    await pass(FOCUS_PAUSE_MS);
    expect(take('calendar.focus').request).toEqual({ field: null });
  });

  it('is not reported twice where they came back to it', async () => {
    const { client, take, pass, waiting } = await joined(at(details(), 1));
    client.actions.focusField('email');
    await pass(FOCUS_PAUSE_MS);
    take('calendar.focus');
    client.actions.blurField('email');
    client.actions.focusField('email');
    await pass(FOCUS_PAUSE_MS);
    expect(waiting()).toEqual([]);
  });
});
