import { initializeLogger } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { english } from '../conversation/words/en/en.ts';
import type { ModelTurn, VoiceTurn } from './testing/fake-models.ts';
import { startTroubledSession, type TroubledSession } from './testing/troubled-session.ts';

const words = english.trouble;
const saidIn = (call: TroubledSession): string[] =>
  whatOf(call).filter((what) => what.startsWith('said: '));
const FILLER = `said: ${words.filler()}`;
const APOLOGY = `said: ${words.cannotAnswer(true)}`;

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});

let running: TroubledSession | undefined;
afterEach(async () => {
  await running?.close();
});

type Options = Omit<Parameters<typeof startTroubledSession>[0], 'setTimer'>;

/** Without `quick` no timer ever runs out; with it they do ten times as soon as in a call. */
async function start({
  quick = false,
  ...options
}: Options & { quick?: boolean } = {}): Promise<TroubledSession> {
  running = await startTroubledSession({
    ...options,
    setTimer(ms, run) {
      if (!quick) return () => undefined;
      const timer = setTimeout(run, ms / 10);
      return () => clearTimeout(timer);
    },
  });
  return running;
}

const whatOf = ({ happened }: TroubledSession): string[] =>
  happened.map(({ what }) => what).filter((what) => !what.startsWith('sound: provider'));

describe('a model that fails', () => {
  it.each<[string, ModelTurn, string]>([
    ['answers 500', { status: 500 }, 'server_error'],
    ['answers 400', { status: 400 }, 'refused'],
    ['answers 429', { status: 429 }, 'rate_limit'],
    ['does not take the key', { status: 401 }, 'key'],
    ['answers nothing', 'nothing', 'empty'],
    ['answers white space', { say: ' \n' }, 'empty'],
    ['cannot be asked at all', 'throw', 'other'],
  ])('is heard at once where it %s, and asked again at the next turn', async (_, turn, kind) => {
    const call = await start();
    call.llm.turns = [turn];
    await call.ask('hello');
    expect(whatOf(call)).toEqual(['status: troubled:answering', APOLOGY]);
    expect(call.failures).toEqual([{ part: 'answering', kind, inARow: 1 }]);
    call.llm.turns = [{ say: 'Here I am.' }];
    await call.ask('hello?');
    expect(whatOf(call)).toEqual(['status: ok', 'said: Here I am.']);
  });

  it('fills no time in which it is heard itself, though the answer waits for that', async () => {
    const timers: (() => void)[] = [];
    const call = await startTroubledSession({
      setTimer(_ms, run) {
        timers.push(run);
        return () => {
          timers.splice(timers.indexOf(run), 1);
        };
      },
    });
    running = call;
    const playOut = call.holdPlayout();
    call.session.say('You are booked.', { allowInterruptions: false });
    await call.until('sound: provider');
    call.llm.turns = [{ call: 'show_calendar', args: '{}' }, { say: 'Here it is.' }];
    const asked = call.ask('show me more');
    // The model has called its tool, which waits: only the timer for a filler is left.
    await vi.waitFor(() => {
      expect(call.llm.talks).toHaveLength(1);
      expect(timers).toHaveLength(1);
    });
    for (const run of timers.splice(0)) run();
    playOut();
    await asked;
    expect(saidIn(call)).toEqual(['said: Here it is.']);
  });

  it('fills the silence once, and then gives up, where no answer comes', async () => {
    const call = await start({ quick: true });
    call.llm.turns = ['hang'];
    await call.ask('hello');
    expect(whatOf(call)).toEqual([FILLER, 'status: troubled:answering', APOLOGY]);
    expect(call.failures).toEqual([{ part: 'answering', kind: 'timeout', inARow: 1 }]);
  });

  it.each<[string, ModelTurn]>([
    ['breaks off', { cutAfter: 'Let me have a look ' }],
    ['stalls', { stallAfter: 'Let me have a look ' }],
  ])('is apologised for after what it had said where it %s', async (_, turn) => {
    const call = await start({ quick: typeof turn === 'object' && 'stallAfter' in turn });
    call.llm.turns = [turn];
    await call.ask('hello');
    // On a busy machine a filler may come before the first word.
    expect(saidIn(call).filter((what) => what !== FILLER)).toEqual([
      'said: Let me have a look',
      APOLOGY,
    ]);
    expect(whatOf(call)).toContain('status: troubled:answering');
    expect(call.failures).toMatchObject([{ kind: 'cut' }]);
  });

  it.each<[string, ModelTurn]>([
    ['with broken arguments', { call: 'show_calendar', args: '{"from": "20' }],
    ['with arguments of another kind', { call: 'show_calendar', args: '[1, 2]' }],
    ['that does not exist', { call: 'send_fax', args: '{}' }],
  ])('gets to correct itself after a tool call %s', async (_, turn) => {
    const call = await start();
    call.llm.turns = [turn, { say: 'Which day suits you?' }];
    await call.ask('hello');
    expect(whatOf(call)).toEqual(['said: Which day suits you?']);
    expect(call.failures).toEqual([]);
  });

  it.each<[string, ModelTurn]>([
    ['one tool', { call: 'close_calendar', args: '{}' }],
    ['a tool that does not exist', { call: 'send_fax', args: '{}' }],
    ['a tool with broken arguments', { call: 'show_calendar', args: '{"' }],
  ])('is stopped where it calls %s without end', async (_, turn) => {
    const call = await start();
    call.llm.turns = [turn];
    await call.ask('hello');
    expect(whatOf(call).at(-1)).toBe(APOLOGY);
    expect(call.failures).toEqual([{ part: 'answering', kind: 'tools', inARow: 1 }]);
  });

  it('fills the silence while a tool waits for the calendar, and not again after it', async () => {
    const call = await start({ quick: true });
    call.scheduler.find = () => new Promise(() => undefined);
    const args = JSON.stringify({ email: 'anna@example.com', date: '2026-12-01' });
    call.llm.turns = [{ call: 'find_booking', args }, { say: 'I am still looking.' }];
    await call.ask('find my booking');
    expect(saidIn(call)).toEqual([FILLER, 'said: I am still looking.']);
    expect(call.failures).toEqual([]);
  });

  it('does not learn our apology from the talk', async () => {
    const call = await start({ quick: true });
    call.llm.turns = ['hang', { say: 'Here I am.' }];
    await call.ask('hello');
    await call.ask('hello?');
    const shown =
      call.llm.talks
        .at(-1)
        ?.items.map((item) => JSON.stringify(item))
        .join('\n') ?? '';
    expect(shown).toContain('hello?');
    expect(shown).not.toContain('cannot answer');
    expect(shown).not.toContain('One moment');
  });

  it('is plainly down after three turns, and the session goes on for as many as come', async () => {
    const call = await start();
    call.llm.turns = [{ status: 500 }];
    await call.ask('one');
    await call.ask('two');
    expect(whatOf(call)).toEqual([APOLOGY]);
    await call.ask('three');
    expect(whatOf(call)).toEqual(['status: down:answering', `said: ${words.stillDown(true)}`]);
    for (let turn = 4; turn <= 8; turn += 1) await call.ask(`turn ${turn}`);
    call.llm.turns = [{ say: 'Here I am.' }];
    await call.ask('still there?');
    expect(whatOf(call)).toEqual(['status: ok', 'said: Here I am.']);
  });

  it('points a phone caller to no screen', async () => {
    const call = await start({ hasScreen: false });
    call.llm.turns = ['nothing'];
    await call.ask('hello');
    expect(whatOf(call)).toContain(`said: ${words.cannotAnswer(false)}`);
    expect(words.cannotAnswer(false)).not.toContain('screen');
  });
});

