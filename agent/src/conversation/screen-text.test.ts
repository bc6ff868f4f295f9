import { describe, expect, it } from 'vitest';
import { createTestCall } from '../call/testing/fake-calendar.ts';
import { FIRST, SLOTS } from '../call/testing/states.ts';
import { screenText } from './screen-text.ts';

describe('the screen in words', () => {
  it('says until when the chosen time is held', () => {
    const { call } = createTestCall(SLOTS);
    const text = (): string =>
      screenText({
        now: call.state().now,
        view: call.view(),
        slots: SLOTS,
        visible: SLOTS,
        hasScreen: true,
      });
    call.dispatch({ type: 'select', by: 'touch', start: FIRST, slots: SLOTS });
    expect(text()).not.toContain('Held');
    call.dispatch({
      type: 'held',
      start: FIRST,
      holdId: 'hold-1',
      until: '2026-11-24T15:10:00.000Z',
    });
    expect(text()).toMatch(/^Held for the caller until .*November 24.* 10:10/m);
  });
});
