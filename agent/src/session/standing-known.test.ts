import { describe, expect, it } from 'vitest';
import { createTestCall } from '../calendar/testing/fake-calendar.ts';
import { RECORD } from '../calendar/testing/states.ts';
import { snapshotIn, takeover } from '../calendar/testing/takeover.ts';
import { standingKnown } from './standing-known.ts';

/** Waits for where a call stands whose page shows the booking of `state`. */
function wait(state: string) {
  const test = createTestCall();
  let show: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => (show = resolve));
  let isKnown = false;
  void standingKnown(shown, test.call, test.setTimer).then(() => (isKnown = true));
  return {
    test,
    show: () => {
      takeover(test, snapshotIn(state));
      show();
    },
    isKnown: () => isKnown,
  };
}

describe('where a call stands that was taken over', () => {
  it('is known once the page has said it, where nothing is looked up', async () => {
    const { test, show, isKnown } = wait('held');
    await test.advance(100);
    expect(isKnown()).toBe(false);
    show();
    await test.advance(0);
    expect(isKnown()).toBe(true);
  });

  it('is waited for until the provider has answered', async () => {
    const { test, show, isKnown } = wait('moving');
    let answer: () => void = () => undefined;
    test.scheduler.find = () =>
      new Promise((resolve) => {
        answer = () => {
          resolve([RECORD]);
        };
      });
    show();
    await test.advance(500);
    expect(isKnown()).toBe(false);
    answer();
    await test.advance(0);
    expect({ isKnown: isKnown(), step: test.call.view().step }).toEqual({
      isKnown: true,
      step: 'booked',
    });
  });

  it('is not waited for longer than a caller can bear to hear nothing', async () => {
    const { test, show, isKnown } = wait('sent');
    show();
    await test.advance(1400);
    expect(isKnown()).toBe(false);
    await test.advance(100);
    expect(isKnown()).toBe(true);
  });
});
