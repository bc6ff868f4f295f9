/** Puts the guard between a language model and everything that reads its reply. */
import type { Language } from '@in-call-calendar/shared';
import type { GuardFacts } from './facts.ts';
import { guardReply, type ReplyGuardOptions, type ReplyStream } from './guard-reply.ts';
import { judge } from './judge.ts';
import type { GuardOptions } from './text-guard.ts';

export interface TruthGuardOptions {
  language: Language;
  /** The state of the call, read again for every sentence. */
  facts: () => GuardFacts;
  truth: GuardOptions['truth'];
  onDropped: GuardOptions['onDropped'];
}

/** The options of a guard that judges by the facts of a call; for `guardReply` and `createSharedGuard`. */
export function truthGuard({ language, facts, truth, onDropped }: TruthGuardOptions): GuardOptions {
  return { judge: (sentence) => judge(sentence, facts(), language), truth, onDropped };
}

/** What `llmNode` returns, guarded: wrap the result of `super.llmNode(...)` in it. Null stays null. */
export async function guardedNode(
  reply: Promise<ReplyStream | null>,
  options: TruthGuardOptions & Pick<ReplyGuardOptions, 'isLast'>,
): Promise<ReplyStream | null> {
  const stream = await reply;
  return stream === null
    ? null
    : guardReply(stream, {
        ...truthGuard(options),
        passesPlainText: true,
        ...(options.isLast && { isLast: true }),
      });
}
