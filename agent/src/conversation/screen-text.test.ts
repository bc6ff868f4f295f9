import { describe, expect, it } from 'vitest';
import { createTestCall } from '../calendar/testing/fake-calendar.ts';
import { FIRST, SLOTS } from '../calendar/testing/states.ts';
import type { PhoneCaller } from './call-context.ts';
import { screenText } from './screen-text.ts';
import { createTimeHandles } from './tools/handles.ts';

const LOOKING = { focus: 'email', idleMs: 12_300 };

describe('the screen in words', () => {
  it('says which field the caller is in, and for how long nothing has come', () => {
    const { call } = createTestCall(SLOTS);
    call.dispatch({ type: 'select', by: 'touch', start: FIRST, slots: SLOTS });
    const { now } = call.state();
    const context = { now, view: call.view(), slots: SLOTS, visible: SLOTS, hasScreen: true };
    const text = screenText(context, createTimeHandles(), LOOKING);
    expect(text).toContain('Nothing has come from the caller for 12 s.');
    expect(text).toContain("The caller is in the form's field email.");
  });

  it('names free times by handles, never by instants, and what has a handle can be chosen', () => {
    const { call } = createTestCall(SLOTS);
    call.dispatch({ type: 'open', by: 'touch' });
    const handles = createTimeHandles();
    const { now } = call.state();
    const view = call.view();
    const context = { now, view, slots: SLOTS, visible: SLOTS, hasScreen: true };
    const text = screenText(context, handles, LOOKING);
    expect(text).toContain('t1 = Wednesday, November 25 9:00 AM');
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    expect(handles.startOf('t1')).toBe(FIRST);
  });

  it('says until when the chosen time is held', () => {
    const { call } = createTestCall(SLOTS);
    const text = (): string =>
      screenText(
        {
          now: call.state().now,
          view: call.view(),
          slots: SLOTS,
          visible: SLOTS,
          hasScreen: true,
        },
        createTimeHandles(),
        LOOKING,
      );
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

  it('says of a caller on a telephone what to ask, and never their number', () => {
    const { call } = createTestCall(SLOTS);
    const of = (phone: PhoneCaller | undefined): string => {
      const { now } = call.state();
      const context = {
        now,
        view: call.view(),
        slots: SLOTS,
        visible: [],
        hasScreen: false,
        phone,
      };
      return screenText(context, createTimeHandles(), LOOKING);
    };
    const known = of({ number: '+12025550123', zone: 'sure' });
    expect(known).toContain('"own"');
    expect(known).not.toMatch(/555|set_timezone/);
    expect(of({ zone: 'host' })).toMatch(/ask whether this zone is theirs/);
    expect(of({ zone: 'open' })).toMatch(/ask which time zone/);
    expect(of(undefined)).not.toMatch(/"own"|set_timezone/);
  });
});
