/** A model that does anything in any order: the caller is never left in silence, and never told two things at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trouble as words } from '../words/en/trouble.ts';
import { ANSWER_WITHIN_MS, createReplyWatch, FILLER_AFTER_MS, STALL_MS } from './reply-watch.ts';

const stepArbitrary = fc.oneof(
  fc.record({ what: fc.constant('words' as const), text: fc.constantFrom('Yes.', '…', '') }),
  fc.record({
    what: fc.constant('tools' as const),
    names: fc.constantFrom(['find_times'], ['book_appointment'], ['find_times', 'set_details']),
  }),
  fc.record({ what: fc.constantFrom('ended' as const, 'error' as const, 'broke' as const) }),
  fc.record({ what: fc.constantFrom('dropped' as const, 'caller' as const, 'next' as const) }),
  fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 3000 }) }),
);

function playWith(
  steps: readonly { what: string; text?: string; names?: readonly string[]; ms?: number }[],
) {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const heard: { at: number; reply: number; text: string }[] = [];
  const stopped = new Set<number>();
  const failures: number[] = [];
  let reply = 0;
  const advance = (ms: number): void => {
    const until = now + ms;
    for (;;) {
      const [due] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!due) break;
      timers.delete(due);
      now = due.at;
      due.run();
    }
    now = until;
  };
  const watch = createReplyWatch({
    words,
    hasScreen: true,
    now: () => now,
    setTimer(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    isSpeaking: () => false,
    sayBetween: (text) => heard.push({ at: now, reply: 0, text }),
    onFailed() {
      failures.push(reply);
      return false;
    },
    onWorked: () => undefined,
  });
  const begin = (isNewTurn: boolean) => {
    const me = (reply += 1);
    const outlet = {
      say(text: string) {
        expect(stopped.has(me), 'said after the end').toBe(false);
        heard.push({ at: now, reply: me, text });
      },
      stop() {
        expect(stopped.has(me), 'ended twice').toBe(false);
        stopped.add(me);
      },
    };
    return watch.begin(outlet, { isNewTurn, isLast: false });
  };
  let step = begin(true);
  for (const { what, text = '', names = [], ms = 0 } of steps) {
    if (what === 'words') step.words(text);
    else if (what === 'tools') step.tools(names);
    else if (what === 'ended') step.ended();
    else if (what === 'error') watch.modelFailed('server_error');
    else if (what === 'broke') step.broke('connection');
    else if (what === 'dropped') step.dropped();
    else if (what === 'caller') watch.callerSpoke();
    else if (what === 'next') step = begin(false);
    else advance(ms);
  }
  return { heard, failures, begin, advance, now: () => now, pending: () => timers.size };
}

describe('whatever a model does, and in whatever order', () => {
  it('fills a turn at most once, apologises at most once a reply, and leaves no timer behind', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 12 }), (steps) => {
        const { heard, failures, advance, pending } = playWith(steps);
        advance(60_000);
        const fillers = [words.filler(), words.fillerBooking()];
        expect(heard.filter(({ text }) => fillers.includes(text)).length).toBeLessThanOrEqual(1);
        expect(new Set(failures).size).toBe(failures.length);
        expect(heard.filter(({ text }) => !fillers.includes(text))).toHaveLength(failures.length);
        expect(pending()).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers the next turn in time, if the model says nothing any more', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 12 }), (steps) => {
        const { heard, begin, advance, now } = playWith(steps);
        const before = heard.length;
        const since = now();
        begin(true);
        advance(60_000);
        expect(heard.slice(before).map(({ at }) => at - since)).toEqual([
          FILLER_AFTER_MS,
          ANSWER_WITHIN_MS,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('apologises in time where a reply that has begun goes on no more', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 12 }), (steps) => {
        const { failures, begin, advance } = playWith(steps);
        const before = failures.length;
        begin(true).words('Well,');
        advance(STALL_MS - 1);
        expect(failures).toHaveLength(before);
        advance(1);
        expect(failures).toHaveLength(before + 1);
      }),
      { numRuns: 1000 },
    );
  });
});
