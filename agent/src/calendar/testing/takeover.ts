/** Taking a call over in tests: what a page knew, and an agent that takes it from there. */
import { clientSnapshotOf, type ClientSnapshot, type OpenView } from '@in-call-calendar/shared';
import { createCalendarTakeover } from '../takeover.ts';
import type { TestCall } from './fake-calendar.ts';
import { viewOf } from './plain-words.ts';
import { allStates, FIRST } from './states.ts';

/** What the page knew when the agent before, `job-0`, died in a state. */
export function snapshotIn(name: string, change: Partial<ClientSnapshot> = {}): ClientSnapshot {
  const state = allStates()[name];
  if (!state) throw new Error(`no state ${name}`);
  const view = viewOf(state);
  if (view.step === 'closed') throw new Error('nothing is known of a calendar that was never open');
  return { ...clientSnapshotOf(view satisfies OpenView, true), epoch: 'job-0', ...change };
}

export function takeover(test: TestCall, snapshot: ClientSnapshot): void {
  takeoverOf(test)(snapshot);
}

export function takeoverOf(test: TestCall): (snapshot: ClientSnapshot) => void {
  return createCalendarTakeover({
    call: test.call,
    checkPhone: () => ({ ok: false, problem: { kind: 'phone_digits' } }),
    attemptFor: (start) => (start === FIRST ? 'attempt-1' : `attempt-${start}`),
  });
}

export const WEEKLY = { frequency: 'weekly', interval: 1, count: 3 } as const;
export const WEEKS = [FIRST, '2026-12-02T14:00:00.000Z', '2026-12-09T14:00:00.000Z'];

export function noticeOf(test: TestCall): string | undefined {
  return test.call.state().notice?.reason;
}

export async function booked(test: TestCall): Promise<void> {
  await test.scheduler.book(
    {
      start: FIRST,
      answers: { name: 'Ada Byron', email: 'ada@example.com' },
      attendeeZone: 'America/New_York',
      attempt: 'attempt-1',
    },
    {},
  );
  test.scheduler.log.length = 0;
}
