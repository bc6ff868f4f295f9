import type { TransferMode } from '../runtime/transfer-config.ts';

/** What an operator makes of the agent: a name, first words and instructions of their own. */
export interface OwnAgent {
  /** What the agent calls itself. */
  name?: string | undefined;
  /** First words of a call, instead of the usual ones. They should say that an AI is speaking. */
  greeting?: string | undefined;
  /** Put before the guardrails, which they cannot undo. */
  instructions?: string | undefined;
  /** For a caller who wants one; nothing where there is none to be reached. */
  person?: Person | undefined;
}

/** How a person is reached. At least one of `to` and `sentence` is there. */
export interface Person {
  /** What is done beside saying so, where the call allows it. */
  mode: Exclude<TransferMode, 'none'>;
  /** A number, an address. */
  to?: string | undefined;
  /** The operator's own words. */
  sentence?: string | undefined;
}

/** Returns the person of an operator's settings; nothing where none is offered, or nothing is known of them. */
export function personOf(settings: {
  mode: TransferMode;
  to: string | null | undefined;
  sentence: string | null | undefined;
}): Person | undefined {
  const { mode } = settings;
  const to = settings.to ?? undefined;
  const sentence = settings.sentence ?? undefined;
  return mode === 'none' || (to === undefined && sentence === undefined)
    ? undefined
    : { mode, to, sentence };
}
