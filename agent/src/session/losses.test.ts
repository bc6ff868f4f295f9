/** What is said after each loss at each step. The table is in docs/losses.md, which is held to it here. */
import { readFileSync } from 'node:fs';
import { encode, type Press } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { createTestCall, flush, type TestCall } from '../calendar/testing/fake-calendar.ts';
import { snapshotIn, takeover } from '../calendar/testing/takeover.ts';
import { book, fill, FIRST, SECOND, select } from '../calendar/testing/states.ts';
import type { CallContext } from '../conversation/call-context.ts';
import { firstWords } from '../conversation/first-words.ts';
import { createSpokenFacts } from '../conversation/spoken-facts.ts';
import { english } from '../conversation/words/en/en.ts';
import { createCalendarRpc } from '../screen/calendar-rpc.ts';

const log = { info: () => undefined, warn: () => undefined };

function setUp() {
  const test = createTestCall();
  const said: string[] = [];
  const { call } = test;
  const context = (): CallContext => ({
    now: call.state().now,
    view: call.view(),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen: true,
  });
  const session = {
    say(text: string) {
      said.push(text);
      return { done: () => true };
    },
    interrupt: () => undefined,
  };
  const { setTimer } = test;
  const { speech, speaker } = createSpokenFacts({
    session,
    call,
    context,
    words: english,
    setTimer,
    log,
  });
  speaker.begin();
  const rpc = createCalendarRpc({
    call,
    caller: () => 'caller',
    admit: () => true,
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: () => ({ ok: false, problem: { kind: 'phone_digits' } }),
    words: english.calendar,
    enabled: true,
    takeover: () => undefined,
    log,
  });
  const sync = (unanswered?: Press): void => {
    const payload = encode(unanswered ? { unanswered } : {});
    rpc['calendar.sync']({ callerIdentity: 'caller', payload });
  };
  return { ...test, said, speech, context, sync };
}
type Test = ReturnType<typeof setUp>;

const start = { id: 1, target: FIRST };

interface Step {
  /** Brings a call there. */
  reach: (test: TestCall) => void;
  /** What is pressed when the line is lost. */
  press: Press;
  /** Name of the state, for a takeover. */
  state: string;
}

const toBooked = ({ call }: TestCall): void => {
  for (const event of [select, fill, book]) call.dispatch(event);
};

const STEPS: Record<string, Step> = {
  choosing: {
    reach: ({ call }) => void call.dispatch({ type: 'open', by: 'touch' }),
    press: { ...start, kind: 'select' },
    state: 'open',
  },
  details: {
    reach({ call }) {
      call.dispatch(select);
      call.dispatch(fill);
    },
    press: { ...start, kind: 'book' },
    state: 'filled',
  },
  booked: { reach: toBooked, press: { ...start, kind: 'book' }, state: 'booked' },
  'cancel question': {
    reach: toBooked,
    press: { kind: 'cancel', id: 1, target: '' },
    state: 'booked',
  },
  moving: {
    reach(test) {
      toBooked(test);
    },
    press: { kind: 'confirm_move', id: 1, target: SECOND },
    state: 'movingTo',
  },
};

async function at(name: string): Promise<Test> {
  const step = STEPS[name];
  if (!step) throw new Error(`no step ${name}`);
  const test = setUp();
  step.reach(test);
  await flush();
  if (name === 'moving') {
    test.call.dispatch({ type: 'move', by: 'touch', uid: uidOf(test) });
    test.call.dispatch({ ...select, start: SECOND });
    await flush();
  }
  await test.advance(1000);
  test.said.length = 0;
  return test;
}

function uidOf({ call }: TestCall): string {
  const view = call.view();
  return view.step === 'booked' ? view.booking.uid : '';
}

const LOSSES: Record<string, (test: Test, step: Step) => void> = {
  // The same for a media server that hangs: both sides are cut off, and the press is lost on the way.
  line(test, { press }) {
    test.sync(press.kind === 'cancel' ? { ...press, target: uidOf(test) } : press);
  },
  'page reloaded': ({ speech, sync }) => {
    speech.away();
    sync();
    speech.back();
  },
};

async function saidAfter(step: string, loss: string): Promise<string> {
  const test = await at(step);
  const { press } = STEPS[step] ?? {};
  if (press === undefined) throw new Error(`no step ${step}`);
  LOSSES[loss]?.(test, STEPS[step] ?? { reach: toBooked, press, state: '' });
  await test.advance(1000);
  return test.said.join(' ');
}

async function saidByTheNext(step: string): Promise<string> {
  const test = setUp();
  takeover(test, snapshotIn(STEPS[step]?.state ?? ''));
  await flush();
  return firstWords(test.context(), english, { resumed: true });
}

async function table(): Promise<string[]> {
  const rows: string[] = [];
  for (const step of Object.keys(STEPS)) {
    for (const loss of Object.keys(LOSSES))
      rows.push(`| ${step} | ${loss} | ${await saidAfter(step, loss)} |`);
    rows.push(`| ${step} | agent killed | ${await saidByTheNext(step)} |`);
  }
  return rows;
}

const squeeze = (text: string): string => text.replaceAll(/ +/g, ' ');

describe('after a loss', () => {
  it('what is said is what docs/losses.md says', async () => {
    const doc = squeeze(readFileSync(new URL('../../../docs/losses.md', import.meta.url), 'utf8'));
    for (const row of await table()) expect(doc).toContain(squeeze(row));
  });

  it('a press that has arrived is answered by where the call stands', async () => {
    const test = await at('booked');
    test.sync({ ...start, kind: 'book' });
    await test.advance(1000);
    expect(test.said).toEqual([expect.stringMatching(/^You are booked for /)]);
  });
});
