import { describe, expect, it } from 'vitest';
import { createTestCall } from '../calendar/testing/fake-calendar.ts';
import { watchAbsence } from './absence.ts';

const ASK_AFTER_MS = 180_000;
const LEAVE_AFTER_MS = 240_000;

function setUp() {
  const { advance, setTimer } = createTestCall();
  const state = { isAsked: false, isBusy: false, said: [] as string[] };
  const absence = watchAbsence({
    askAfterMs: ASK_AFTER_MS,
    isAsked: () => state.isAsked,
    isBusy: () => state.isBusy,
    ask: () => state.said.push('ask'),
    leave: () => state.said.push('leave'),
    setTimer,
  });
  return { state, absence, advance };
}

describe('a call in which nothing comes from the caller', () => {
  it('asks once, and ends with a goodbye', async () => {
    const { state, advance } = setUp();
    await advance(ASK_AFTER_MS - 1);
    expect(state.said).toEqual([]);
    await advance(1);
    expect(state.said).toEqual(['ask']);
    await advance(LEAVE_AFTER_MS - 1);
    expect(state.said).toEqual(['ask']);
    await advance(1);
    expect(state.said).toEqual(['ask', 'leave']);
    await advance(60 * 60_000);
    expect(state.said).toEqual(['ask', 'leave']);
  });

  it('goes on, and may ask again, after any sign of them', async () => {
    const { state, absence, advance } = setUp();
    await advance(ASK_AFTER_MS + LEAVE_AFTER_MS - 1);
    absence.signOfLife();
    await advance(ASK_AFTER_MS - 1);
    expect(state.said).toEqual(['ask']);
    await advance(1);
    expect(state.said).toEqual(['ask', 'ask']);
  });

  it('does not ask where they are being asked about their reservation', async () => {
    const { state, advance } = setUp();
    state.isAsked = true;
    await advance(ASK_AFTER_MS + LEAVE_AFTER_MS);
    expect(state.said).toEqual(['leave']);
  });

  it('does not end while something is on its way', async () => {
    const { state, advance } = setUp();
    state.isBusy = true;
    await advance(ASK_AFTER_MS + LEAVE_AFTER_MS);
    state.isBusy = false;
    expect(state.said).toEqual(['ask']);
    await advance(ASK_AFTER_MS);
    expect(state.said).toEqual(['ask', 'leave']);
  });

  it('is not watched any more once it is over', async () => {
    const { state, absence, advance } = setUp();
    absence.close();
    await advance(60 * 60_000);
    expect(state.said).toEqual([]);
  });
});
