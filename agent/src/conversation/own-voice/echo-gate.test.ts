import { expect, it } from 'vitest';
import { createEchoGate } from './echo-gate.ts';

const RATE = 24_000;
const AGENT = 8000;

function tone(level: number, ms = 10): Int16Array {
  const count = (RATE * ms) / 1000;
  return Int16Array.from({ length: count }, (_, at) => level * Math.sin(at / 5));
}

const quieter = (db: number, than = AGENT): number => than * 10 ** (-db / 20);

function gate() {
  let time = 0;
  const made = createEchoGate({ onItsWayMs: 300, now: () => time });
  made.says(tone(AGENT, 1000), RATE);
  const wait = (ms: number): void => {
    time += ms;
  };
  return { ...made, wait };
}

it('leaves out what is 20 dB quieter than the agent while the agent is heard', () => {
  const { speaking, leavesOut } = gate();
  speaking(true);
  expect(leavesOut(tone(quieter(20)))).toBe(true);
});

it('lets a caller through who is as loud as the agent, or 10 dB quieter', () => {
  for (const db of [0, 10]) {
    const { speaking, leavesOut } = gate();
    speaking(true);
    expect(leavesOut(tone(quieter(db)))).toBe(false);
  }
});

it('lets the soft sounds of a loud voice through, for half a second', () => {
  const { speaking, leavesOut, wait } = gate();
  speaking(true);
  leavesOut(tone(AGENT));
  wait(400);
  expect(leavesOut(tone(quieter(30)))).toBe(false);
  wait(100);
  expect(leavesOut(tone(quieter(30)))).toBe(true);
});

it('lets everything through while the agent is silent, but for what is still on its way', () => {
  const { speaking, leavesOut, wait } = gate();
  expect(leavesOut(tone(quieter(40)))).toBe(false);
  speaking(true);
  wait(2000);
  speaking(false);
  wait(299);
  expect(leavesOut(tone(quieter(20)))).toBe(true);
  wait(1);
  expect(leavesOut(tone(quieter(20)))).toBe(false);
});

/** The caller says something of this loudness while the agent is silent. */
function says(
  { heard, leavesOut }: Pick<ReturnType<typeof gate>, 'heard' | 'leavesOut'>,
  level: number,
) {
  heard(true);
  leavesOut(tone(level));
  heard(false);
}

it('lets a caller with a quiet microphone through, once it knows them', () => {
  const { speaking, leavesOut, ...made } = gate();
  says({ ...made, leavesOut }, quieter(18));
  speaking(true);
  expect(leavesOut(tone(quieter(20)))).toBe(false);
});

it('knows a quiet caller in spite of a cough', () => {
  const { speaking, leavesOut, ...made } = gate();
  for (const level of [quieter(18), AGENT, quieter(19)]) says({ ...made, leavesOut }, level);
  speaking(true);
  expect(leavesOut(tone(quieter(20)))).toBe(false);
});

it('does not take noise between the words for a quiet caller', () => {
  const { speaking, leavesOut } = gate();
  leavesOut(tone(quieter(40)));
  speaking(true);
  expect(leavesOut(tone(quieter(20)))).toBe(true);
});

it('knows how loud the agent is by its loudest moment, however long the pieces are', () => {
  const { says, speaking, leavesOut } = gate();
  says(Int16Array.from([...tone(0, 900), ...tone(3 * AGENT, 100)]), RATE);
  speaking(true);
  expect(leavesOut(tone(quieter(20, 3 * AGENT)))).toBe(true);
});

it('is not misled by the rest of a piece, which may be as loud as a sound can be', () => {
  const { says: say, speaking, leavesOut } = gate();
  say(Int16Array.from([...tone(AGENT), ...Array.from({ length: 9 }, () => 4 * AGENT)]), RATE);
  speaking(true);
  expect(leavesOut(tone(quieter(10)))).toBe(false);
});

it('leaves nothing out where the sound of the agent is not known', () => {
  const { speaking, leavesOut } = createEchoGate({ onItsWayMs: 300, now: () => 0 });
  speaking(true);
  expect(leavesOut(tone(1))).toBe(false);
});