describe('a voice that fails', () => {
  it.each<[string, VoiceTurn, string]>([
    ['answers 500', { status: 500 }, 'server_error'],
    ['does not take the key', { status: 401 }, 'key'],
    ['makes no sound', 'nothing', 'empty'],
    ['never begins', 'hang', 'timeout'],
  ])('is stood in for by the local one where it %s', async (_, turn, kind) => {
    const call = await start({ quick: turn === 'hang' });
    call.llm.turns = [{ say: 'Which day suits you?' }];
    call.tts.turn = turn;
    await call.ask('hello');
    expect(whatOf(call).slice(0, 2)).toEqual(['status: troubled:speaking', 'sound: local']);
    expect(call.failures[0]).toEqual({ part: 'speaking', kind, inARow: 1 });
    call.tts.turn = 'speak';
    await call.ask('hello?');
    expect(whatOf(call)).toContain('said: Which day suits you?');
    await call.until('status: ok');
  });

  it('says once in the local voice why it sounds different', async () => {
    const call = await start();
    call.llm.turns = [{ say: 'Which day suits you?' }];
    call.tts.turn = { status: 500 };
    await call.ask('hello');
    await call.session.say('Goodbye.').waitForPlayout();
    const sounds = whatOf(call).filter((what) => what === 'sound: local');
    // The reply, the apology, and the goodbye.
    expect(sounds).toHaveLength(3);
    const said = call.session.history.items.map((item) =>
      item.type === 'message' ? item.textContent : '',
    );
    expect(said.filter((text) => text === words.cannotSpeak(true))).toHaveLength(1);
  });

  it('is apologised for in the local voice where it breaks off', async () => {
    const call = await start();
    call.llm.turns = [{ say: 'Which day suits you?' }];
    call.tts.turn = 'cut';
    await call.ask('hello');
    await call.until('sound: local');
    expect(call.failures).toEqual([{ part: 'speaking', kind: 'cut', inARow: 1 }]);
  });
});

describe('a recogniser that fails', () => {
  it.each([
    ['does not take the key', { status: 401 }],
    ['answers 500', { status: 500 }],
    ['breaks off', 'cut'],
  ] as const)(
    'is restarted until it works, and the caller asked to type, where it %s',
    async (_, hearing) => {
      const call = await start({ quick: true, hearing });
      await call.until(`said: ${words.cannotHear(true)}`);
      expect(whatOf(call)).toContain('hears: false');
      expect(whatOf(call)).toContain('status: troubled:hearing');
      call.stt.turn = 'listen';
      await call.until('hears: true');
      await call.until('status: ok');
      call.llm.turns = [{ say: 'Which day suits you?' }];
      await call.ask('hello');
      expect(saidIn(call)).toContain('said: Which day suits you?');
    },
  );

  it('does not end the call however long it fails', async () => {
    const call = await start({ quick: true, hearing: { status: 500 } });
    await call.until('status: down:hearing');
    call.llm.turns = [{ say: 'I can still read you.' }];
    await call.ask('hello');
    expect(saidIn(call)).toContain('said: I can still read you.');
  });
});
