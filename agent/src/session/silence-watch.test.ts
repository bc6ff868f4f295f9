import { describe, expect, it } from 'vitest';
import { createTestCall, flush, type TestCall } from '../calendar/testing/fake-calendar.ts';
import { fill, FIRST, select } from '../calendar/testing/states.ts';
import { watchSilence } from './silence-watch.ts';

const ASK_AFTER_MS = 180_000;
const GIVE_BACK_AFTER_MS = 60_000;

interface Watched extends TestCall {
  facts: string[];
  signOfLife: () => void;
  close: () => void;
}

async function atTheForm(): Promise<Watched> {
  const test = createTestCall();
  const facts: string[] = [];
  test.call.dispatch(select);
  await flush();
  test.call.dispatch(fill);
  test.call.onFact(({ type }) => facts.push(type));
  return { ...test, facts, ...watchSilence(test.call, ASK_AFTER_MS, test.setTimer) };
}

describe('a caller from whom nothing comes', () => {
  it('is asked, then told that the time is given back, which the calendar does', async () => {
    const { advance, facts, scheduler, call } = await atTheForm();
    await advance(ASK_AFTER_MS - 1);
    expect(facts).toEqual([]);
    await advance(1);
    expect(facts).toEqual(['still_there']);
    await advance(GIVE_BACK_AFTER_MS);
    await flush();
    expect(facts).toEqual(['still_there', 'given_back']);
    expect([...scheduler.holds.values()]).toEqual([]);
    expect(call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'none' },
      details: { email: { value: 'ada@example.com' } },
    });
    await advance(60 * 60_000);
    expect(facts).toEqual(['still_there', 'given_back']);
  });

  it('is not asked as long as there are signs of life', async () => {
    const { advance, facts, signOfLife } = await atTheForm();
    for (let round = 0; round < 3; round += 1) {
      await advance(ASK_AFTER_MS - 1);
      signOfLife();
    }
    expect(facts).toEqual([]);
  });

  it('keeps the time by any sign after the question, and gets it back by one after that', async () => {
    const { advance, facts, signOfLife, scheduler, call } = await atTheForm();
    await advance(ASK_AFTER_MS);
    signOfLife();
    await advance(GIVE_BACK_AFTER_MS);
    expect(facts).toEqual(['still_there']);
    await advance(ASK_AFTER_MS);
    await flush();
    expect([...scheduler.holds.values()]).toEqual([]);
    signOfLife();
    await flush();
    expect([...scheduler.holds.values()]).toEqual([FIRST]);
    expect(call.view()).toMatchObject({ hold: { state: 'held' }, notice: null });
  });

  it('is not watched any more once the call ends', async () => {
    const { advance, facts, close } = await atTheForm();
    close();
    await advance(60 * 60_000);
    expect(facts).toEqual([]);
  });
});
