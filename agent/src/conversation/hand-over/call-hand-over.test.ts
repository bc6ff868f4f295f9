import type { PersonStatus } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { createTestCall, flush } from '../../calendar/testing/fake-calendar.ts';
import { book, fill, select } from '../../calendar/testing/states.ts';
import type { Person } from '../own-agent.ts';
import { english } from '../words/en/en.ts';
import { wordsOf } from '../words/words-of.ts';
import { createCallHandOver } from './call-hand-over.ts';
import { HAND_OVER_FAILURES } from './hand-over.ts';
import { personWords } from './person-words.ts';
import { createFakeLines } from './testing/fake-lines.ts';

const TO = '+1 202 555 0143';
const TARGET = 'tel:+12025550143';
const SPOKEN = '+1, 2 0 2, 5 5 5, 0 1 4 3';
const words = english.handOver;

interface Setting {
  person?: Person | undefined;
  isPhone?: boolean;
  hasTrunk?: boolean;
}

function start({ person, isPhone = false, hasTrunk = true }: Setting) {
  const test = createTestCall();
  const lines = createFakeLines({ hasTrunk });
  const said: string[] = [];
  const notes: object[] = [];
  const shown: PersonStatus[] = [];
  let answered = 0;
  const handOver = createCallHandOver({
    person,
    lines,
    isPhone,
    call: test.call,
    words: english,
    voice: {
      quiet: () => Promise.resolve(),
      say: (text) => Promise.resolve(void said.push(text)),
      stepBack: () => void said.push('(silent)'),
      stepIn: () => void said.push('(back)'),
    },
    publish: (status) => void shown.push(status),
    note: (call, fields = {}) => void notes.push({ call, ...fields }),
    onAnswered: () => (answered += 1),
    setTimer: test.setTimer,
  });
  return { ...test, lines, handOver, said, notes, shown, answered: () => answered };
}

const DIAL: Setting = { person: { mode: 'dial', to: TO } };

describe('a caller who wants a person', () => {
  it('is told that there is none where none is named', () => {
    const { handOver } = start({});
    expect(handOver.ask()).toEqual({ ok: false, say: words.nobody(), isComing: false });
  });

  it('is told, slowly, and shown how to reach one where no more is wanted', () => {
    const { handOver, lines, shown, notes } = start({ person: { mode: 'show', to: TO } });
    const say = `You can reach a person here: ${SPOKEN}.`;
    expect(handOver.ask()).toEqual({ ok: true, say, isComing: false });
    expect(shown).toEqual([{ state: 'shown', to: TO }]);
    expect(lines.placed).toEqual([]);
    expect(notes).toEqual([{ call: 'handover shown' }]);
  });

  it.each([
    ['a phone caller is transferred', { isPhone: true, mode: 'transfer' }, 'transfer'],
    ['a person is called for a browser, which has no line', { mode: 'transfer' }, 'dial'],
    ['a person is called into the call of a phone', { isPhone: true, mode: 'dial' }, 'dial'],
  ] as const)('%s', async (_, { mode, ...setting }, way) => {
    const { handOver, lines } = start({ ...setting, person: { mode, to: TO } });
    expect(handOver.ask()).toEqual({ ok: true, say: words.calling(), isComing: true });
    await flush();
    expect(lines.placed).toEqual([`${way} ${TARGET}`]);
  });

  it.each([
    ['no trunk', 'dial', { person: { mode: 'dial', to: TO }, hasTrunk: false }],
    ['no country', 'transfer', { person: { mode: 'transfer', to: '030 123' }, isPhone: true }],
    ['no number', 'dial', { person: { mode: 'dial', sentence: 'Ask.' } }],
  ] as const)('is told that it cannot be done where there is %s', (_what, _mode, setting) => {
    const { handOver, notes, lines } = start(setting);
    const { say, isComing } = handOver.ask();
    expect(say).toContain(words.failed('not_configured'));
    expect(isComing).toBe(false);
    expect(notes).toEqual([{ call: 'handover failed', reason: 'not_configured' }]);
    expect(lines.placed).toEqual([]);
  });

  it('in a browser is shown the number where transfer is wanted and nobody can be called', () => {
    const { handOver } = start({ person: { mode: 'transfer', to: TO }, hasTrunk: false });
    expect(handOver.ask().say).toBe(`You can reach a person here: ${SPOKEN}.`);
  });

  it('asks as often as they like: one call is placed', async () => {
    const { handOver, lines } = start(DIAL);
    handOver.ask();
    expect(handOver.ask()).toMatchObject({ say: words.stillCalling(), isComing: true });
    await flush();
    expect(lines.placed).toHaveLength(1);
  });
});

