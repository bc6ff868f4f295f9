import { beforeEach, describe, expect, it } from 'vitest';
import { trouble as words } from '../words/en/trouble.ts';
import {
  ANSWER_WITHIN_MS,
  createReplyWatch,
  FILLER_AFTER_MS,
  STALL_MS,
  type ReplyStep,
  type ReplyWatch,
} from './reply-watch.ts';

const APOLOGY = `said ${words.cannotAnswer(true)}`;
const FILLER = `said ${words.filler()}`;

/** A clock that is that a test turns. */
function createClock() {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    setTimer(ms: number, run: () => void) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(ms: number) {
      const until = now + ms;
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers.delete(due);
        now = due.at;
        due.run();
      }
      now = until;
    },
  };
}

let clock: ReturnType<typeof createClock>;
let log: string[];
let watch: ReplyWatch;
let isSpeaking: boolean;
let isDown: boolean;

beforeEach(() => {
  clock = createClock();
  log = [];
  isSpeaking = false;
  isDown = false;
  watch = createReplyWatch({
    words,
    hasScreen: true,
    now: () => clock.now(),
    setTimer: (ms, run) => clock.setTimer(ms, run),
    isSpeaking: () => isSpeaking,
    sayBetween: (text) => log.push(`between ${text}`),
    onFailed(kind) {
      log.push(`failed ${kind}`);
      return isDown;
    },
    onWorked: () => log.push('worked'),
  });
});

function begin({ isNewTurn = true, isLast = false } = {}): ReplyStep {
  const outlet = {
    say: (text: string) => log.push(`said ${text}`),
    stop: () => log.push('stopped'),
  };
  return watch.begin(outlet, { isNewTurn, isLast });
}

describe('a reply that is waited for', () => {
  it('is left alone while it comes in time', () => {
    const step = begin();
    clock.advance(FILLER_AFTER_MS - 1);
    step.words('Tuesday');
    clock.advance(STALL_MS - 1);
    step.words(' at ten.');
    step.ended();
    clock.advance(60_000);
    expect(log).toEqual(['worked']);
  });

  it('is filled once, and given up in time for an apology', () => {
    begin();
    clock.advance(FILLER_AFTER_MS);
    expect(log).toEqual([FILLER]);
    clock.advance(60_000);
    expect(log).toEqual([FILLER, 'failed timeout', APOLOGY, 'stopped']);
    expect(ANSWER_WITHIN_MS).toBeLessThan(6000);
  });

  it('is not filled while the agent can be heard', () => {
    isSpeaking = true;
    const step = begin();
    clock.advance(FILLER_AFTER_MS);
    isSpeaking = false;
    clock.advance(FILLER_AFTER_MS - 1);
    expect(log).toEqual([]);
    step.words('Yes.');
    step.ended();
    clock.advance(60_000);
    expect(log).toEqual(['worked']);
  });

  it('is forgotten when the caller speaks over it', () => {
    const step = begin();
    step.dropped();
    clock.advance(60_000);
    step.words('late');
    step.ended();
    expect(log).toEqual([]);
  });

  it('says more plainly that nothing works once answering is down', () => {
    isDown = true;
    begin().ended();
    expect(log).toEqual(['failed empty', `said ${words.stillDown(true)}`, 'stopped']);
  });
});

describe('an answer that nobody can hear', () => {
  it.each(['…', '👍', ' \n', '**', '- '])('is an empty one: %j', (text) => {
    const step = begin();
    step.words(text);
    clock.advance(FILLER_AFTER_MS);
    step.ended();
    expect(log).toEqual([FILLER, 'failed empty', APOLOGY, 'stopped']);
  });

  it('keeps an answer alive that it belongs to', () => {
    const step = begin();
    step.words('Wait');
    clock.advance(STALL_MS - 1);
    step.words('…');
    clock.advance(STALL_MS - 1);
    step.ended();
    expect(log).toEqual(['worked']);
  });
});

describe('the kind of a failure', () => {
  it('is what the provider reported, where nothing came', () => {
    const step = begin();
    watch.modelFailed('key');
    step.ended();
    expect(log[0]).toBe('failed key');
  });

  it('is a cut where words had come before', () => {
    const step = begin();
    step.words('On Tuesday');
    watch.modelFailed('connection');
    step.ended();
    expect(log).toEqual(['failed cut', APOLOGY, 'stopped']);
  });

  it('is none where words came after all', () => {
    const step = begin();
    watch.modelFailed('server_error');
    clock.advance(100);
    step.words('On Tuesday.');
    step.ended();
    expect(log).toEqual(['worked']);
  });

  it('is a cut where the last words were still on their way when it broke off', () => {
    const step = begin();
    watch.modelFailed('connection');
    step.words('On Tues');
    step.ended();
    expect(log).toEqual(['failed cut', APOLOGY, 'stopped']);
  });

  it('is tools where the last step called one instead of answering', () => {
    const step = begin({ isNewTurn: false, isLast: true });
    step.tools(['find_times']);
    step.ended();
    expect(log[0]).toBe('failed tools');
  });
});

describe('tools at work', () => {
  it('are covered by a filler of their own, once a turn', () => {
    const step = begin();
    clock.advance(400);
    step.tools(['book_appointment']);
    step.ended();
    clock.advance(FILLER_AFTER_MS - 400);
    expect(log).toEqual([`between ${words.fillerBooking()}`]);
    clock.advance(1500);
    const next = begin({ isNewTurn: false });
    clock.advance(FILLER_AFTER_MS);
    next.words('Booked.');
    next.ended();
    expect(log).toEqual([`between ${words.fillerBooking()}`, 'worked']);
  });

  it('need none while words of the model are heard, and one when those are over', () => {
    const step = begin();
    clock.advance(1000);
    step.words('Let me book that.');
    step.tools(['book_appointment']);
    step.ended();
    isSpeaking = true;
    clock.advance(FILLER_AFTER_MS);
    isSpeaking = false;
    expect(log).toEqual([]);
    clock.advance(FILLER_AFTER_MS);
    expect(log).toEqual([`between ${words.fillerBooking()}`]);
    clock.advance(60_000);
    expect(log).toHaveLength(1);
  });

  it('leave the model behind them as silent as at first, words before them or not', () => {
    const step = begin();
    step.words('Let me look.');
    step.tools(['find_times']);
    step.ended();
    clock.advance(FILLER_AFTER_MS - 1);
    begin({ isNewTurn: false });
    clock.advance(1);
    expect(log).toEqual([FILLER]);
  });

  it('need none once the caller speaks', () => {
    const step = begin();
    step.tools(['find_times']);
    step.ended();
    watch.callerSpoke();
    clock.advance(60_000);
    expect(log).toEqual([]);
  });

  it('do not count as waiting for the model, which their steps share', () => {
    const step = begin();
    clock.advance(1000);
    step.tools(['find_times']);
    step.ended();
    clock.advance(3000);
    begin({ isNewTurn: false });
    clock.advance(ANSWER_WITHIN_MS - 1001);
    expect(log).not.toContain(APOLOGY);
    clock.advance(1);
    expect(log).toContain(APOLOGY);
  });
});
