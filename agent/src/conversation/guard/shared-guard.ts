/**
 * The guard for half-cascade models, which write text that the framework hands to `ttsNode` and `transcriptionNode` at
 * once: what the caller hears and what the caller reads have to be dropped at the same sentence.
 */
import { ReadableStream } from 'node:stream/web';
import type { Verdict } from './facts.ts';
import { TextGuard, type GuardOptions } from './text-guard.ts';

export interface SharedGuard {
  /**
   * Guards one of the two texts of a reply. `reply` names the reply (`${speechHandle.id}/${speechHandle.numSteps}`);
   * the first of the two to reach a sentence has it judged, and the other takes the same verdict.
   */
  guardText(text: ReadableStream<string>, reply: string): ReadableStream<string>;
}

/** How many replies are remembered: the two texts of a reply are never further apart. */
const REPLIES = 4;

export function createSharedGuard(options: GuardOptions): SharedGuard {
  const replies = new Map<string, GuardOptions>();
  const optionsFor = (reply: string): GuardOptions => {
    const known = replies.get(reply);
    if (known) return known;
    const decided = decideOnce(options);
    replies.set(reply, decided);
    const [oldest] = replies.keys();
    if (replies.size > REPLIES && oldest !== undefined) replies.delete(oldest);
    return decided;
  };
  return { guardText: (text, reply) => guardText(text, optionsFor(reply)) };
}

/** The same options, that judge each sentence once, say one truth, and count one drop. */
function decideOnce(options: GuardOptions): GuardOptions {
  const verdicts = new Map<string, Verdict>();
  let truth: string | null = null;
  let isCounted = false;
  return {
    judge(sentence) {
      const key = spokenPart(sentence);
      const verdict = verdicts.get(key) ?? options.judge(sentence);
      verdicts.set(key, verdict);
      return verdict;
    },
    truth: () => (truth ??= options.truth()),
    onDropped(claim) {
      if (!isCounted) options.onDropped(claim);
      isCounted = true;
    },
  };
}

/** What is left of a sentence when it is spoken: the framework takes emphasis and emoji out before `ttsNode`. */
function spokenPart(sentence: string): string {
  return sentence.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function guardText(text: ReadableStream<string>, options: GuardOptions): ReadableStream<string> {
  const reader = text.getReader();
  const guard = new TextGuard(options);
  return new ReadableStream<string>(
    {
      async pull(controller) {
        for (;;) {
          const { done, value } = await reader.read();
          const passed = done ? guard.end({ hasToolCall: false }) : guard.push(value);
          if (passed !== '') controller.enqueue(passed);
          if (done) controller.close();
          if (done || passed !== '') return;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