describe('a person who answers', () => {
  it('is told in one line what it is about, without a name, and then has the caller', async () => {
    const { handOver, lines, call, said, notes, shown, answered } = start(DIAL);
    call.dispatch(select);
    call.dispatch(fill);
    handOver.ask();
    await flush();
    lines.answer('answered');
    await flush();
    expect(said).toEqual([expect.stringMatching(/about an appointment: .*Wednesday/), '(silent)']);
    expect(JSON.stringify(said)).not.toMatch(/Ada|example\.com/);
    expect(notes).toEqual([
      { call: 'handover started', way: 'dial' },
      { call: 'handover answered', way: 'dial' },
    ]);
    expect(shown).toEqual([{ state: 'calling' }, { state: 'connected' }]);
    expect([handOver.state(), answered()]).toEqual(['connected', 1]);
  });

  it('is told nothing where the caller is on another line by now', async () => {
    const { handOver, lines, said } = start({
      person: { mode: 'transfer', to: TO },
      isPhone: true,
    });
    handOver.ask();
    await flush();
    lines.answer('answered');
    await flush();
    expect(said).toEqual(['(silent)']);
  });

  it('and hangs up: the agent is there again, and a person can be asked for once more', async () => {
    const { handOver, lines, said } = start(DIAL);
    handOver.ask();
    await flush();
    lines.answer('answered');
    await flush();
    handOver.personLeft();
    expect(said.slice(-2)).toEqual(['(back)', words.personLeft()]);
    expect(handOver.ask().say).toBe(words.calling());
  });

  it('goes on with the caller where another agent takes the call over', () => {
    const { handOver, said } = start(DIAL);
    handOver.personJoined();
    expect(said).toEqual(['(silent)']);
    expect(handOver.state()).toBe('connected');
  });
});

describe('a person who cannot be had', () => {
  it.each(HAND_OVER_FAILURES)('%s: said and noted as it is, and the call goes on', async (why) => {
    const { handOver, lines, said, notes, shown, answered } = start(DIAL);
    handOver.ask();
    await flush();
    lines.answer(why);
    await flush();
    expect(said).toEqual([
      `${words.failed(why)} You can reach a person here: ${SPOKEN}. Shall we go on?`,
    ]);
    expect(shown.at(-1)).toEqual({ state: 'shown', to: TO });
    expect(notes.at(-1)).toEqual({ call: 'handover failed', reason: why });
    expect(JSON.stringify(notes)).not.toContain('0143');
    expect([handOver.state(), answered()]).toEqual(['idle', 0]);
  });

  it('is nobody’s concern once the call has ended', async () => {
    const { handOver, lines, said } = start(DIAL);
    handOver.ask();
    await flush();
    handOver.close();
    lines.answer('answered');
    await flush();
    expect(said).toEqual([]);
  });

  it.each(['en', 'de', 'es'] as const)('has a sentence for each reason in %s', (language) => {
    const own = wordsOf(language).handOver;
    expect(new Set(HAND_OVER_FAILURES.map((why) => own.failed(why))).size).toBe(
      HAND_OVER_FAILURES.length,
    );
  });
});

describe('a person asked for while a booking is being made', () => {
  it('waits for it, and is called once it has been made', async () => {
    const { handOver, lines, call, said, scheduler, advance } = start(DIAL);
    call.dispatch(select);
    call.dispatch(fill);
    await flush();
    call.dispatch(book);
    const answer = { ok: false, say: words.afterwards('book'), isComing: true };
    expect(handOver.ask()).toEqual(answer);
    expect(handOver.ask()).toEqual(answer);
    expect(lines.placed).toEqual([]);
    await advance(1000);
    await flush();
    expect(scheduler.bookings).toHaveLength(1);
    expect(said).toEqual([words.calling()]);
    expect(lines.placed).toEqual([`dial ${TARGET}`]);
  });

  it('is called after a booking that failed, too', async () => {
    const { handOver, lines, call, scheduler, advance } = start(DIAL);
    call.dispatch(select);
    call.dispatch(fill);
    await flush();
    scheduler.failNext('book', 'not_allowed');
    call.dispatch(book);
    handOver.ask();
    await advance(1000);
    await flush();
    expect(scheduler.bookings).toHaveLength(0);
    expect(lines.placed).toHaveLength(1);
  });

  it('leaves a time that is only held as it is', async () => {
    const { handOver, call, scheduler } = start(DIAL);
    call.dispatch(select);
    await flush();
    handOver.ask();
    await flush();
    expect(scheduler.holds.size).toBe(1);
  });
});

describe('the way to a person, for the ear', () => {
  it.each([
    [{ to: TO }, `You can reach a person here: ${SPOKEN}.`],
    [{ to: 'https://www.example.com/help/' }, 'You can reach a person here: example.com/help.'],
    [{ sentence: 'Ask at the desk.' }, 'Ask at the desk.'],
    [{ sentence: 'Our desk:', to: '030 1234' }, 'Our desk: 0 3 0, 1 2 3 4'],
    [{ sentence: `Ring ${TO} till six.`, to: TO }, `Ring ${SPOKEN} till six.`],
  ])('%o', (person, spoken) => {
    expect(personWords({ mode: 'show', ...person }, words)).toBe(spoken);
  });
});
