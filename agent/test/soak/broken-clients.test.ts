/** The judge of the soak test, judged: clients with one fault each, and each fault has to be counted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SchedulingError } from '../../src/scheduling/errors.ts';
import type { BookRequest } from '../../src/scheduling/scheduler.ts';
import { startProvider, type Provider } from './provider.ts';
import { runScenario, type Spoil, type Verdict } from './run-scenario.ts';
import type { Action, Scenario } from './scenario.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

const NOTHING: Verdict = { double: 0, falseBooked: 0, lost: 0, holdsLeft: 0, stuck: 0 };
const EMAIL = 'ada@example.com';

let time: VirtualTime;
let provider: Provider;
beforeEach(async () => {
  time = createVirtualTime(Date.parse('2026-11-23T13:00:00.000Z'));
  provider = await startProvider(time.now);
});
afterEach(() => provider.close());

/** Ada chooses a time in a workshop, where several may sit, and books it; the first answer gets lost. */
const steps = (...actions: Action[]): Scenario => ({
  eventType: 'workshop',
  bookedBefore: false,
  steps: actions.map((action) => ({ actions: [action], settles: true })),
});
const select: Action = { type: 'select', who: 'ada', slot: 0 };
const book: Action = { type: 'book', who: 'ada', channels: 1 };
const move: Action = { type: 'move', who: 'ada', slot: 1 };
const cancel: Action = { type: 'cancel', who: 'ada' };
const lose: Action = {
  type: 'fault',
  kind: 'lost_response_after_commit',
  target: 'book',
  times: 1,
  gateway: false,
};

const judged = (scenario: Scenario, spoil?: Spoil): Promise<Verdict> =>
  runScenario(scenario, provider, time, spoil);
const blindly = (request: BookRequest, email = EMAIL): Promise<void> =>
  provider.bookBlindly('workshop', request, email);

describe('the soak test', () => {
  it('finds nothing wrong with our client when the answer to a booking gets lost', async () => {
    expect(await judged(steps(select, lose, book))).toEqual(NOTHING);
  });

  it('counts a double booking of a client that sends again what may have been done', async () => {
    const verdict = await judged(steps(select, lose, book), (scheduler) => ({
      ...scheduler,
      async book(request, options) {
        await blindly(request);
        await blindly(request, 'ada+again@example.com');
        return scheduler.book(request, options);
      },
    }));
    expect(verdict).toMatchObject({ double: 1 });
  });

  it('counts a booking that was only said to be made', async () => {
    const verdict = await judged(steps(select, book), (scheduler) => ({
      ...scheduler,
      book: ({ start, attempt }) =>
        Promise.resolve({
          uid: 'made-up',
          status: 'accepted',
          title: 'Workshop',
          start,
          end: start,
          attendee: { name: 'Ada', email: EMAIL, zone: 'UTC' },
          hostName: 'Robin',
          attempt,
        }),
    }));
    expect(verdict).toEqual({ ...NOTHING, falseBooked: 1 });
  });

  it('counts a booking that was said to have failed', async () => {
    const verdict = await judged(steps(select, book), (scheduler) => ({
      ...scheduler,
      async book(request) {
        await blindly(request);
        throw new SchedulingError('unavailable', 'so it says');
      },
    }));
    expect(verdict).toMatchObject({ lost: 1, double: 0, falseBooked: 0 });
  });

  it('finds nothing wrong with our client when the answer to a change gets lost', async () => {
    expect(await judged(steps(select, book, lose, move, lose, cancel))).toEqual(NOTHING);
  });

  it('counts a move that was only said to be made', async () => {
    const verdict = await judged(steps(select, book, move), (scheduler) => ({
      ...scheduler,
      async reschedule(uid, start) {
        const [record] = await scheduler.find({ by: 'uid', uid });
        if (!record) throw new Error('there is no booking');
        return { ...record, uid: 'made-up', start };
      },
    }));
    expect(verdict).toEqual({ ...NOTHING, falseBooked: 1 });
  });

  it('counts a booking that was said to be cancelled', async () => {
    const verdict = await judged(steps(select, book, cancel), (scheduler) => ({
      ...scheduler,
      async cancel(uid) {
        const [record] = await scheduler.find({ by: 'uid', uid });
        if (!record) throw new Error('there is no booking');
        return { ...record, status: 'cancelled' };
      },
    }));
    expect(verdict).toEqual({ ...NOTHING, lost: 1 });
  });

  it('counts a hold that is not given back', async () => {
    const verdict = await judged({ ...steps(select), eventType: 'consultation' }, (scheduler) => ({
      ...scheduler,
      release: () => Promise.resolve(),
    }));
    expect(verdict).toEqual({ ...NOTHING, holdsLeft: 1 });
  });

  it('counts a wish whose outcome is never found out', async () => {
    const verdict = await judged(steps(select, book), (scheduler) => ({
      ...scheduler,
      book: () => Promise.reject(new SchedulingError('unknown_outcome', 'for ever')),
    }));
    expect(verdict).toMatchObject({ stuck: 1 });
  });
});
